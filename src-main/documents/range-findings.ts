import type { Finding } from '../../shared/finding.ts';
import type { Quote } from '../../shared/quote.ts';
import { finding } from '../rules/findings/finding.ts';
import { fieldName } from './document-field.ts';
import type { DocumentLabel } from './document-labels.ts';
import type { Figure } from './figure.ts';
import { significantDigits } from './number-text.ts';

/** Digits of a number that every spreadsheet program keeps. */
const KEPT_DIGITS = 15;

/** Figures that a spreadsheet cell cannot hold exactly (rule D-RANGE). */
export function figureRangeFindings(figures: readonly Omit<Figure<string>, 'place'>[]): Finding[] {
  return figures.flatMap(({ field, line, expected }) => {
    if (significantDigits(expected) <= KEPT_DIGITS) return [];
    const values = { fieldZh: field.zh, fieldEn: field.en, value: expected, limit: String(KEPT_DIGITS) };
    return [finding('amount-out-of-range', { line, value: expected }, values)];
  });
}

/** Numbers of a quote that a spreadsheet cell cannot hold exactly (rule D-RANGE). */
export function rangeFindings(quote: Quote): Finding[] {
  const { totals } = quote;
  const figure = (key: DocumentLabel, expected: string, row?: number, line?: string) => ({
    field: fieldName(key, row),
    expected,
    ...(line !== undefined && { line }),
  });
  return figureRangeFindings([
    ...[...quote.lines, ...(quote.outsideTotal ?? [])].flatMap((line, index) => {
      const of = (key: DocumentLabel, value: string) => figure(key, value, index + 1, line.id);
      return [
        of('unitPrice', line.unitPrice.amount),
        of('quantity', line.quantity),
        of('listAmount', line.list),
        of('discountAmount', line.discount),
        of('payable', line.payable),
        of('withoutTax', line.withoutTax),
        of('tax', line.tax),
      ];
    }),
    figure('totalList', totals.list),
    figure('totalDiscount', totals.discount),
    figure('totalPayable', totals.payable),
    figure('totalWithoutTax', totals.withoutTax),
    figure('totalTax', totals.tax),
    ...quote.taxByRate.flatMap(({ withoutTax, tax, payable }) =>
      [withoutTax, tax, payable].map((value) => figure('taxByRate', value)),
    ),
  ]);
}
