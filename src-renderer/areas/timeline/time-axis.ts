const MONTHS_A_YEAR = 12;
/** Most labels that fit under the axis. */
const MOST_TICKS = 13;
/** Percent of the axis beyond which no label begins. */
const LAST_TICK = 94;
const OFFSET = 8 * 3_600_000;

/** Milliseconds of an instant; for positions on a chart only. */
export function millisOf(instant: string): number {
  return Date.parse(instant);
}

/** The calendar date in UTC+8 of a position in time. */
export function dateAt(millis: number): string {
  return new Date(millis + OFFSET).toISOString().slice(0, 10);
}

/** A span of time that positions are measured on. */
export interface Axis {
  readonly from: number;
  readonly to: number;
}

/** Position of a moment on an axis, in percent, kept inside it. */
export function percentAt(axis: Axis, millis: number): number {
  const share = (millis - axis.from) / Math.max(1, axis.to - axis.from);
  return Math.min(100, Math.max(0, share * 100));
}

/** The months at which the axis is labelled, at whole steps of months that leave room to read. */
export function monthTicks(axis: Axis): { readonly label: string; readonly at: number }[] {
  const [fromYear = 0, fromMonth = 1] = dateAt(axis.from).split('-').map(Number);
  const [toYear = 0, toMonth = 1] = dateAt(axis.to).split('-').map(Number);
  const first = fromYear * MONTHS_A_YEAR + fromMonth - 1;
  const count = toYear * MONTHS_A_YEAR + toMonth - first;
  const step = [1, 2, 3, 6, 12, 24].find((each) => count / each <= MOST_TICKS) ?? 36;
  const ticks = [];
  for (let month = first; month < first + count; month += 1) {
    if ((month - first) % step !== 0) continue;
    const label = `${String(Math.floor(month / MONTHS_A_YEAR))}-${String((month % MONTHS_A_YEAR) + 1).padStart(2, '0')}`;
    const at = millisOf(`${label}-01T00:00:00+08:00`);
    // A label at the very end would hang over the edge.
    if (at >= axis.from && percentAt(axis, at) < LAST_TICK) ticks.push({ label, at });
  }
  return ticks;
}
