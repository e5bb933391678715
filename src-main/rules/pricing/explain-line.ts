import type { Localized } from '../../../shared/localized.ts';
import type { QuoteBill, QuoteLine } from '../../../shared/quote.ts';
import { formatInstant } from '../calendar/instant.ts';
import type { Period } from '../calendar/meeting-period.ts';
import { resourcePeriod } from '../calendar/resource-period.ts';
import { citationText, ruleEntry } from '../catalogue/catalogue.ts';
import { formatFen, minusFen, plainDecimal } from '../money/amount.ts';
import type { Line, Scenario } from '../scenario/scenario.ts';
import type { TaxedLine } from './bill-lines.ts';
import type { Bill } from './charge.ts';
import { lineFormula } from './line-formula.ts';
import { taxRateOf } from './tax-rate-of.ts';
import { lineAssumptions, lineRules } from './line-rules.ts';

/** Where a price comes from that stands in the scenario itself. */
const SCENARIO_PRICES = '方案内单价 / prices in the scenario';

/** A priced line as it is shown and stored: amounts, formula, rules, sources, assumptions. */
export function explainLine(billed: TaxedLine, scenario: Scenario): QuoteLine {
  const { line, price, list, payable, withoutTax, tax } = billed;
  const rules = lineRules(billed, scenario);
  const specLabel = line.spec === undefined ? undefined : line.item.specLabels[line.spec];
  const period = linePeriod(line, scenario);
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
    taxRate: taxRateOf(line, scenario.options).text,
    withoutTax: formatFen(withoutTax),
    tax: formatFen(tax),
    ...(period !== undefined && {
      period: { start: formatInstant(period.start), end: formatInstant(period.end) },
    }),
    bills: billed.bills.map(explainBill),
    formula: lineFormula(billed),
    priceSource: price.source,
    priceBook: price.book?.name ?? SCENARIO_PRICES,
    rules,
    sources: rules.map((rule) => citationText(ruleEntry(rule).source, 'zh')),
    assumptions: lineAssumptions(line, rules, scenario).filter((rule) => ruleEntry(rule).assumption !== undefined),
    ...(line.note !== undefined && { note: line.note }),
    ...(line.section !== undefined && { heading: line.section }),
  };
}

/** The first period of a term; the horizon for what is billed by use (public format). */
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

function lineQuantity({ line, bills }: TaxedLine): number {
  return 'quantity' in line ? line.quantity : bills.reduce((sum, bill) => sum + (bill.units ?? 0), 0);
}

function unitLabel({ line, bills }: TaxedLine): Localized {
  const { zh, en } = line.item.unit;
  if (line.mode !== 'on-demand') return { zh, en: en.other };
  const wholeMonths = bills.length > 0 && bills.every((bill) => bill.days === undefined);
  return wholeMonths ? { zh: `${zh}·月`, en: `${en.one}-months` } : { zh: `${zh}·天`, en: `${en.one}-days` };
}

function appliedDiscounts(billed: TaxedLine, scenario: Scenario): QuoteLine['discounts'] {
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

function explainBill(bill: Bill): QuoteBill {
  return {
    due: formatInstant(bill.due),
    for: bill.for,
    ...(bill.units !== undefined && { units: String(bill.units) }),
    ...(bill.days !== undefined && { days: bill.days }),
    list: formatFen(bill.list),
    payable: formatFen(bill.payable),
  };
}
