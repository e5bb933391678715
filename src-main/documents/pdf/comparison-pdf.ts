import type { ComparisonDocument } from '../comparison-document.ts';
import { comparisonPages } from './comparison-pages.ts';
import type { DocumentFont } from './document-font.ts';
import { printPages } from './print-pages.ts';
import { registerTables, scenarioFingerprints } from './register-tables.ts';

/** Prints a comparison as PDF. The same document gives the same bytes. */
export async function writeComparisonPdf(document: ComparisonDocument, font: DocumentFont): Promise<Uint8Array> {
  const { language, scenarios } = document;
  const pages = comparisonPages(document, font);
  const registers = { ...document, rules: [], remarks: [] };
  return printPages(
    document,
    {
      staysWithNext: pages.staysWithNext,
      content: (breaks) => [
        ...pages.content(breaks),
        ...registerTables(registers, 'scenario', scenarioFingerprints(scenarios, language)),
      ],
    },
    font,
  );
}
