import type { Finding } from '../../shared/finding.ts';
import type { Quote } from '../../shared/quote.ts';
import { finding } from '../rules/findings/finding.ts';
import { workbookFigures } from './excel/workbook-figures.ts';
import type { DocumentFont } from './pdf/document-font.ts';
import { pdfFigures } from './pdf/pdf-figures.ts';
import type { QuoteDocument } from './quote-document.ts';
import { type FigurePlace, type QuoteFigure, quoteFigures } from './quote-figures.ts';

/** What was read at each place of a written file. */
export type ReadFigures = ReadonlyMap<FigurePlace, string>;

/** Reads a written workbook back and names every figure that is not the quote's (rule D-TIE). */
export async function tieOutWorkbook(
  bytes: Uint8Array,
  file: string,
  quote: Quote,
  document: QuoteDocument,
): Promise<Finding[]> {
  return differences(quoteFigures(quote, document), await workbookFigures(bytes, document), file);
}

/** Reads the text of a written PDF back and names every figure that is not the quote's (rule D-TIE). */
export async function tieOutPdf(
  bytes: Uint8Array,
  file: string,
  quote: Quote,
  document: QuoteDocument,
  font: DocumentFont,
): Promise<Finding[]> {
  const printed = new Set(printedSections(document));
  const expected = quoteFigures(quote, document).filter(
    ({ place }) => !place.startsWith('section') || printed.has(place),
  );
  return differences(expected, await pdfFigures(bytes, document, font), file);
}

/** A section of one line is printed without a subtotal. */
function printedSections(document: QuoteDocument): FigurePlace[] {
  return document.sections.flatMap((section, index) =>
    section.rows.length === 1
      ? []
      : (['withoutTax', 'tax', 'payable'] as const).map((figure) => `section ${index} ${figure}` as const),
  );
}

function differences(expected: readonly QuoteFigure[], read: ReadFigures, file: string): Finding[] {
  return expected.flatMap((figure) => {
    const found = read.get(figure.place);
    if (found === figure.expected) return [];
    const values = {
      file,
      fieldZh: figure.field.zh,
      fieldEn: figure.field.en,
      expected: figure.expected,
      found: found ?? '—',
    };
    return [finding('document-differs', { line: figure.line, value: found }, values)];
  });
}
