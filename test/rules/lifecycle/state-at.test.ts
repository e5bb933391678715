import { describe, expect, it } from 'vitest';

import { formatInstant, type Instant, parseInstant } from '../../../src-main/rules/calendar/instant.ts';
import { stateAt } from '../../../src-main/rules/lifecycle/state-at.ts';
import { at, flagship, room, year } from '../../cases/timeline-case.ts';
import { stateCases } from '../../cases/timeline-state-cases.ts';
import { follow } from './follow.ts';

function instantOf(time: string): Instant {
  const instant = parseInstant(at(time));
  if (instant === undefined) throw new Error(time);
  return instant;
}

function time(instant: Instant): string {
  return formatInstant(instant).replace('T', ' ').replace('+08:00', '');
}

describe('the state at an instant', () => {
  it.each(stateCases)('$name', ({ scenario, states }) => {
    const life = follow(scenario);
    for (const expected of states) {
      const state = stateAt(life, instantOf(expected.at));
      const lines = state.lines.map(({ line, state: name, until }) => {
        return `${line.id}: ${name}${until === undefined ? '' : ` until ${time(until)}`}`;
      });
      expect({ at: expected.at, lines }).toEqual({ at: expected.at, lines: expected.lines });
      expect({ at: expected.at, ...state.fleet }).toMatchObject({ at: expected.at, ...expected.fleet });
      for (const [part, value] of Object.entries(expected.fleet)) {
        expect(state.fleet[part as keyof typeof state.fleet]).toEqual(value);
      }
    }
  });

  it('is not told for an instant to which the scenario was not followed', () => {
    const life = follow(flagship([room('2023-03-08 15:50:04', year, { autoRenew: {} })]), '2024-01-01');
    expect(() => stateAt(life, instantOf('2024-01-01 00:00:00'))).toThrow(RangeError);
    expect(stateAt(life, instantOf('2023-12-31 23:59:59')).fleet.rooms).toEqual({ '50': 1 });
  });
});
