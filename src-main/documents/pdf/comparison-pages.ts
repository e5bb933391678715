import type { Content } from 'pdfmake';

import type { ComparisonDocument } from '../comparison-document.ts';
import { comparedCashTables } from './compared-cash-table.ts';
import { comparisonGeometry } from './comparison-columns.ts';
import { comparisonTable } from './comparison-table.ts';
import { differenceTable } from './difference-table.ts';
import type { DocumentFont } from './document-font.ts';
import type { PageContent } from './print-pages.ts';
import { scenarioBars } from './scenario-bars.ts';

/**
 * Scenarios side by side, why they differ, and what falls due when: pages of any document.
 * @param firstRow number of the table's first row among all rows of the document that are kept together
 */
export function comparisonPages(document: ComparisonDocument, font: DocumentFont, firstRow = 0): PageContent {
  const table = comparisonTable(document, comparisonGeometry(document, font), firstRow);
  return {
    staysWithNext: table.staysWithNext,
    content: (breaks): Content[] => [
      scenarioBars(document, font),
      ...table.content(breaks),
      ...document.differences.map((difference) => differenceTable(difference, document, font)),
      ...comparedCashTables(document),
    ],
  };
}
