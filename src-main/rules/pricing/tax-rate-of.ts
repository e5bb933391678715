import type { Line, Options, TaxRate } from '../scenario/scenario.ts';

/** The rate that a line is taxed at: its own, else that of its kind (domain Q-TAX-1). */
export function taxRateOf({ item, taxRate }: Pick<Line, 'item' | 'taxRate'>, { taxRates }: Options): TaxRate {
  return taxRate ?? taxRates[item.taxKind];
}
