import type { Quote } from '../../shared/quote.ts';
import { refuse, type Reply } from '../../shared/reply.ts';
import type { Timeline } from '../../shared/timeline.ts';
import { cashFlowFigures } from './cash-flow-figures.ts';
import { catalogueNames } from './catalogue-names.ts';
import { comparisonFigures } from './comparison-figures.ts';
import { documentTexts } from './document-texts.ts';
import { writeWorkbook } from './excel/write-workbook.ts';
import { exportDocuments, type ExportTargets, fileFindings } from './export-documents.ts';
import type { QuoteChoices } from './document-choices.ts';
import { makeQuoteDocument } from './make-quote-document.ts';
import { paperFindings } from './paper-findings.ts';
import { writePdf } from './pdf/write-pdf.ts';
import { figureRangeFindings, rangeFindings } from './range-findings.ts';
import { tieOutPdf, tieOutWorkbook } from './tie-out.ts';
import { tieOutComparisonPdf, tieOutComparisonWorkbook } from './tie-out-comparison.ts';

/**
 * Writes the documents of a quote. Each is read back and held against the quote before it is handed
 * over; both are ready before either is put in place.
 * @param timeline what becomes of the same scenario, for the cash flow by month and what ends; where it was
 *   refused the documents say why, and left out they have no such part
 * @returns the files that were written, or every reason why none was: dates, payments or a logo that do
 *   not hold (D-PAPER, Q-PAY-1), characters that cannot be shown (D-GLYPH), numbers a spreadsheet cannot hold (D-RANGE), a figure that does not tie out (D-TIE), a
 *   file that cannot be written (D-FILE)
 */
export async function exportQuote(
  quote: Quote,
  choices: QuoteChoices & ExportTargets,
  timeline?: Reply<Timeline>,
): Promise<Reply<{ written: string[] }>> {
  const refused = [
    ...paperFindings(quote, choices),
    ...fileFindings(choices),
    ...rangeFindings(quote),
    ...figureRangeFindings(cashFlowFigures(timeline)),
    ...(choices.compared === undefined ? [] : figureRangeFindings(comparisonFigures(choices.compared.comparison))),
  ];
  if (refused.length > 0) return refuse(refused);
  const document = makeQuoteDocument(quote, choices, catalogueNames(choices.language), timeline);
  const { compared } = choices;
  const part = document.comparison;
  const sideBySide = compared && part && { comparison: compared.comparison, document: part };
  return exportDocuments(
    {
      texts: documentTexts(document),
      workbook: () => writeWorkbook(document),
      checkWorkbook: async (bytes, file) => [
        ...(await tieOutWorkbook(bytes, file, quote, document, timeline)),
        ...(sideBySide === undefined
          ? []
          : await tieOutComparisonWorkbook(bytes, file, sideBySide.comparison, sideBySide.document)),
      ],
      pdf: (font) => writePdf(document, font),
      checkPdf: async (bytes, file, font) => [
        ...(await tieOutPdf(bytes, file, quote, document, font, timeline)),
        ...(sideBySide === undefined
          ? []
          : await tieOutComparisonPdf(bytes, file, sideBySide.comparison, sideBySide.document, font)),
      ],
    },
    choices,
  );
}
