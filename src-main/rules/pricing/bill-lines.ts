import type { Finding } from '../../../shared/finding.ts';
import { finding } from '../findings/finding.ts';
import { allocate } from '../money/allocate.ts';
import { fen, type Fen, formatFen, minusFen, sumFen } from '../money/amount.ts';
import { splitTax, type TaxSplit } from '../money/tax.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Bill } from './charge.ts';
import { taxRateOf } from './tax-rate-of.ts';
import type { ChargedLine } from './charge-lines.ts';
import { amountOff, billCharges, isOver, takeOff } from './discount.ts';

/** A line with its printed amounts; all sums of its bills. */
export interface BilledLine extends ChargedLine {
  readonly bills: readonly Bill[];
  readonly list: Fen;
  /** What the line's own discount takes off. */
  readonly lineDiscount: Fen;
  /** The line's share of the quote's discount. */
  readonly quoteDiscount: Fen;
  readonly payable: Fen;
}

/** A line with its tax. */
export interface TaxedLine extends BilledLine, TaxSplit {}

/** Rounds the charges of each line to bills and takes the line's own discount off. */
export function billLines(lines: readonly ChargedLine[], scenario: Scenario): BilledLine[] {
  return lines.map((charged) => {
    const bills = billCharges(charged.charges, charged.line.discount, scenario.options.rounding);
    const list = sumFen(bills.map((bill) => bill.list));
    const payable = sumFen(bills.map((bill) => bill.payable));
    return { ...charged, bills, list, lineDiscount: minusFen(list, payable), quoteDiscount: fen(0n), payable };
  });
}

/** Amounts off that are more than what they are taken from (domain Q-DISC-1). */
export function overDiscounts(lines: readonly BilledLine[], scenario: Scenario): Finding[] {
  const ofLines = lines.flatMap(({ line, list }) => over(line.discount, list, line.id));
  return [...ofLines, ...over(scenario.discount, sumFen(lines.map((line) => line.payable)), undefined)];
}

function over(discount: Scenario['discount'], limit: Fen, line: string | undefined): Finding[] {
  if (discount === undefined || !isOver(discount, limit)) return [];
  const at = { line, place: `${discount.place}.amount`, value: discount.text };
  return [finding('discount-over-list', at, { value: discount.text, limit: formatFen(limit) })];
}

/**
 * Spreads the quote's discount over the lines in proportion to what they ask, and within a line over
 * its bills, the last fen to the largest remainders (domain Q-DISC-1).
 */
export function spreadQuoteDiscount(lines: readonly BilledLine[], scenario: Scenario): BilledLine[] {
  const { discount, options } = scenario;
  if (discount === undefined) return [...lines];
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
  return lines.map((billed) => ({
    ...billed,
    ...splitTax(billed.payable, taxRateOf(billed.line, scenario.options).value),
  }));
}
