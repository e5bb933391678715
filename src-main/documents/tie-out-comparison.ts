import type { Comparison } from '../../shared/comparison.ts';
import type { Finding } from '../../shared/finding.ts';
import type { ComparisonDocument } from './comparison-document.ts';
import { comparisonFigures, type ComparisonPlace } from './comparison-figures.ts';
import { comparisonWorkbookFigures } from './excel/comparison-workbook-figures.ts';
import { differingFigures } from './figure.ts';
import { isPaid } from './pdf/compared-cash-table.ts';
import { comparisonPdfFigures } from './pdf/comparison-pdf-figures.ts';
import type { DocumentFont } from './pdf/document-font.ts';
import { printedCauses } from './pdf/printed-causes.ts';

/** Reads a written workbook back and names every figure that is not the comparison's (rule D-TIE). */
export async function tieOutComparisonWorkbook(
  bytes: Uint8Array,
  file: string,
  comparison: Comparison,
  document: ComparisonDocument,
): Promise<Finding[]> {
  return differingFigures(comparisonFigures(comparison), await comparisonWorkbookFigures(bytes, document), file);
}

/** Reads the text of a written PDF back and names every figure that is not the comparison's (rule D-TIE). */
export async function tieOutComparisonPdf(
  bytes: Uint8Array,
  file: string,
  comparison: Comparison,
  document: ComparisonDocument,
  font: DocumentFont,
): Promise<Finding[]> {
  const left = new Set<ComparisonPlace>([...unprintedMonths(document), ...unprintedCauses(document)]);
  const expected = comparisonFigures(comparison).filter(({ place }) => !left.has(place));
  return differingFigures(expected, await comparisonPdfFigures(bytes, document, font), file);
}

/** Months in which nothing falls due are not printed. */
function unprintedMonths({ scenarios, cash }: ComparisonDocument): ComparisonPlace[] {
  return cash.years.flatMap(({ months }) =>
    months.flatMap(({ month, amounts }) =>
      isPaid(amounts)
        ? []
        : scenarios.flatMap((_, index) => [`cash ${month} ${index}` as const, `cumulative ${month} ${index}` as const]),
    ),
  );
}

/** Of a long list of causes the smaller ones are printed as one sum. */
function unprintedCauses({ differences }: ComparisonDocument): ComparisonPlace[] {
  return differences.flatMap((difference, index) => {
    const printed = new Set(printedCauses(difference).map((cause) => cause.index));
    return difference.causes.flatMap((_, row) => (printed.has(row) ? [] : [`cause ${index} ${row}` as const]));
  });
}
