import { addDays, type Day, dayOf, firstOfMonth } from '../calendar/instant.ts';
import { paidUntil } from '../lifecycle/paid-events.ts';
import type { Horizon, Line, Scenario, UsageLine } from '../scenario/scenario.ts';
import type { UsageCount } from './count-usage.ts';
import { changesByDay, heldOn } from './held-quantity.ts';

/** Minutes of one count after the free ones have come off. */
export interface BilledUsage extends UsageCount {
  /** Minutes that the free ones covered; part of `minutes`. */
  readonly free: number;
}

/** The usage counts of one line. */
export interface LineUsage {
  readonly line: UsageLine;
  readonly counts: readonly UsageCount[];
}

/** The only usage that free minutes cover (domain C-CALL-3). */
const FREE_FOR_SKU = 'cc.call.landline';

/** Whether a line may change what others of its quote are billed: usage shares the minutes that numbers bring (domain C-CALL-3). */
export function sharesMinutes({ mode, item }: Line): boolean {
  return mode === 'usage' || item.freeMinutesPerMonth !== undefined;
}

/**
 * Takes the free outbound minutes off landline usage, day by day in order (domain C-CALL-3, C-CAT-3):
 * each number with free minutes brings them every calendar month it is held, from the first day it is
 * held in that month; they are pooled over the numbers of the quote and lapse at the month's end.
 * Lines share a day's minutes in order of their ids, planned minutes come after logged ones, so that
 * the order of the lines changes nothing.
 * @returns the usage of each line, by line id
 */
export function takeFreeMinutes(
  usages: readonly LineUsage[],
  scenario: NumbersScenario,
  horizon: Horizon,
): Map<string, BilledUsage[]> {
  const billed = new Map(usages.map(({ line }) => [line.id, [] as BilledUsage[]]));
  const holdings = freeNumberHoldings(scenario, horizon);
  const pools = new Map<Day, MonthPool>();
  const inOrder = usages
    .flatMap(({ line, counts }) => counts.map((count) => ({ line, count })))
    .sort(
      (a, b) =>
        lastDay(a.count) - lastDay(b.count) ||
        Number(a.count.planned) - Number(b.count.planned) ||
        (a.line.id < b.line.id ? -1 : 1),
    );
  for (const { line, count } of inOrder) {
    const month = firstOfMonth(count.from);
    const pool = pools.get(month) ?? new MonthPool(holdings, month);
    pools.set(month, pool);
    const free = line.item.sku === FREE_FOR_SKU ? pool.take(lastDay(count), count.minutes) : 0;
    billed.get(line.id)?.push({ ...count, free });
  }
  return billed;
}

function lastDay(count: UsageCount): Day {
  return addDays(count.to, -1);
}

/** What the numbers of a scenario depend on. */
export type NumbersScenario = Pick<Scenario, 'lines' | 'customer' | 'options'>;

/** Numbers of one line by the day, and the free minutes that each brings a month. */
interface Holding {
  readonly freeMinutes: number;
  readonly heldOn: (day: Day) => number;
}

function freeNumberHoldings(scenario: NumbersScenario, horizon: Horizon): Holding[] {
  return scenario.lines.flatMap((line) => {
    const freeMinutes = line.item.freeMinutesPerMonth;
    return freeMinutes === undefined ? [] : [{ freeMinutes, heldOn: numbersHeld(line, scenario, horizon) }];
  });
}

/** The free minutes of one calendar month. */
class MonthPool {
  #used = 0;
  readonly #holdings: readonly Holding[];
  readonly #month: Day;

  constructor(holdings: readonly Holding[], month: Day) {
    this.#holdings = holdings;
    this.#month = month;
  }

  /** Takes up to `minutes` out of what the numbers held so far this month have brought. */
  take(day: Day, minutes: number): number {
    const free = Math.max(0, Math.min(minutes, this.#brought(day) - this.#used));
    this.#used += free;
    return free;
  }

  #brought(until: Day): number {
    let sum = 0;
    for (const { freeMinutes, heldOn: held } of this.#holdings) {
      let most = 0;
      for (let day = this.#month; day <= until; day = addDays(day, 1)) most = Math.max(most, held(day));
      sum += most * freeMinutes;
    }
    return sum;
  }
}

/**
 * Numbers of a line that are held on a day. A number bought for a term is held from its start to the
 * end of its last period inside the horizon, renewals included (domain C-PER-2); that they are paid is
 * assumed, because the quote knows no account.
 */
export function numbersHeld(line: Line, scenario: NumbersScenario, horizon: Horizon): (day: Day) => number {
  switch (line.mode) {
    case 'period': {
      const from = dayOf(line.start);
      const to = dayOf(paidUntil(line, scenario, horizon.to));
      return (day) => (from <= day && day < to ? line.quantity : 0);
    }
    case 'on-demand': {
      const changes = changesByDay(line.changes, horizon.to);
      return (day) => heldOn(changes, day);
    }
    case 'once':
    case 'usage':
      return () => 0;
  }
}
