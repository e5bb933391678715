import type { Finding } from '../../shared/finding.ts';
import type { Quote } from '../../shared/quote.ts';
import type { Reply } from '../../shared/reply.ts';
import type { Timeline } from '../../shared/timeline.ts';
import { cashColumns } from './cash-flow-part.ts';
import { allRows } from './document-rows.ts';
import { workbookFigures } from './excel/workbook-figures.ts';
import { differingFigures } from './figure.ts';
import type { DocumentFont } from './pdf/document-font.ts';
import { pdfFigures } from './pdf/pdf-figures.ts';
import type { QuoteDocument } from './quote-document.ts';
import { type FigurePlace, quoteFigures } from './quote-figures.ts';

/** Reads a written workbook back and names every figure that is not the quote's (rule D-TIE). */
export async function tieOutWorkbook(
  bytes: Uint8Array,
  file: string,
  quote: Quote,
  document: QuoteDocument,
  timeline?: Reply<Timeline>,
): Promise<Finding[]> {
  const left = new Set([...withoutTaxColumns(document), ...withoutBasis(document), ...unprintedRates(document)]);
  const expected = quoteFigures(quote, document, timeline).filter(({ place }) => !left.has(place));
  return differingFigures(expected, await workbookFigures(bytes, document), file);
}

/** Reads the text of a written PDF back and names every figure that is not the quote's (rule D-TIE). */
export async function tieOutPdf(
  bytes: Uint8Array,
  file: string,
  quote: Quote,
  document: QuoteDocument,
  font: DocumentFont,
  timeline?: Reply<Timeline>,
): Promise<Finding[]> {
  const left = new Set<FigurePlace>([
    ...withoutTaxColumns(document),
    ...withoutBasis(document),
    ...unprintedSections(document),
    ...unprintedMonths(document),
  ]);
  const expected = quoteFigures(quote, document, timeline).filter(({ place }) => !left.has(place));
  return differingFigures(expected, await pdfFigures(bytes, document, font), file);
}

/** Without its columns the table shows no tax of lines and sections; the totals show it all the same. */
function withoutTaxColumns(document: QuoteDocument): FigurePlace[] {
  if (document.columns.has('tax')) return [];
  const figures = ['withoutTax', 'tax'] as const;
  return [
    ...allRows(document).flatMap((row) => figures.map((figure) => `line ${row.sequence} ${figure}` as const)),
    ...document.sections.flatMap((_, index) => figures.map((figure) => `section ${index} ${figure}` as const)),
  ];
}

/** Of each tax rate the sheet then shows only the tax. */
function unprintedRates(document: QuoteDocument): FigurePlace[] {
  if (document.columns.has('tax')) return [];
  return document.taxByRate.flatMap((_, index) => [`rate ${index} withoutTax`, `rate ${index} payable`] as const);
}

/** List price and discount of a line stand where the figures are explained, and nowhere else. */
function withoutBasis(document: QuoteDocument): FigurePlace[] {
  if (document.parts.has('basis')) return [];
  return allRows(document).flatMap(({ sequence }) => [`line ${sequence} list`, `line ${sequence} discount`] as const);
}

/** A section of one line is printed without a subtotal. */
function unprintedSections(document: QuoteDocument): FigurePlace[] {
  return document.sections.flatMap((section, index) =>
    section.rows.length === 1
      ? (['withoutTax', 'tax', 'payable'] as const).map((figure) => `section ${index} ${figure}` as const)
      : [],
  );
}

/** Months in which nothing falls due are not printed. */
function unprintedMonths({ cashFlow }: QuoteDocument): FigurePlace[] {
  return (cashFlow?.years ?? []).flatMap(({ months }) =>
    months.flatMap(({ month, sums }) =>
      sums.total === '0.00' ? cashColumns.map((column) => `cash ${month} ${column}` as const) : [],
    ),
  );
}
