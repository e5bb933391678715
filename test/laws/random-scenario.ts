import type { CatalogueItem, Offer } from '../../shared/catalogue.ts';
import type { PriceEntry, ScenarioFile, ScenarioLine } from '../../shared/scenario.ts';
import { formatInstant, instant } from '../../src-main/rules/calendar/instant.ts';
import { catalogue, offersOf } from '../../src-main/rules/catalogue/catalogue.ts';

/** A small seeded generator of random numbers, so that every failure can be run again from its seed. */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed | 0;
  }

  /** A number with 0 ≤ n < 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  /** True once in `n` throws. */
  oneIn(n: number): boolean {
    return this.whole(1, n) === 1;
  }

  /** One of the values. */
  pick<T>(values: readonly T[]): T {
    const value = values[this.whole(0, values.length - 1)];
    if (value === undefined) throw new RangeError('Nothing to pick from.');
    return value;
  }

  /** A decimal above zero with up to `decimals` places. */
  decimal(most: number, decimals: number): string {
    const places = this.whole(0, decimals);
    const fraction = Array.from({ length: places }, () => String(this.whole(0, 9))).join('');
    const text = `${String(this.whole(1, most))}${places === 0 ? '' : `.${fraction}`}`;
    return text;
  }
}

/** Sellable rows: an item under one of its offers. */
interface Row {
  readonly item: CatalogueItem;
  readonly offer: Offer;
}

const FIRST_DAY = Date.UTC(2019, 0, 1) / 1_000;
const DAYS = 8 * 365;
const SECONDS_PER_DAY = 86_400;

function rowsOf(edition: 'flexus' | 'flagship'): Row[] {
  return catalogue.items.flatMap((item) => offersOf(item, edition).map((offer) => ({ item, offer })));
}

const rows = { flexus: rowsOf('flexus'), flagship: rowsOf('flagship') } as const;

/**
 * A valid scenario over the whole catalogue, with all its prices in the file: every charge shape,
 * discounts by rate and by amount on lines and on the quote, both rounding laws.
 */
export function randomScenario(seed: number): ScenarioFile {
  const dice = new Dice(seed);
  const edition = dice.pick(['flexus', 'flagship'] as const);
  const fromDay = dice.whole(0, DAYS - 400);
  const from = at(dice, fromDay, dice.oneIn(3));
  const to = at(dice, fromDay + dice.whole(1, 200), dice.oneIn(3));
  const lines: ScenarioLine[] = [];
  const prices = new Map<string, PriceEntry>();
  const count = dice.whole(1, 8);
  for (let index = 0; index < count; index += 1) {
    const row = dice.pick(rows[edition]);
    const line = randomLine(dice, `line-${String(index)}`, row, fromDay);
    const price = priceOf(dice, line);
    const key = [price.sku, price.spec, price.mode, price.per].join(' ');
    const known = prices.get(key) ?? price;
    prices.set(key, known);
    lines.push(withDiscount(dice, line, known));
  }
  const discount = quoteDiscount(dice, lines, [...prices.values()]);
  return {
    format: 'seatwise.scenario/1',
    name: `随机方案 ${String(seed)}`,
    edition,
    horizon: { from, to },
    lines,
    ...(discount !== undefined && { discount }),
    options: {
      rounding: dice.pick(['half-up', 'truncate'] as const),
      callRounding: dice.pick(['per-call', 'per-day'] as const),
      numberRent: dice.pick(['daily', 'full-month'] as const),
    },
    prices: [...prices.values()],
  };
}

function at(dice: Dice, day: number, midnight: boolean): string {
  const second = midnight ? 0 : dice.whole(0, SECONDS_PER_DAY - 1);
  return formatInstant(instant(FIRST_DAY + day * SECONDS_PER_DAY + second));
}

function randomLine(dice: Dice, id: string, { item, offer }: Row, fromDay: number): ScenarioLine {
  const spec = offer.specs.length === 0 ? undefined : dice.pick(offer.specs);
  const base = { id, sku: item.sku, ...(spec !== undefined && { spec }) };
  const start = at(dice, dice.whole(0, DAYS), false);
  // Two ports are the least that can meet.
  const quantity = dice.whole(item.sku === 'meeting.port' ? 2 : 1, dice.oneIn(4) ? 5_000 : 40);
  switch (offer.mode) {
    case 'period':
      return {
        ...base,
        mode: 'period',
        quantity,
        term: { unit: dice.pick(offer.terms), count: dice.whole(1, 5) },
        start,
      };
    case 'once':
      return { ...base, mode: 'once', quantity, start };
    case 'on-demand':
      return { ...base, mode: 'on-demand', changes: randomChanges(dice, fromDay) };
    case 'usage':
      return dice.oneIn(3)
        ? { ...base, mode: 'usage', minutesPerMonth: dice.whole(0, 20_000) }
        : { ...base, mode: 'usage', calls: randomCalls(dice, fromDay) };
  }
}

function randomChanges(dice: Dice, fromDay: number): { at: string; quantity: number }[] {
  let day = fromDay - dice.whole(0, 60);
  let held = 0;
  return Array.from({ length: dice.whole(1, 8) }, () => {
    day += dice.whole(0, 40);
    const remove = held > 0 && dice.oneIn(2);
    const quantity = remove ? -dice.whole(1, held) : dice.whole(1, 30);
    held += quantity;
    // One clock time for all, so that the order of the days is the order of the instants.
    return { at: formatInstant(instant(FIRST_DAY + day * SECONDS_PER_DAY + 9 * 3_600)), quantity };
  });
}

function randomCalls(
  dice: Dice,
  fromDay: number,
): { at: string; direction: 'inbound' | 'outbound'; seconds: number }[] {
  return Array.from({ length: dice.whole(0, 30) }, () => ({
    at: at(dice, fromDay + dice.whole(-5, 100), false),
    direction: dice.pick(['inbound', 'outbound'] as const),
    seconds: dice.pick([0, 1, 59, 60, 61, dice.whole(0, 10_000)]),
  }));
}

function priceOf(dice: Dice, line: ScenarioLine): PriceEntry {
  const per = {
    period: line.mode === 'period' ? line.term.unit : 'year',
    once: 'once',
    'on-demand': 'month',
    usage: 'minute',
  } as const;
  return {
    sku: line.sku,
    ...(line.spec !== undefined && { spec: line.spec }),
    mode: line.mode,
    per: per[line.mode],
    amount: dice.decimal(dice.oneIn(3) ? 60_000 : 300, dice.oneIn(5) ? 10 : 3),
  };
}

function withDiscount(dice: Dice, line: ScenarioLine, price: PriceEntry): ScenarioLine {
  if (dice.oneIn(2)) return line;
  const kind = dice.pick(['business', 'partner', 'promotion'] as const);
  // An amount off stays below one unit's price, so that it is never over the list price.
  const byAmount = (line.mode === 'period' || line.mode === 'once') && dice.oneIn(2);
  const discount = byAmount
    ? { kind, amount: wholePart(price.amount) }
    : { kind, rate: `0.${String(dice.whole(0, 9999)).padStart(4, '0')}` };
  return { ...line, discount };
}

function quoteDiscount(
  dice: Dice,
  lines: readonly ScenarioLine[],
  prices: readonly PriceEntry[],
): ScenarioFile['discount'] {
  if (dice.oneIn(2)) return undefined;
  if (dice.oneIn(2)) return { kind: 'partner', rate: `0.${String(dice.whole(0, 999)).padStart(3, '0')}` };
  const bare = lines.find((line) => (line.mode === 'period' || line.mode === 'once') && line.discount === undefined);
  const price = prices.find((entry) => entry.sku === bare?.sku && entry.spec === bare.spec && entry.mode === bare.mode);
  return price && { kind: 'promotion', amount: wholePart(price.amount) };
}

function wholePart(amount: string): string {
  return amount.split('.')[0] ?? amount;
}
