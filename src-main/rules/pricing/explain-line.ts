import type { Period } from '../calendar/meeting-period.ts';
import { resourcePeriod } from '../calendar/resource-period.ts';
import type { Line, Scenario } from '../scenario/scenario.ts';
import type { TaxedLine } from './bill-lines.ts';
import { type LineBasis, lineBasis } from './line-basis.ts';

/**
 * A priced line with everything that explains its figures, as data: the operands (price and its book, quantity,
 * term or use, discounts, rate), the results bill by bill, the period, the rules and assumptions. Its words are made
 * by `writeLine` when somebody reads them.
 */
export interface ExplainedLine extends TaxedLine {
  /** The first period of a term; the horizon for what is billed by use; undefined for what is bought once. */
  readonly period: Period | undefined;
  readonly basis: LineBasis;
}

/** Explains priced lines of a scenario. */
export function explainLines(lines: readonly TaxedLine[], scenario: Scenario): ExplainedLine[] {
  return lines.map((taxed) => {
    const { line, price, bills, list, lineDiscount, quoteDiscount, payable, taxRate, withoutTax, tax } = taxed;
    return {
      line,
      price,
      bills,
      list,
      lineDiscount,
      quoteDiscount,
      payable,
      taxRate,
      withoutTax,
      tax,
      period: linePeriod(line, scenario),
      basis: lineBasis(taxed, scenario),
    };
  });
}

/** What the amounts of a line are for: its first term, or the horizon; undefined for what is bought once. */
export function linePeriod(line: Line, scenario: Scenario): Period | undefined {
  switch (line.mode) {
    case 'period':
      return resourcePeriod(line.item.family, line.start, line.term);
    case 'once':
      return undefined;
    case 'on-demand':
    case 'usage':
      return scenario.horizon && { start: scenario.horizon.from, end: scenario.horizon.to };
  }
}
