import type { Comparison } from '../../shared/comparison.ts';
import type { Finding } from '../../shared/finding.ts';
import type { Quote } from '../../shared/quote.ts';
import { refuse, type Reply } from '../../shared/reply.ts';
import { catalogueNames } from './catalogue-names.ts';
import { comparisonFigures } from './comparison-figures.ts';
import { comparisonTexts } from './comparison-texts.ts';
import { writeComparisonWorkbook } from './excel/comparison-workbook.ts';
import { choiceFindings, type ExportChoices, exportDocuments } from './export-documents.ts';
import { makeComparisonDocument } from './make-comparison-document.ts';
import { writeComparisonPdf } from './pdf/comparison-pdf.ts';
import { figureRangeFindings } from './range-findings.ts';
import { tieOutComparisonPdf, tieOutComparisonWorkbook } from './tie-out-comparison.ts';

/**
 * Writes the documents of a comparison. Each is read back and held against the comparison before it is
 * handed over; both are ready before either is put in place.
 * @param quotes of the same scenarios in the same order: they know where the prices come from
 * @returns the files that were written, or every reason why none was: characters that cannot be shown
 *   (D-GLYPH), numbers a spreadsheet cannot hold (D-RANGE), a figure that does not tie out (D-TIE), a
 *   file that cannot be written (D-FILE)
 */
export async function exportComparison(
  comparison: Comparison,
  quotes: readonly Quote[],
  choices: ExportChoices,
): Promise<Reply<{ written: string[] }>> {
  const refused: Finding[] = [...choiceFindings(choices), ...figureRangeFindings(comparisonFigures(comparison))];
  if (refused.length > 0) return refuse(refused);
  const document = makeComparisonDocument(comparison, quotes, choices, catalogueNames(choices.language));
  return exportDocuments(
    {
      texts: comparisonTexts(document),
      workbook: () => writeComparisonWorkbook(document),
      checkWorkbook: (bytes, file) => tieOutComparisonWorkbook(bytes, file, comparison, document),
      pdf: (font) => writeComparisonPdf(document, font),
      checkPdf: (bytes, file, font) => tieOutComparisonPdf(bytes, file, comparison, document, font),
    },
    choices,
  );
}
