import type { Meeting } from '../rules/capacity/meeting.ts';
import type { FleetBlock } from './fleet-block.ts';
import type { BlockPlacement } from './fleet-program.ts';
import { type HostPools, membersOf } from './host-pools.ts';

/** Where one meeting takes place: `room:50#1`, `room:50#host#1` where that room is one host's, or `ports`. */
export interface Assignment {
  readonly meeting: string;
  readonly on: string;
}

/** Blocks of meetings; for each, how many of each of its groups are on each size, and last on ports. */
interface PlacedBlocks {
  readonly blocks: readonly FleetBlock[];
  readonly placements: readonly BlockPlacement[];
}

/** What a meeting on ports is assigned to. */
export const ON_PORTS = 'ports';

/**
 * Hands out concrete rooms, numbered from 1 within their size and host: going through the meetings by their start, each takes
 * the lowest room of its size that is free. That never needs more rooms than meetings overlap.
 * @param pools whose rooms the meetings use; without them all share
 */
export function assignRooms(
  meetings: readonly Meeting[],
  { blocks, placements }: PlacedBlocks,
  sizes: readonly number[],
  pools?: HostPools,
): Assignment[] {
  const places = new Int32Array(meetings.length);
  blocks.forEach(({ groups }, block) => {
    groups.forEach(({ members }, group) => {
      const row = placements[block]?.[group] ?? [];
      let next = 0;
      row.forEach((count, place) => {
        for (const member of members.slice(next, next + count)) places[member] = place;
        next += count;
      });
    });
  });
  const names: string[] = meetings.map(() => ON_PORTS);
  const owners = pools === undefined ? [[...meetings.keys()]] : membersOf(pools);
  owners.forEach((own, pool) => {
    const host = pools?.hosts[pool];
    sizes.forEach((size, place) => {
      const here = own.filter((index) => places[index] === place);
      const order = here.sort((a, b) => startOf(meetings, a) - startOf(meetings, b) || a - b);
      const busyUntil: number[] = [];
      for (const index of order) {
        const free = busyUntil.findIndex((until) => until <= startOf(meetings, index));
        const room = free < 0 ? busyUntil.length : free;
        busyUntil[room] = meetings[index]?.end ?? 0;
        names[index] = ['room:' + String(size), ...(host === undefined ? [] : [host]), String(room + 1)].join('#');
      }
    });
  });
  return meetings.map(({ id }, index) => ({ meeting: id, on: names[index] ?? ON_PORTS }));
}

function startOf(meetings: readonly Meeting[], index: number): number {
  return meetings[index]?.start ?? 0;
}
