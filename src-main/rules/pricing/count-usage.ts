import { daysOfHorizon, monthsOf } from '../calendar/horizon-days.ts';
import { addDays, type Day, dayOf } from '../calendar/instant.ts';
import type { Call, Horizon, Options, UsageLine } from '../scenario/scenario.ts';

const SECONDS_PER_MINUTE = 60;

/** Minutes of one billing day, or of one planned month. */
export interface UsageCount {
  /** First day that the minutes are for. */
  readonly from: Day;
  /** The day after the last one. */
  readonly to: Day;
  /** Planned for a month, not logged by the day. */
  readonly planned: boolean;
  readonly minutes: number;
}

/**
 * Minutes of a line inside the horizon, in order of time: a count a day for logged calls, a count a
 * calendar month for planned minutes. Only directions that the item bills are counted (domain C-CALL-2).
 */
export function countUsage(line: UsageLine, horizon: Horizon, options: Options): UsageCount[] {
  const counts =
    'calls' in line.usage
      ? countCalls(billedCalls(line, line.usage.calls, horizon), options.callRounding)
      : planMinutes(line.usage.minutesPerMonth, horizon);
  return counts.filter((count) => count.minutes > 0);
}

function billedCalls(line: UsageLine, calls: readonly Call[], horizon: Horizon): Call[] {
  return calls.filter(
    (call) => call.at >= horizon.from && call.at < horizon.to && line.item.billedDirections.includes(call.direction),
  );
}

/** A started minute counts whole, per call or per day; a call belongs to the day it starts (domain C-CALL-1). */
function countCalls(calls: readonly Call[], rounding: Options['callRounding']): UsageCount[] {
  const byDay = new Map<Day, number>();
  for (const call of calls) {
    const day = dayOf(call.at);
    const amount = rounding === 'per-call' ? startedMinutes(call.seconds) : call.seconds;
    byDay.set(day, (byDay.get(day) ?? 0) + amount);
  }
  return [...byDay]
    .sort(([a], [b]) => a - b)
    .map(([day, amount]) => ({
      from: day,
      to: addDays(day, 1),
      planned: false,
      minutes: rounding === 'per-call' ? amount : startedMinutes(amount),
    }));
}

/** Zero seconds were not connected and are free. */
function startedMinutes(seconds: number): number {
  return Math.ceil(seconds / SECONDS_PER_MINUTE);
}

/** Planned minutes of each month; a month that the horizon cuts has its share by days, in whole minutes. */
function planMinutes(minutesPerMonth: number, horizon: Horizon): UsageCount[] {
  return monthsOf(daysOfHorizon(horizon)).map((span) => ({
    from: span.from,
    to: span.to,
    planned: true,
    minutes: Math.ceil((minutesPerMonth * (span.to - span.from)) / span.days),
  }));
}
