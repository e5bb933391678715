import type { Finding } from '../../shared/finding.ts';
import type { Quote } from '../../shared/quote.ts';
import { finding } from '../rules/findings/finding.ts';
import { fieldName } from './document-field.ts';
import type { DocumentLabel } from './document-labels.ts';
import { significantDigits } from './number-text.ts';

/** Digits of a number that every spreadsheet program keeps. */
const KEPT_DIGITS = 15;

/** Numbers of a quote that a spreadsheet cell cannot hold exactly (rule D-RANGE). */
export function rangeFindings(quote: Quote): Finding[] {
  const { totals } = quote;
  const check = (key: DocumentLabel, value: string, row?: number, line?: string): Finding[] => {
    if (significantDigits(value) <= KEPT_DIGITS) return [];
    const field = fieldName(key, row);
    const values = { fieldZh: field.zh, fieldEn: field.en, value, limit: String(KEPT_DIGITS) };
    return [finding('amount-out-of-range', { line, value }, values)];
  };
  return [
    ...quote.lines.flatMap((line, index) => {
      const of = (key: DocumentLabel, value: string): Finding[] => check(key, value, index + 1, line.id);
      return [
        ...of('unitPrice', line.unitPrice.amount),
        ...of('quantity', line.quantity),
        ...of('listAmount', line.list),
        ...of('discountAmount', line.discount),
        ...of('payable', line.payable),
        ...of('withoutTax', line.withoutTax),
        ...of('tax', line.tax),
      ];
    }),
    ...check('totalList', totals.list),
    ...check('totalDiscount', totals.discount),
    ...check('totalPayable', totals.payable),
    ...check('totalWithoutTax', totals.withoutTax),
    ...check('totalTax', totals.tax),
    ...quote.taxByRate.flatMap(({ withoutTax, tax, payable }) => [
      ...check('taxByRate', withoutTax),
      ...check('taxByRate', tax),
      ...check('taxByRate', payable),
    ]),
  ];
}
