import type { PricePer } from '../../../shared/catalogue.ts';
import type { PriceEntry, ScenarioFile, ScenarioLine } from '../../../shared/scenario.ts';

/** Unit that the price of a line is quoted in (scenario file: a term of n years needs the year price). */
export function pricePer(line: ScenarioLine): PricePer {
  switch (line.mode) {
    case 'period':
      return line.term.unit;
    case 'once':
      return 'once';
    case 'on-demand':
      return 'month';
    case 'usage':
      return 'minute';
  }
}

function isPriceOf(price: PriceEntry, line: ScenarioLine): boolean {
  return price.sku === line.sku && price.spec === line.spec && price.mode === line.mode && price.per === pricePer(line);
}

/** The price that the scenario itself has for a line. */
export function ownPrice(scenario: ScenarioFile, line: ScenarioLine): PriceEntry | undefined {
  return scenario.prices?.find((price) => isPriceOf(price, line));
}

/** The scenario with a price of its own for a line, or without one where the amount is empty. */
export function setOwnPrice(scenario: ScenarioFile, line: ScenarioLine, amount: string): ScenarioFile {
  const others = (scenario.prices ?? []).filter((price) => !isPriceOf(price, line));
  if (amount === '') return { ...scenario, prices: others };
  const entry: PriceEntry = {
    sku: line.sku,
    ...(line.spec !== undefined && { spec: line.spec }),
    mode: line.mode,
    per: pricePer(line),
    amount,
    source: 'user',
  };
  return { ...scenario, prices: [...others, entry] };
}
