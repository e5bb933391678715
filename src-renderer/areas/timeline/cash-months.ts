import type { Timeline } from '../../../shared/timeline.ts';
import { type Axis, dateAt, millisOf, percentAt } from './time-axis.ts';

/** What is due in one month. */
export type CashMonth = Timeline['cashFlow'][number];

/** The parts of a month's payments, from the foot of a bar to its top. */
export const cashKinds = ['prepaid', 'oneTime', 'onDemand', 'calls'] as const;

const OFFSET_HOURS = '+08:00';

/** The month of a moment in UTC+8, `yyyy-mm`. */
export function monthOf(millis: number): string {
  return dateAt(millis).slice(0, 'yyyy-mm'.length);
}

/** The month that a moment lies in; without a moment, the first of those with most to pay. */
export function monthAt(months: readonly CashMonth[], millis: number | undefined): CashMonth | undefined {
  if (millis !== undefined) return months.find(({ month }) => month === monthOf(millis));
  const most = Math.max(...months.map(({ total }) => Number(total)));
  return months.find(({ total }) => Number(total) === most);
}

/** Where a month begins and ends on an axis, in percent. */
export function spanOf({ month }: CashMonth, axis: Axis): { readonly left: number; readonly width: number } {
  const from = millisOf(`${month}-01T00:00:00${OFFSET_HOURS}`);
  const [year = 0, number = 1] = month.split('-').map(Number);
  const next = number === 12 ? `${String(year + 1)}-01` : `${String(year)}-${String(number + 1).padStart(2, '0')}`;
  const left = percentAt(axis, from);
  return { left, width: percentAt(axis, millisOf(`${next}-01T00:00:00${OFFSET_HOURS}`)) - left };
}
