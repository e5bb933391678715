import type { ScreenRule } from './sizing-rules.ts';
import { sizingRules } from './sizing-rules.ts';

/** People in a room, and metres from the screen to the farthest seat; at least one of them. */
export interface RoomSize {
  readonly people?: number | undefined;
  readonly depth?: number | undefined;
}

/** A screen, and whether the room is within what it is good for. */
export interface ScreenChoice {
  readonly screen: ScreenRule;
  readonly fits: boolean;
}

/** The smallest screen that is good for a room, or the largest there is (rule S-ROOM-1). */
export function chooseScreen(
  { people = 0, depth = 0 }: RoomSize,
  screens: readonly ScreenRule[] = sizingRules.rooms.screens,
): ScreenChoice {
  const fitting = screens.find((screen) => people <= screen.mostPeople && depth <= screen.mostMetres);
  const largest = screens.at(-1);
  if (largest === undefined) throw new Error('There is at least one screen.');
  return { screen: fitting ?? largest, fits: fitting !== undefined };
}
