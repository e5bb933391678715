import type { Finding } from '../../../shared/finding.ts';
import { compareExact, type Fen, fen } from '../money/amount.ts';
import type { ScenarioReading } from '../scenario/read-scenario.ts';
import type { Scenario, TaxRate } from '../scenario/scenario.ts';
import type { TaxedLine } from './bill-lines.ts';
import { type ExplainedLine, explainLines } from './explain-line.ts';

/** What lines cost together: sums of what is printed of them (domain Q-ROUND-1). */
export interface LineSums {
  readonly list: Fen;
  readonly payable: Fen;
  readonly withoutTax: Fen;
  readonly tax: Fen;
}

/** The sums of the lines of one tax rate. */
export interface RateSums extends LineSums {
  readonly rate: TaxRate;
}

/**
 * A priced scenario with everything that explains its figures, as data. What a reader sees of it (words, formulas,
 * citations, the texts of assumptions, the fingerprint) is made from it by `writeQuote`, at any time and always
 * the same: nothing in here changes any more.
 */
export interface ExplainedQuote {
  readonly reading: ScenarioReading;
  readonly lines: readonly ExplainedLine[];
  /** Lines that are offered beside the total; no sum counts them (domain Q-OUT-1). */
  readonly outside: readonly ExplainedLine[];
  readonly totals: LineSums;
  /** The lowest rate first. */
  readonly byRate: readonly RateSums[];
  readonly findings: readonly Finding[];
}

/** The lines of a quote: those that its totals count, and those offered beside them. */
export interface QuotedLines {
  readonly inside: readonly TaxedLine[];
  readonly outside: readonly TaxedLine[];
}

/** Puts the quote together: its lines explained, its totals as sums of what is printed. */
export function explainQuote(
  reading: ScenarioReading,
  { inside, outside }: QuotedLines,
  findings: readonly Finding[],
): ExplainedQuote {
  const { scenario } = reading;
  // What stands beside the total has no part in the quote's discount.
  const alone: Scenario = scenario.discount === undefined ? scenario : { ...scenario, discount: undefined };
  const totals = sumLines(inside);
  return {
    reading,
    lines: explainLines(inside, scenario),
    outside: explainLines(outside, alone),
    totals,
    byRate: sumByRate(inside, totals),
    findings,
  };
}

function sumLines(lines: readonly TaxedLine[]): LineSums {
  let [list, payable, withoutTax, tax] = [0n, 0n, 0n, 0n];
  for (const line of lines) {
    list += line.list;
    payable += line.payable;
    withoutTax += line.withoutTax;
    tax += line.tax;
  }
  return { list: fen(list), payable: fen(payable), withoutTax: fen(withoutTax), tax: fen(tax) };
}

/**
 * The sums of lines by tax rate, the lowest first; rates are told apart by their text, as they are printed.
 * @param totals the sums of all lines, which are those of the only rate in most quotes
 */
export function sumByRate(lines: readonly TaxedLine[], totals: LineSums): RateSums[] {
  const rate = lines[0]?.taxRate;
  if (rate === undefined) return [];
  if (lines.every(({ taxRate }) => taxRate.text === rate.text)) return [{ rate, ...totals }];
  const byRate = Map.groupBy(lines, ({ taxRate }) => taxRate.text);
  return [...byRate.values()]
    .flatMap((ofRate) => (ofRate[0] === undefined ? [] : [{ rate: ofRate[0].taxRate, ...sumLines(ofRate) }]))
    .sort((a, b) => compareExact(a.rate.value, b.rate.value));
}
