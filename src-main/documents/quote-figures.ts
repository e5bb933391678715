import type { Localized } from '../../shared/localized.ts';
import type { Quote, QuoteLine } from '../../shared/quote.ts';
import { fieldName } from './document-field.ts';
import { documentLabels, type DocumentLabel } from './document-labels.ts';
import type { QuoteDocument } from './quote-document.ts';

/** A figure that a document must show, and what the quote says it is. */
export interface QuoteFigure {
  readonly place: FigurePlace;
  readonly field: Localized;
  /** Id of the quote's line, where the figure belongs to one. */
  readonly line?: string;
  readonly expected: string;
}

/** Where a figure belongs, whatever file it stands in. */
export type FigurePlace =
  | `line ${number} ${LineFigure}`
  | `section ${number} ${SumFigure}`
  | `total ${TotalFigure}`
  | `rate ${number} ${SumFigure}`
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
 * order of the lines and the sums of the sections are the document's.
 */
export function quoteFigures(quote: Quote, document: QuoteDocument): QuoteFigure[] {
  const lines = new Map<string, QuoteLine>(quote.lines.map((line) => [line.id, line]));
  const rows = document.sections.flatMap((section) => section.rows);
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
    { place: 'words', field: fieldName('words'), expected: document.amountInWords },
  ];
}

function ofGroup(key: DocumentLabel, group: string): Localized {
  const { zh, en } = documentLabels[key];
  return { zh: `${group} ${zh}`, en: `${group}: ${en}` };
}
