import type { Finding } from '../../../shared/finding.ts';
import { finding } from '../findings/finding.ts';
import { allocate } from '../money/allocate.ts';
import { fen, type Fen, formatFen, minusFen, plusFen, sumFen } from '../money/amount.ts';
import { splitTax } from '../money/tax.ts';
import type { Scenario, TaxRate } from '../scenario/scenario.ts';
import type { Bill } from './charge.ts';
import { type AllUsage, chargeLine, countAllUsage } from './charge-lines.ts';
import { amountOff, billCharges, isOver, takeOff } from './discount.ts';
import type { PricedLine } from './find-prices.ts';
import { taxRateOf } from './tax-rate-of.ts';

// Lines are put together by name: a copy by spreading takes several times as long, and every line of a quote is one.

/** A line with its printed amounts; all sums of its bills. */
export interface BilledLine extends PricedLine {
  readonly bills: readonly Bill[];
  readonly list: Fen;
  /** What the line's own discount takes off. */
  readonly lineDiscount: Fen;
  /** The line's share of the quote's discount. */
  readonly quoteDiscount: Fen;
  readonly payable: Fen;
}

/** A line with its tax: payable is both parts together. */
export interface TaxedLine extends BilledLine {
  readonly taxRate: TaxRate;
  readonly withoutTax: Fen;
  readonly tax: Fen;
}

/** Charges each line by its shape, rounds the charges to bills and takes the line's own discount off. */
export function billLines(lines: readonly PricedLine[], scenario: Scenario): BilledLine[] {
  const usage = countAllUsage(scenario);
  return lines.map((priced) => billLine(priced, scenario, usage));
}

/** Bills one line by itself, before any discount of the whole quote; `usage` has the minutes of all usage lines. */
export function billLine(
  priced: PricedLine,
  settings: Pick<Scenario, 'horizon' | 'options'>,
  usage: AllUsage,
): BilledLine {
  const { line, price } = priced;
  const bills = billCharges(chargeLine(priced, settings, usage), line.discount, settings.options.rounding);
  let [list, payable] = [fen(0n), fen(0n)];
  for (const bill of bills) {
    list = plusFen(list, bill.list);
    payable = plusFen(payable, bill.payable);
  }
  return { line, price, bills, list, lineDiscount: minusFen(list, payable), quoteDiscount: fen(0n), payable };
}

/** Amounts off that are more than what they are taken from (domain Q-DISC-1). */
export function overDiscounts(lines: readonly BilledLine[], scenario: Scenario): Finding[] {
  const findings: Finding[] = [];
  for (const { line, list } of lines) {
    if (line.discount !== undefined) findings.push(...over(line.discount, list, line.id));
  }
  if (scenario.discount === undefined) return findings;
  return [...findings, ...over(scenario.discount, sumFen(lines.map((line) => line.payable)), undefined)];
}

function over(discount: NonNullable<Scenario['discount']>, limit: Fen, line: string | undefined): Finding[] {
  if (!isOver(discount, limit)) return [];
  const at = { line, place: `${discount.place}.amount`, value: discount.text };
  return [finding('discount-over-list', at, { value: discount.text, limit: formatFen(limit) })];
}

/**
 * Spreads the quote's discount over the lines in proportion to what they ask, and within a line over
 * its bills, the last fen to the largest remainders (domain Q-DISC-1).
 */
export function spreadQuoteDiscount(lines: readonly BilledLine[], scenario: Scenario): readonly BilledLine[] {
  const { discount, options } = scenario;
  if (discount === undefined) return lines;
  const off = amountOff(sumFen(lines.map((line) => line.payable)), discount, options.rounding);
  const shares = allocate(
    off,
    lines.map(({ line, payable }) => ({ key: line.id, weight: payable })),
  );
  return lines.map((billed, index) => {
    const share = shares[index] ?? fen(0n);
    const bills = takeOff(billed.bills, share);
    return { ...billed, bills, quoteDiscount: share, payable: minusFen(billed.payable, share) };
  });
}

/** Splits each line's payable at its rate (domain Q-TAX-1). */
export function taxLines(lines: readonly BilledLine[], scenario: Scenario): TaxedLine[] {
  return lines.map(({ line, price, bills, list, lineDiscount, quoteDiscount, payable }) => {
    const taxRate = taxRateOf(line, scenario.options);
    const { withoutTax, tax } = splitTax(payable, taxRate.value);
    return { line, price, bills, list, lineDiscount, quoteDiscount, payable, taxRate, withoutTax, tax };
  });
}
