import { priceUnit } from '../../../shared/price-unit.ts';
import type { PriceEntry, ScenarioFile, ScenarioLine } from '../../../shared/scenario.ts';

/** Whether a price is looked up for a line: all lines with the same key share it. */
export function isPriceOf(price: PriceEntry, line: ScenarioLine): boolean {
  return (
    price.sku === line.sku && price.spec === line.spec && price.mode === line.mode && price.per === priceUnit(line)
  );
}

/** The price that the scenario itself has for a line. */
export function ownPrice(scenario: Pick<ScenarioFile, 'prices'>, line: ScenarioLine): PriceEntry | undefined {
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
    per: priceUnit(line),
    amount,
    source: 'user',
  };
  return { ...scenario, prices: [...others, entry] };
}
