import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { instant } from '../../../src-main/rules/calendar/instant.ts';
import { Balance } from '../../../src-main/rules/lifecycle/balance.ts';
import { EventQueue } from '../../../src-main/rules/lifecycle/event-queue.ts';
import type { Life } from '../../../src-main/rules/lifecycle/life.ts';
import { runLives } from '../../../src-main/rules/lifecycle/run-lives.ts';

/** A life whose events come at these seconds, in ascending order; each names its life as its bill. */
function lifeOf(times: readonly number[], order: number): Life {
  let next = 0;
  return {
    next: () => {
      const at = times[next];
      if (at === undefined) return undefined;
      return {
        at: instant(at),
        happen: () => {
          next += 1;
          return { at: instant(at), kind: 'daily-bill', for: String(order), rules: [] };
        },
      };
    },
  };
}

function run(lives: readonly (readonly number[])[], until?: number): [at: number, order: number][] {
  const events = runLives(lives.map(lifeOf), new Balance(undefined), until === undefined ? undefined : instant(until));
  return events.map((event) => [event.at, Number(event.for)]);
}

const someLives = fc.array(
  fc.array(fc.nat(12), { maxLength: 6 }).map((times) => [...times].sort((a, b) => a - b)),
  { maxLength: 12 },
);

describe('what all lines do next', () => {
  it('is told in the order of time, and at one instant in the order of the lines', () => {
    fc.assert(
      fc.property(someLives, (lives) => {
        const all = lives.flatMap((times, order) => times.map((at): [number, number] => [at, order]));
        expect(run(lives)).toEqual(all.sort(([a, first], [b, second]) => a - b || first - second));
      }),
      { numRuns: 300, seed: 20_241_212 },
    );
  });

  it('ends at the instant up to which it is asked, which does not belong to it', () => {
    expect(run([[1, 5, 9], [5]], 5)).toEqual([[1, 0]]);
    expect(run([[1, 5, 9], [5]], 6)).toEqual([
      [1, 0],
      [5, 0],
      [5, 1],
    ]);
  });

  it('is nothing where no line has anything to do', () => {
    const queue = new EventQueue([lifeOf([], 0), lifeOf([], 1)]);
    expect(queue.first()).toBeUndefined();
    queue.advance();
    expect(queue.first()).toBeUndefined();
  });
});
