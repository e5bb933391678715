import { type SeatRule, sizingRules } from './sizing-rules.ts';

/**
 * The seat types that do all of the works (rule S-SEAT-1): the fewest types, of these the ones that can do
 * least beside it, of these the first in the order of the rules.
 * @param works ids of the rules, at least one
 */
export function seatTypes(works: readonly string[], seats: readonly SeatRule[] = sizingRules.seats.seats): SeatRule[] {
  let best: SeatRule[] | undefined;
  for (let choice = 1; choice < 2 ** seats.length; choice += 1) {
    const chosen = seats.filter((_, index) => Math.floor(choice / 2 ** index) % 2 === 1);
    const able = new Set(chosen.flatMap((seat) => seat.works));
    if (!works.every((work) => able.has(work))) continue;
    if (best === undefined || before(chosen, best)) best = chosen;
  }
  if (best === undefined) throw new Error('Every work has a seat.');
  return best;
}

function before(a: readonly SeatRule[], b: readonly SeatRule[]): boolean {
  if (a.length !== b.length) return a.length < b.length;
  const abilities = (seats: readonly SeatRule[]): number => seats.reduce((sum, seat) => sum + seat.works.length, 0);
  return abilities(a) < abilities(b);
}
