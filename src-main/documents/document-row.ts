import type { Language } from '../../shared/localized.ts';
import type { QuoteLine } from '../../shared/quote.ts';
import { pricePerLabels } from '../rules/catalogue/catalogue-words.ts';
import { type DocumentLabel, documentLabel } from './document-labels.ts';
import { nameInLanguage } from './name-in-language.ts';
import { netUnitPrice } from './net-unit-price.ts';
import { groupDigits, percentText } from './number-text.ts';
import type { DocumentRow, RowDiscount } from './quote-document.ts';

/**
 * Puts a quote line into the words of the document.
 * @param sources where the line's rules come from
 */
export function documentRow(
  line: QuoteLine,
  sequence: number,
  remark: string,
  sources: readonly string[],
  language: Language,
): DocumentRow {
  const discount = rowDiscount(line);
  const net = netUnitPrice(line, discount);
  return {
    sequence,
    line,
    name: line.label[language],
    spec: line.specLabel?.[language] ?? line.spec ?? '',
    mode: documentLabel(modeLabel(line), language),
    unit: line.unit[language],
    term: termText(line, language),
    priceUnit: priceUnit(line, language),
    discount,
    ...(net !== undefined && { netUnitPrice: net }),
    remark,
    formula: line.formula[language],
    period: periodText(line, language),
    sources,
    discounts: discountTexts(line, language),
    priceSource: documentLabel(line.priceSource, language),
    priceBook: nameInLanguage(line.priceBook, language).replaceAll(/\s+/g, ' '),
  };
}

/**
 * A rate is shown as a rate only where it explains the whole discount; several discounts, or a share
 * of a discount on the whole quote, are shown as the amount that the engine took off.
 */
function rowDiscount(line: QuoteLine): RowDiscount {
  const [first, second] = line.discounts;
  if (first === undefined) return { kind: 'none' };
  if (second === undefined && first.scope === 'line' && first.rate !== undefined) {
    return { kind: 'rate', rate: first.rate };
  }
  return { kind: 'amount', amount: line.discount };
}

function modeLabel(line: QuoteLine): DocumentLabel {
  switch (line.mode) {
    case 'once':
      return 'modeOnce';
    case 'on-demand':
      return 'modeOnDemand';
    case 'usage':
      return 'modeUsage';
    case 'period':
      return line.term?.unit === 'month' ? 'modeMonth' : line.term?.unit === 'half-year' ? 'modeHalfYear' : 'modeYear';
  }
}

function termText(line: QuoteLine, language: Language): string {
  if (line.mode === 'once') return '';
  const [key, count]: [DocumentLabel, number] =
    line.term === undefined ? ['termBills', line.bills.length] : [termLabels[line.term.unit], line.term.count];
  // English marks a plural, Chinese does not: `{n} year(s)`.
  const text = documentLabel(key, language, { n: String(count) });
  return count === 1 ? text.replace('(s)', '') : text.replace('(s)', 's');
}

const termLabels = { year: 'termYear', 'half-year': 'termHalfYear', month: 'termMonth' } as const;

/**
 * What the price is per, where the row does not say it already: a purchase by the year has its price
 * per year, a call its price per minute; only seats and numbers on demand count days of a monthly price.
 */
function priceUnit(line: QuoteLine, language: Language): string {
  return line.mode === 'on-demand' ? `/${pricePerLabels[line.unitPrice.per][language]}` : '';
}

/** `2023-03-18T15:30:00+08:00` → `2023-03-18 15:30:00`. Every instant of a quote is UTC+8. */
export function instantText(instant: string): string {
  return instant.slice(0, 19).replace('T', ' ');
}

function periodText(line: QuoteLine, language: Language): string {
  if (line.period === undefined) return '';
  const { start, end } = line.period;
  return documentLabel('periodFromTo', language, { from: instantText(start), to: instantText(end) });
}

function discountTexts(line: QuoteLine, language: Language): string[] {
  return line.discounts.map((discount) => {
    const kind = documentLabel(discount.kind, language);
    const amount = groupDigits(discount.amount);
    if (discount.scope === 'quote') return documentLabel('discountShared', language, { kind, amount });
    if (discount.rate === undefined) return documentLabel('discountLineAmount', language, { kind, amount });
    return documentLabel('discountLine', language, { kind, amount, rate: percentText(discount.rate) });
  });
}

/** Ids of the rules that a line follows, and of those of them where an assumption of ours decides. */
export function ruleIdTexts({ line }: DocumentRow, language: Language): string[] {
  const comma = documentLabel('listComma', language);
  const assumed = documentLabel('assumed', language, { ids: line.assumptions.join(comma) });
  return [line.rules.join(comma), ...(line.assumptions.length === 0 ? [] : [assumed])];
}
