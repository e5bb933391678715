import type { PriceEntry, ScenarioFile, ScenarioLine } from '../../shared/scenario.ts';
import { Dice, randomScenario } from './random-scenario.ts';

/**
 * A valid scenario made from another one by a few changes of the kind that people compare: lines go and
 * come, quantities, terms, prices, discounts, horizon, options and the order of the lines change.
 */
export function changedScenario(scenario: ScenarioFile, seed: number): ScenarioFile {
  const dice = new Dice(seed);
  let changed: ScenarioFile = { ...scenario, name: `${scenario.name} 改` };
  for (let count = dice.whole(0, 6); count > 0; count -= 1) changed = dice.pick(changes)(changed, dice);
  return changed;
}

type Change = (scenario: ScenarioFile, dice: Dice) => ScenarioFile;

const changes: readonly Change[] = [
  removeLine,
  addLines,
  changeQuantities,
  changeTerms,
  changePrices,
  changeLineDiscounts,
  (scenario, dice) => ({ ...scenario, discount: { kind: 'partner', rate: `0.${String(dice.whole(0, 99))}` } }),
  ({ discount: _, ...scenario }) => scenario,
  (scenario, dice) => ({
    ...scenario,
    options: {
      rounding: dice.pick(['half-up', 'truncate'] as const),
      callRounding: dice.pick(['per-call', 'per-day'] as const),
      numberRent: dice.pick(['daily', 'full-month'] as const),
    },
  }),
  (scenario, dice) => ({ ...scenario, horizon: randomScenario(dice.whole(1, 1_000_000)).horizon }),
  (scenario) => ({ ...scenario, lines: [...scenario.lines].reverse() }),
  (scenario, dice) => ({ ...scenario, customer: { level: dice.pick(['V0', 'V3', 'V5']) } }),
];

function removeLine(scenario: ScenarioFile, dice: Dice): ScenarioFile {
  if (scenario.lines.length < 2) return scenario;
  const gone = dice.pick(scenario.lines);
  return withoutQuoteAmount({ ...scenario, lines: scenario.lines.filter((line) => line !== gone) });
}

/** Lines of another random scenario, under ids that may be those of lines that are there, or were. */
function addLines(scenario: ScenarioFile, dice: Dice): ScenarioFile {
  const other = randomScenario(dice.whole(1, 1_000_000));
  if (other.edition !== scenario.edition) return scenario;
  const taken = new Set(scenario.lines.map((line) => line.id));
  const lines = other.lines.filter((line) => line.discount?.amount === undefined && !taken.has(line.id));
  return { ...scenario, lines: [...scenario.lines, ...lines], prices: merged(scenario.prices, other.prices) };
}

function changeQuantities(scenario: ScenarioFile, dice: Dice): ScenarioFile {
  const more = (line: ScenarioLine): ScenarioLine => {
    switch (line.mode) {
      case 'period':
      case 'once':
        return { ...line, quantity: line.quantity + dice.whole(0, 9) };
      case 'on-demand':
        return { ...line, changes: line.changes.map((change) => ({ ...change, quantity: change.quantity * 2 })) };
      case 'usage':
        return line.calls === undefined
          ? { ...line, minutesPerMonth: dice.whole(0, 20_000) }
          : { ...line, calls: line.calls.slice(1) };
    }
  };
  return { ...scenario, lines: scenario.lines.map((line) => (dice.oneIn(2) ? more(line) : line)) };
}

/** Other counts, and other units where their price is added; contact-centre and meeting terms alike. */
function changeTerms(scenario: ScenarioFile, dice: Dice): ScenarioFile {
  const prices: PriceEntry[] = [];
  const lines = scenario.lines.map((line): ScenarioLine => {
    if (line.mode !== 'period' || dice.oneIn(2)) return line;
    const count = line.term.count + dice.whole(0, 3);
    // Every item that is sold for a term is sold by the year.
    const unit = dice.oneIn(2) ? 'year' : line.term.unit;
    const { sku, spec } = line;
    if (unit !== line.term.unit) {
      prices.push({
        sku,
        ...(spec !== undefined && { spec }),
        mode: 'period',
        per: unit,
        amount: dice.decimal(90_000, 2),
      });
    }
    return withoutAmount({ ...line, term: { unit, count } });
  });
  return withoutQuoteAmount({ ...scenario, lines, prices: merged(scenario.prices, prices) });
}

function changePrices(scenario: ScenarioFile, dice: Dice): ScenarioFile {
  const prices = (scenario.prices ?? []).map((price) =>
    dice.oneIn(2) ? price : { ...price, amount: dice.decimal(9_000, 4) },
  );
  const lines = scenario.lines.map(withoutAmount);
  return withoutQuoteAmount({ ...scenario, lines, prices });
}

function changeLineDiscounts(scenario: ScenarioFile, dice: Dice): ScenarioFile {
  const lines = scenario.lines.map((line): ScenarioLine => {
    if (dice.oneIn(2)) return line;
    const { discount, ...bare } = line;
    return discount === undefined ? { ...bare, discount: { kind: 'business', rate: '0.125' } } : bare;
  });
  return withoutQuoteAmount({ ...scenario, lines });
}

/** An amount off could be more than what is asked after the change, and would then be refused. */
function withoutQuoteAmount(scenario: ScenarioFile): ScenarioFile {
  const { discount, ...bare } = scenario;
  return discount?.amount === undefined ? scenario : bare;
}

function withoutAmount(line: ScenarioLine): ScenarioLine {
  const { discount, ...bare } = line;
  return discount?.amount === undefined ? line : bare;
}

/** The first price of each key. */
function merged(first: readonly PriceEntry[] = [], second: readonly PriceEntry[] = []): PriceEntry[] {
  const byKey = new Map<string, PriceEntry>();
  for (const price of [...first, ...second]) {
    const key = [price.sku, price.spec, price.mode, price.per].join(' ');
    if (!byKey.has(key)) byKey.set(key, price);
  }
  return [...byKey.values()];
}
