import { expect, test } from 'vitest';

import { type CashMonth, monthAt, spanOf } from '../../src-renderer/areas/timeline/cash-months.ts';
import { millisOf } from '../../src-renderer/areas/timeline/time-axis.ts';

function due(month: string, total: string): CashMonth {
  return { month, prepaid: total, oneTime: '0.00', onDemand: '0.00', calls: '0.00', total };
}

const months = [due('2026-11', '5.00'), due('2026-12', '30.00'), due('2027-01', '30.00')];
const axis = { from: millisOf('2026-11-01T00:00:00+08:00'), to: millisOf('2027-01-31T00:00:00+08:00') };

test('the month under the cursor is that of UTC+8', () => {
  expect(monthAt(months, millisOf('2026-11-30T16:00:00Z'))?.month).toBe('2026-12');
});

test('without a cursor the first of the months with most to pay is read, and beyond the months none', () => {
  expect(monthAt(months, undefined)?.month).toBe('2026-12');
  expect(monthAt(months, millisOf('2027-02-01T00:00:00+08:00'))).toBeUndefined();
  expect(monthAt([], undefined)).toBeUndefined();
});

test('bars lie side by side over a change of year, and the last ends with the axis', () => {
  const spans = months.map((month) => spanOf(month, axis));
  expect(spans[0]?.left).toBe(0);
  expect(spans[1]?.left).toBeCloseTo((30 / 91) * 100);
  expect(spans[2]?.left).toBeCloseTo((spans[1]?.left ?? 0) + (spans[1]?.width ?? 0));
  expect((spans[2]?.left ?? 0) + (spans[2]?.width ?? 0)).toBeCloseTo(100);
});
