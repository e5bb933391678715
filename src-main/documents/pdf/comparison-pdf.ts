import type { ComparisonDocument } from '../comparison-document.ts';
import { documentLabel } from '../document-labels.ts';
import { comparedCashTables } from './compared-cash-table.ts';
import { comparisonGeometry } from './comparison-columns.ts';
import { comparisonTable } from './comparison-table.ts';
import { differenceTable } from './difference-table.ts';
import type { DocumentFont } from './document-font.ts';
import { printPages } from './print-pages.ts';
import { registerTables } from './register-tables.ts';
import { scenarioBars } from './scenario-bars.ts';

/** Prints a comparison as PDF. The same document gives the same bytes. */
export async function writeComparisonPdf(document: ComparisonDocument, font: DocumentFont): Promise<Uint8Array> {
  const { language, scenarios, differences } = document;
  const table = comparisonTable(document, comparisonGeometry(document, font));
  const fingerprints = scenarios.map(({ number, fingerprint }) => {
    return `${documentLabel('scenarioNumber', language, { n: String(number) })}  ${fingerprint}`;
  });
  return printPages(
    document,
    {
      staysWithNext: table.staysWithNext,
      content: (breaks) => [
        scenarioBars(document, font),
        ...table.content(breaks),
        ...differences.map((difference) => differenceTable(difference, document, font)),
        ...comparedCashTables(document),
        ...registerTables({ ...document, rules: [], remarks: [] }, 'scenario', fingerprints),
      ],
    },
    font,
  );
}
