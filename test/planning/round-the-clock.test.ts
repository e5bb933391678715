import { beforeAll, describe, expect, test } from 'vitest';

import type { PlanTools } from '../../src-main/planning/plan-fleet.ts';
import { verifyFleet } from '../../src-main/planning/verify-fleet.ts';
import { book, meeting, optionOf, planned, planTools } from './fleet-cases.ts';

let tools: PlanTools;
beforeAll(async () => {
  tools = { ...(await planTools()), secondsPerOption: 5 };
});

const prices = book({ 10: '1800', 50: '5000', 100: '9000' }, '300');

/** Meetings of a support centre that never closes, on no clock that a calendar would keep. */
const centre = Array.from({ length: 1_500 }, (_, index) => {
  const from = ((index * 7_919) % 36_000) / 60;
  const parties = [3, 8, 12, 40, 6, 75, 4, 9, 22, 5][index % 10] ?? 2;
  return meeting(`m${String(index)}`, from, from + 0.5 + ((index * 31) % 120) / 60, parties);
});

describe('meetings that never pause', () => {
  test(
    'are cut for the bound, placed as a whole, and the gap is told where it is not closed',
    { timeout: 60_000 },
    () => {
      const plan = planned(centre, prices, tools);
      for (const kind of ['rooms', 'mixed'] as const) {
        const option = optionOf(plan, kind);
        expect(verifyFleet(centre, option, option.assignments)).toEqual([]);
        expect(Number(option.lowerBound)).toBeGreaterThan(0);
        expect(option.gap).toBeLessThan(0.1);
        expect(option.proven).toBe(option.cost === option.lowerBound);
      }
      expect(Number(optionOf(plan, 'mixed').cost)).toBeLessThanOrEqual(Number(optionOf(plan, 'rooms').cost));
    },
  );

  test('a meeting that goes on for all of it joins days into one block and is placed once', { timeout: 60_000 }, () => {
    const days = Array.from({ length: 400 }, (_, index) =>
      meeting(`d${String(index)}`, 24 * index + (index % 3), 24 * index + 4, 8),
    );
    const plan = planned([meeting('all', 0, 24 * 400, 45), ...days], prices, tools);
    expect(optionOf(plan, 'rooms')).toMatchObject({ rooms: { 10: 1, 50: 1 }, cost: '6800.00', proven: true });
  });
});
