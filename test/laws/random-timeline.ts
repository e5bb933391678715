import type { TermUnit } from '../../shared/catalogue.ts';
import type { PriceEntry, ScenarioFile, ScenarioLine } from '../../shared/scenario.ts';
import { formatInstant, instant, parseInstant } from '../../src-main/rules/calendar/instant.ts';
import { termMonths } from '../../src-main/rules/calendar/term-months.ts';
import { catalogue } from '../../src-main/rules/catalogue/catalogue.ts';
import { Dice, randomScenario } from './random-scenario.ts';

const SECONDS_PER_DAY = 86_400;
/** Fewest days of a month, so that a renewal before this many is before the release. */
const SHORTEST_MONTH = 28;

type PeriodLine = Extract<ScenarioLine, { mode: 'period' }>;

/** Units that a line may be renewed in: months and years, as far as it is sold so. */
function renewalUnits(line: PeriodLine, edition: ScenarioFile['edition']): TermUnit[] {
  const item = catalogue.items.find(({ sku }) => sku === line.sku);
  const offers = (item?.offers ?? []).filter(
    (offer) =>
      offer.mode === 'period' &&
      (offer.edition === undefined || offer.edition === edition) &&
      (line.spec === undefined || offer.specs.includes(line.spec)),
  );
  const units = offers.flatMap((offer) => offer.terms);
  return (['month', 'year'] as const).filter((unit) => units.includes(unit));
}

function later(dice: Dice, start: string, mostDays: number): string {
  const from = parseInstant(start) ?? 0;
  const days = dice.whole(0, mostDays);
  const atAttempt = dice.oneIn(4) ? 3 * 3_600 - (from % SECONDS_PER_DAY) + SECONDS_PER_DAY : dice.whole(0, 90_000);
  return formatInstant(instant(from + days * SECONDS_PER_DAY + atAttempt));
}

function renewing(dice: Dice, line: PeriodLine, { edition }: ScenarioFile): PeriodLine {
  const units = renewalUnits(line, edition);
  const meeting = line.sku.startsWith('meeting.');
  const firstEnd = termMonths(line.term) * SHORTEST_MONTH;
  const count = dice.whole(0, 3);
  const renewals = Array.from({ length: count }, () => ({
    at: later(dice, line.start, firstEnd),
    term: { unit: dice.pick(units), count: dice.whole(1, 3) },
    ...(meeting && dice.oneIn(2) && { alignDay: dice.oneIn(3) ? ('last' as const) : dice.whole(1, 28) }),
  }));
  const autoRenew = {
    term: { unit: dice.pick(units), count: dice.whole(1, 2) },
    ...(dice.oneIn(2) && { times: dice.whole(1, 5) }),
    daysBefore: dice.whole(0, 7),
  };
  return { ...line, renewals, ...(dice.oneIn(2) && { autoRenew }) };
}

/** Month and year prices of what may be renewed, beside the prices that are there. */
function renewalPrices(dice: Dice, { lines, edition, prices = [] }: ScenarioFile): PriceEntry[] {
  const keyOf = ({ sku, spec, mode, per }: PriceEntry): string => [sku, spec, mode, per].join(' ');
  const all = new Map(prices.map((price) => [keyOf(price), price]));
  for (const line of lines) {
    if (line.mode !== 'period') continue;
    const units = line.sku.startsWith('meeting.') ? (['month', 'year'] as const) : renewalUnits(line, edition);
    for (const per of units) {
      if (!soldBy(line, per)) continue;
      const { sku, spec } = line;
      const price = {
        sku,
        ...(spec !== undefined && { spec }),
        mode: 'period' as const,
        per,
        amount: dice.decimal(300, 3),
      };
      if (!all.has(keyOf(price))) all.set(keyOf(price), price);
    }
  }
  return [...all.values()];
}

/** Whether any edition sells the line's spec by the unit: only then a price book may price it so. */
function soldBy({ sku, spec }: PeriodLine, unit: TermUnit): boolean {
  const item = catalogue.items.find((candidate) => candidate.sku === sku);
  return (item?.offers ?? []).some(
    (offer) => offer.terms.includes(unit) && (spec === undefined || offer.specs.includes(spec)),
  );
}

/** A random scenario (see `randomScenario`) in which nothing is renewed. */
export function randomStill(seed: number): ScenarioFile {
  return { ...randomScenario(seed), customer: days(new Dice(seed ^ 0x5eed)) };
}

/** A random scenario with renewals by hand and by themselves, and an account if asked for. */
export function randomRenewing(seed: number, withAccount: boolean): ScenarioFile {
  const dice = new Dice(seed ^ 0x11fe);
  const still = randomStill(seed);
  const lines = still.lines.map((line) => (line.mode === 'period' ? renewing(dice, line, still) : line));
  const options = { ...still.options, alignRule: dice.pick(['months-first', 'calendar-months'] as const) };
  const prices = renewalPrices(dice, { ...still, lines });
  // A line that only an option can price by the month has no month price for an aligned expiry.
  const priced = lines.map((line) => (line.mode === 'period' ? alignedWherePriced(line, prices) : line));
  const scenario = { ...still, lines: priced, options, prices };
  return withAccount ? { ...scenario, account: randomAccount(dice, scenario) } : scenario;
}

function alignedWherePriced(line: PeriodLine, prices: readonly PriceEntry[]): PeriodLine {
  const monthly = prices.some((price) => price.sku === line.sku && price.spec === line.spec && price.per === 'month');
  if (monthly || line.renewals === undefined) return line;
  return { ...line, renewals: line.renewals.map(({ at, term }) => ({ at, term })) };
}

function days(dice: Dice): NonNullable<ScenarioFile['customer']> {
  return { graceDays: dice.pick([0, 1, 7, 15, 40]), retentionDays: dice.pick([0, 1, 7, 15, 40]) };
}

function randomAccount(dice: Dice, { lines }: ScenarioFile): NonNullable<ScenarioFile['account']> {
  const starts = lines.flatMap((line) => {
    if ('start' in line) return [line.start];
    return line.mode === 'on-demand' ? line.changes.map((change) => change.at) : [];
  });
  const latest = starts.sort().at(-1);
  const topUps = Array.from({ length: latest === undefined ? 0 : dice.whole(0, 6) }, () => ({
    at: later(dice, latest ?? '', 900),
    amount: dice.decimal(dice.oneIn(2) ? 200_000 : 500, 2),
  }));
  return { balance: dice.decimal(dice.oneIn(2) ? 1_000_000 : 1_000, 2), topUps };
}
