import type { Localized } from '../../../shared/localized.ts';
import type { OutsideLine, QuoteBill, QuoteLine } from '../../../shared/quote.ts';
import { formatInstant } from '../calendar/instant.ts';
import { citationText, ruleEntry } from '../catalogue/catalogue.ts';
import { formatFen, minusFen, plainDecimal } from '../money/amount.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { type Bill, chargedFor } from './charge.ts';
import type { ExplainedLine } from './explain-line.ts';
import { lineFormula } from './line-formula.ts';

/** Where a price comes from that stands in the scenario itself. */
const SCENARIO_PRICES = '方案内单价 / prices in the scenario';

/** An explained line as it is shown and stored: amounts, formula, rules, sources, assumptions. */
export function writeLine(billed: ExplainedLine, scenario: Scenario): QuoteLine {
  const { line, price, list, payable, withoutTax, tax, taxRate, period, basis } = billed;
  const specLabel = line.spec === undefined ? undefined : line.item.specLabels[line.spec];
  return {
    id: line.id,
    sku: line.item.sku,
    ...(line.spec !== undefined && { spec: line.spec }),
    label: { ...line.item.label },
    ...(specLabel !== undefined && { specLabel: { ...specLabel } }),
    section: line.item.section,
    mode: line.mode,
    quantity: String(lineQuantity(billed)),
    unit: unitLabel(billed),
    ...(line.mode === 'period' && { term: { unit: line.term.unit, count: line.term.count } }),
    unitPrice: { amount: price.text, per: price.per },
    list: formatFen(list),
    discount: formatFen(minusFen(list, payable)),
    payable: formatFen(payable),
    discounts: appliedDiscounts(billed, scenario),
    taxRate: taxRate.text,
    withoutTax: formatFen(withoutTax),
    tax: formatFen(tax),
    ...(period !== undefined && {
      period: { start: formatInstant(period.start), end: formatInstant(period.end) },
    }),
    bills: billed.bills.map(writeBill),
    formula: lineFormula(billed),
    priceSource: price.source,
    priceBook: price.book?.name ?? SCENARIO_PRICES,
    rules: [...basis.rules],
    sources: basis.rules.map((rule) => citationText(ruleEntry(rule).source, 'zh')),
    assumptions: [...basis.assumptions],
    ...(line.note !== undefined && { note: line.note }),
    ...(line.section !== undefined && { heading: line.section }),
  };
}

/** What keeps a line outside the total. */
const OUTSIDE_RULE = 'Q-OUT-1';

/** A line beside the total as it is shown; it rests on the rule that keeps it there. */
export function writeOutsideLine(explained: ExplainedLine, scenario: Scenario): OutsideLine {
  const { outsideTotal } = explained.line;
  if (outsideTotal === undefined) throw new RangeError('The line is part of the total.');
  const line = writeLine(explained, scenario);
  return {
    ...line,
    rules: [...line.rules, OUTSIDE_RULE],
    sources: [...line.sources, citationText(ruleEntry(OUTSIDE_RULE).source, 'zh')],
    assumptions: [...line.assumptions, OUTSIDE_RULE],
    outsideTotal,
  };
}

function lineQuantity({ line, bills }: ExplainedLine): number {
  return 'quantity' in line ? line.quantity : bills.reduce((sum, bill) => sum + (bill.units ?? 0), 0);
}

function unitLabel({ line, bills }: ExplainedLine): Localized {
  const { zh, en } = line.item.unit;
  if (line.mode !== 'on-demand') return { zh, en: en.other };
  const wholeMonths = bills.length > 0 && bills.every((bill) => bill.days === undefined);
  return wholeMonths ? { zh: `${zh}·月`, en: `${en.one}-months` } : { zh: `${zh}·天`, en: `${en.one}-days` };
}

function appliedDiscounts(billed: ExplainedLine, scenario: Scenario): QuoteLine['discounts'] {
  const applied: QuoteLine['discounts'] = [];
  const own = billed.line.discount;
  if (own !== undefined) {
    applied.push({
      kind: own.kind,
      scope: 'line',
      ...(own.by === 'rate' && { rate: plainDecimal(own.text) }),
      amount: formatFen(billed.lineDiscount),
    });
  }
  const whole = scenario.discount;
  if (whole !== undefined) {
    applied.push({
      kind: whole.kind,
      scope: 'quote',
      ...(whole.by === 'rate' && { rate: plainDecimal(whole.text) }),
      amount: formatFen(billed.quoteDiscount),
    });
  }
  return applied;
}

function writeBill(bill: Bill): QuoteBill {
  return {
    due: formatInstant(bill.due),
    for: chargedFor(bill),
    ...(bill.units !== undefined && { units: String(bill.units) }),
    ...(bill.days !== undefined && { days: bill.days }),
    list: formatFen(bill.list),
    payable: formatFen(bill.payable),
  };
}
