import { Decimal } from 'decimal.js';

import type { Discount, PriceEntry, ScenarioFile, ScenarioLine } from '../../shared/scenario.ts';
import { findItem } from '../../src-main/rules/catalogue/catalogue.ts';

/**
 * An independent pricing of scenarios with decimal.js, written from the domain's text and sharing
 * nothing with the engine but the catalogue's facts. Slow and plain on purpose.
 */

const Wide = Decimal.clone({ precision: 120, rounding: Decimal.ROUND_HALF_UP });
type Law = 'half-up' | 'truncate';

/** What the oracle says of a scenario, as decimals with two places. */
export interface OracleTotals {
  readonly list: string;
  readonly payable: string;
  readonly withoutTax: string;
  readonly lines: readonly string[];
}

/** An amount before its division. */
interface Amount {
  readonly of: Decimal;
  readonly by: number;
}

const DAY_MS = 86_400_000;
const OFFSET_MS = 8 * 3_600_000;

/** Prices a valid scenario whose prices all stand in the file. */
export function oracleTotals(scenario: ScenarioFile): OracleTotals {
  const law: Law = scenario.options?.rounding ?? 'half-up';
  const free = new FreeMinutes(scenario);
  const usage = usageOf(scenario, free);
  const priced = scenario.lines.map((line) => {
    const price = priceOf(line, scenario.prices ?? []);
    const amounts = amountsOf(line, price, scenario, usage.get(line.id) ?? []);
    const list = sum(amounts.map((amount) => round(valueOf(amount), law)));
    return { line, list, payable: afterLineDiscount(amounts, list, line.discount, law) };
  });
  const before = sum(priced.map((line) => line.payable));
  const after = scenario.discount === undefined ? before : round(discounted(before, scenario.discount), law);
  const shares = largestRemainders(
    before.minus(after),
    priced.map(({ line, payable }) => ({ id: line.id, payable })),
  );
  const lines = priced.map(({ payable }, index) => payable.minus(shares[index] ?? 0));
  const withoutTax = priced.map(({ line }, index) => {
    const rate = findItem(line.sku)?.taxKind === 'hardware' ? '1.13' : '1.06';
    return (lines[index] ?? new Wide(0)).div(rate).toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
  });
  return {
    list: sum(priced.map((line) => line.list)).toFixed(2),
    payable: sum(lines).toFixed(2),
    withoutTax: sum(withoutTax).toFixed(2),
    lines: lines.map((line) => line.toFixed(2)),
  };
}

function amountsOf(line: ScenarioLine, price: Decimal, scenario: ScenarioFile, minutes: readonly number[]): Amount[] {
  switch (line.mode) {
    case 'period':
      return [{ of: price.times(line.quantity).times(line.term.count), by: 1 }];
    case 'once':
      return [{ of: price.times(line.quantity), by: 1 }];
    case 'on-demand':
      return onDemandAmounts(line, price, scenario);
    case 'usage':
      return minutes.map((count) => ({ of: price.times(count), by: 1 }));
  }
}

/** Every day of the horizon one by one: what is held, at the month's daily price. */
function onDemandAmounts(
  line: Extract<ScenarioLine, { mode: 'on-demand' }>,
  price: Decimal,
  scenario: ScenarioFile,
): Amount[] {
  const fullMonth = scenario.options?.numberRent === 'full-month' && line.sku.startsWith('cc.number.');
  const months = new Map<string, { unitDays: number; touched: number; days: number; before: number | undefined }>();
  for (const day of daysOf(scenario)) {
    const key = monthOf(day);
    const held = heldOn(line, day, scenario);
    const month = months.get(key) ?? { unitDays: 0, touched: 0, days: daysInMonth(day), before: undefined };
    month.unitDays += held;
    month.touched += month.before === undefined ? held : Math.max(0, held - month.before);
    month.before = held;
    months.set(key, month);
  }
  return [...months.values()].map((month) =>
    fullMonth ? { of: price.times(month.touched), by: 1 } : { of: price.times(month.unitDays), by: month.days },
  );
}

function heldOn(line: Extract<ScenarioLine, { mode: 'on-demand' }>, day: number, scenario: ScenarioFile): number {
  const until = time(scenario.horizon?.to ?? '');
  return line.changes
    .filter((change) => time(change.at) < until && dayOf(change.at) <= day)
    .reduce((held, change) => held + change.quantity, 0);
}

/** Minutes per bill of every usage line, free ones taken off, by line id. */
function usageOf(scenario: ScenarioFile, free: FreeMinutes): Map<string, number[]> {
  const bills: { id: string; sku: string; day: number; planned: boolean; minutes: number }[] = [];
  const days = daysOf(scenario);
  for (const line of scenario.lines) {
    if (line.mode !== 'usage') continue;
    if (line.minutesPerMonth !== undefined) {
      const months = new Map<string, number[]>();
      for (const day of days) months.set(monthOf(day), [...(months.get(monthOf(day)) ?? []), day]);
      for (const monthDays of months.values()) {
        const last = monthDays.at(-1) ?? 0;
        const minutes = Math.ceil((line.minutesPerMonth * monthDays.length) / daysInMonth(last));
        bills.push({ id: line.id, sku: line.sku, day: last, planned: true, minutes });
      }
      continue;
    }
    for (const day of days) {
      const calls = (line.calls ?? []).filter(
        (call) =>
          dayOf(call.at) === day &&
          time(call.at) >= time(scenario.horizon?.from ?? '') &&
          time(call.at) < time(scenario.horizon?.to ?? '') &&
          (line.sku === 'cc.call.95' || call.direction === 'outbound'),
      );
      const minutes =
        scenario.options?.callRounding === 'per-day'
          ? Math.ceil(calls.reduce((total, call) => total + call.seconds, 0) / 60)
          : calls.reduce((total, call) => total + Math.ceil(call.seconds / 60), 0);
      if (minutes > 0) bills.push({ id: line.id, sku: line.sku, day, planned: false, minutes });
    }
  }
  bills.sort((a, b) => a.day - b.day || Number(a.planned) - Number(b.planned) || (a.id < b.id ? -1 : 1));
  const result = new Map<string, number[]>();
  for (const bill of bills) {
    const billed = bill.sku === 'cc.call.landline' ? bill.minutes - free.take(bill.day, bill.minutes) : bill.minutes;
    result.set(bill.id, [...(result.get(bill.id) ?? []), billed]);
  }
  return result;
}

/** 500 minutes a month for each inbound-only number, from the first day it is held in the month. */
class FreeMinutes {
  readonly #scenario: ScenarioFile;
  readonly #used = new Map<string, number>();

  constructor(scenario: ScenarioFile) {
    this.#scenario = scenario;
  }

  take(day: number, minutes: number): number {
    const month = monthOf(day);
    let brought = 0;
    for (const line of this.#scenario.lines) {
      if (line.sku !== 'cc.number.inbound') continue;
      let most = 0;
      for (let other = day; monthOf(other) === month; other -= 1) most = Math.max(most, this.#held(line, other));
      brought += 500 * most;
    }
    const used = this.#used.get(month) ?? 0;
    const taken = Math.max(0, Math.min(minutes, brought - used));
    this.#used.set(month, used + taken);
    return taken;
  }

  #held(line: ScenarioLine, day: number): number {
    if (line.mode === 'on-demand') return heldOn(line, day, this.#scenario);
    if (line.mode !== 'period') return 0;
    const months = { month: 1, 'half-year': 6, year: 12 }[line.term.unit] * line.term.count;
    const first = dayOf(line.start);
    return first <= day && day <= plusMonths(first, months) ? line.quantity : 0;
  }
}

function plusMonths(day: number, months: number): number {
  const date = new Date(day * DAY_MS);
  const target = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0));
  target.setUTCDate(Math.min(date.getUTCDate(), target.getUTCDate()));
  return target.getTime() / DAY_MS;
}

function afterLineDiscount(
  amounts: readonly Amount[],
  list: Decimal,
  discount: Discount | undefined,
  law: Law,
): Decimal {
  if (discount === undefined) return list;
  if (discount.rate !== undefined) {
    return sum(amounts.map(({ of, by }) => round(valueOf({ of: discounted(of, discount), by }), law)));
  }
  const [only] = amounts;
  const base = amounts.length === 1 && only !== undefined ? valueOf(only) : list;
  return Wide.max(0, round(discounted(base, discount), law));
}

/** The one division comes last: an early one would lose an exact half fen. */
function valueOf({ of, by }: Amount): Decimal {
  return of.div(by);
}

function discounted(amount: Decimal, { rate, amount: off }: Discount): Decimal {
  return rate === undefined ? amount.minus(off ?? 0) : amount.times(new Wide(1).minus(rate));
}

function largestRemainders(total: Decimal, parts: readonly { id: string; payable: Decimal }[]): Decimal[] {
  const whole = sum(parts.map((part) => part.payable));
  if (total.isZero()) return parts.map(() => new Wide(0));
  const shares = parts.map((part, index) => {
    const exact = total.times(part.payable).div(whole);
    const floor = exact.toDecimalPlaces(2, Decimal.ROUND_FLOOR);
    // Cross-multiplied, so that remainders are compared without a rounded quotient.
    const remainder = total.times(part.payable).minus(floor.times(whole));
    return { index, part, floor, remainder };
  });
  const left = total
    .minus(sum(shares.map((share) => share.floor)))
    .times(100)
    .toNumber();
  const order = [...shares].sort(
    (a, b) => b.remainder.cmp(a.remainder) || b.part.payable.cmp(a.part.payable) || (a.part.id < b.part.id ? -1 : 1),
  );
  const extra = new Set(order.slice(0, left).map((share) => share.index));
  return shares.map((share) => (extra.has(share.index) ? share.floor.plus('0.01') : share.floor));
}

function round(amount: Decimal, law: Law): Decimal {
  return amount.toDecimalPlaces(2, law === 'truncate' ? Decimal.ROUND_DOWN : Decimal.ROUND_HALF_UP);
}

function sum(amounts: readonly Decimal[]): Decimal {
  return amounts.reduce((total, amount) => total.plus(amount), new Wide(0));
}

function priceOf(line: ScenarioLine, prices: readonly PriceEntry[]): Decimal {
  const per = {
    period: line.mode === 'period' ? line.term.unit : '',
    once: 'once',
    'on-demand': 'month',
    usage: 'minute',
  };
  const price = prices.find(
    (entry) =>
      entry.sku === line.sku && entry.spec === line.spec && entry.mode === line.mode && entry.per === per[line.mode],
  );
  return new Wide(price?.amount ?? Number.NaN);
}

/** Every day that the horizon touches, counted on the UTC+8 calendar. */
function daysOf(scenario: ScenarioFile): number[] {
  const { from, to } = scenario.horizon ?? { from: '', to: '' };
  const first = dayOf(from);
  const last = Math.floor((time(to) - 1_000 + OFFSET_MS) / DAY_MS);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function time(text: string): number {
  return Date.parse(text);
}

function dayOf(text: string): number {
  return Math.floor((time(text) + OFFSET_MS) / DAY_MS);
}

function monthOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 7);
}

function daysInMonth(day: number): number {
  const date = new Date(day * DAY_MS);
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
}
