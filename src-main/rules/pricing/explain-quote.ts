import type { Finding } from '../../../shared/finding.ts';
import type { Quote, QuoteTotals } from '../../../shared/quote.ts';
import { assumptionRegister } from '../catalogue/assumption-register.ts';
import { catalogue } from '../catalogue/catalogue.ts';
import { compareExact, exact, type Fen, formatFen, minusFen, sumFen } from '../money/amount.ts';
import type { ScenarioReading } from '../scenario/read-scenario.ts';
import type { Customer } from '../scenario/scenario.ts';
import type { TaxedLine } from './bill-lines.ts';
import { explainLine } from './explain-line.ts';
import { fingerprint } from './fingerprint.ts';
import { explainOutsideLines } from './outside-lines.ts';

/** The lines of a quote: those that its totals count, and those offered beside them. */
export interface QuotedLines {
  readonly inside: readonly TaxedLine[];
  readonly outside: readonly TaxedLine[];
}

/** Puts the quote together: its lines explained, its totals as sums of what is printed (domain Q-ROUND-1). */
export function explainQuote(
  reading: ScenarioReading,
  { inside: taxed, outside }: QuotedLines,
  findings: readonly Finding[],
): Quote {
  const { scenario } = reading;
  const lines = taxed.map((line) => explainLine(line, scenario));
  const outsideTotal = explainOutsideLines(outside, scenario);
  const customer = customerBlock(scenario.customer);
  return {
    format: 'seatwise.quote/1',
    scenario: scenario.name,
    ...(scenario.edition !== undefined && { edition: scenario.edition }),
    ...(customer !== undefined && { customer }),
    currency: 'CNY',
    fingerprint: fingerprint(reading.input, [...taxed, ...outside], catalogue.version),
    catalogueVersion: catalogue.version,
    rounding: scenario.options.rounding,
    lines,
    ...(outsideTotal.length > 0 && { outsideTotal }),
    totals: totalsOf(taxed),
    taxByRate: taxByRate(
      taxed,
      lines.map((line) => line.taxRate),
    ),
    assumptions: assumptionRegister([
      ...[...lines, ...outsideTotal].flatMap((line) => line.assumptions),
      ...scenario.sizings.flatMap(({ rules }) => rules),
    ]),
    findings: [...findings],
    ...(scenario.sizings.length > 0 && { sizings: [...scenario.sizings] }),
  };
}

function customerBlock({ name, contact, phone, taxId }: Customer): Quote['customer'] {
  if ([name, contact, phone, taxId].every((field) => field === undefined || field === '')) return undefined;
  return {
    ...(name !== undefined && { name }),
    ...(contact !== undefined && { contact }),
    ...(phone !== undefined && { phone }),
    ...(taxId !== undefined && { taxId }),
  };
}

function totalsOf(lines: readonly TaxedLine[]): QuoteTotals {
  const list = sum(lines, (line) => line.list);
  const payable = sum(lines, (line) => line.payable);
  return {
    list: formatFen(list),
    discount: formatFen(minusFen(list, payable)),
    payable: formatFen(payable),
    withoutTax: formatFen(sum(lines, (line) => line.withoutTax)),
    tax: formatFen(sum(lines, (line) => line.tax)),
  };
}

/** Sums of the lines of each tax rate, the lowest rate first. */
function taxByRate(lines: readonly TaxedLine[], rates: readonly string[]): Quote['taxByRate'] {
  const distinct = [...new Set(rates)].sort((a, b) => compareExact(exact(a), exact(b)));
  return distinct.map((rate) => {
    const ofRate = lines.filter((_, index) => rates[index] === rate);
    return {
      rate,
      withoutTax: formatFen(sum(ofRate, (line) => line.withoutTax)),
      tax: formatFen(sum(ofRate, (line) => line.tax)),
      payable: formatFen(sum(ofRate, (line) => line.payable)),
    };
  });
}

function sum(lines: readonly TaxedLine[], amount: (line: TaxedLine) => Fen): Fen {
  return sumFen(lines.map(amount));
}
