import type { Localized } from '../../shared/localized.ts';
import type { Quote, QuoteLine } from '../../shared/quote.ts';
import type { Reply } from '../../shared/reply.ts';
import type { Timeline } from '../../shared/timeline.ts';
import { cashFlowFigures, type CashFlowPlace } from './cash-flow-figures.ts';
import { fieldName } from './document-field.ts';
import { allRows } from './document-rows.ts';
import { documentLabels, type DocumentLabel } from './document-labels.ts';
import type { Figure } from './figure.ts';
import type { QuoteDocument } from './quote-document.ts';

/** Where a figure belongs, whatever file it stands in. */
export type FigurePlace =
  | `line ${number} ${LineFigure}`
  | `section ${number} ${SumFigure}`
  | `total ${TotalFigure}`
  | `rate ${number} ${SumFigure}`
  | `payment ${number}`
  | CashFlowPlace
  | 'words';

/** Figures of a line. */
export type LineFigure = 'list' | 'discount' | 'payable' | 'withoutTax' | 'tax';
/** Figures of a section and of a tax rate. */
export type SumFigure = 'withoutTax' | 'tax' | 'payable';
/** Figures of the whole quote. */
export type TotalFigure = LineFigure;

const lineFigures = ['list', 'discount', 'payable', 'withoutTax', 'tax'] as const satisfies readonly LineFigure[];
const sumFigures = ['withoutTax', 'tax', 'payable'] as const satisfies readonly SumFigure[];

const names: Readonly<Record<LineFigure, DocumentLabel>> = {
  list: 'listAmount',
  discount: 'discountAmount',
  payable: 'payable',
  withoutTax: 'withoutTax',
  tax: 'tax',
};

const totalNames: Readonly<Record<TotalFigure, DocumentLabel>> = {
  list: 'totalList',
  discount: 'totalDiscount',
  payable: 'totalPayable',
  withoutTax: 'totalWithoutTax',
  tax: 'totalTax',
};

/**
 * All figures that a written document is held against. Amounts of lines, totals and tax rates are taken
 * from the quote, not from the document model, so that a mistake in the model is found too; only the
 * order of the lines, the sums of the sections and the payments are the document's.
 * @param timeline of the same scenario, where the document tells of the cash flow
 */
export function quoteFigures(quote: Quote, document: QuoteDocument, timeline?: Reply<Timeline>): Figure<FigurePlace>[] {
  const lines = new Map<string, QuoteLine>(
    [...quote.lines, ...(quote.outsideTotal ?? [])].map((line) => [line.id, line]),
  );
  const rows = allRows(document);
  return [
    ...rows.flatMap((row) =>
      lineFigures.map((figure) => ({
        place: `line ${row.sequence} ${figure}` as const,
        field: fieldName(names[figure], row.sequence),
        line: row.line.id,
        expected: lines.get(row.line.id)?.[figure] ?? '',
      })),
    ),
    ...document.sections.flatMap((section, index) =>
      sumFigures.map((figure) => ({
        place: `section ${index} ${figure}` as const,
        field: ofGroup(names[figure], section.label),
        expected: section.subtotal[figure],
      })),
    ),
    ...lineFigures.map((figure) => ({
      place: `total ${figure}` as const,
      field: fieldName(totalNames[figure]),
      expected: quote.totals[figure],
    })),
    ...quote.taxByRate.flatMap((entry, index) =>
      sumFigures.map((figure) => ({
        place: `rate ${index} ${figure}` as const,
        field: ofGroup(names[figure], document.taxByRate[index]?.label ?? entry.rate),
        expected: entry[figure],
      })),
    ),
    ...document.paymentPlan.map(({ sequence, amount }) => ({
      place: `payment ${sequence}` as const,
      field: fieldName('paymentAmount', sequence),
      expected: amount,
    })),
    ...(document.cashFlow === undefined ? [] : cashFlowFigures(timeline)),
    { place: 'words', field: fieldName('words'), expected: document.amountInWords },
  ];
}

function ofGroup(key: DocumentLabel, group: string): Localized {
  const { zh, en } = documentLabels[key];
  return { zh: `${group} ${zh}`, en: `${group}: ${en}` };
}
