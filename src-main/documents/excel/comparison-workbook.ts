import type { ComparisonDocument } from '../comparison-document.ts';
import { documentLabel } from '../document-labels.ts';
import { registersSheet } from './assumptions-sheet.ts';
import { comparedCashSheet } from './compared-cash-sheet.ts';
import { comparisonPlan } from './comparison-plan.ts';
import { comparisonSheet } from './comparison-sheet.ts';
import { differencesSheet } from './differences-sheet.ts';
import type { Sheet } from './sheet.ts';
import { writeSheets } from './write-sheets.ts';

/** Scenarios side by side, why they differ, and what falls due when: sheets of a workbook of any document. */
export function sideBySideSheets(document: ComparisonDocument): Sheet[] {
  const plan = comparisonPlan(document);
  return [
    comparisonSheet(document, plan, `'${document.cashTitle}'!`),
    differencesSheet(document, plan, `'${documentLabel('comparison', document.language)}'!`),
    comparedCashSheet(document, plan),
  ];
}

/** The sheets of a comparison's workbook, as data. */
export function comparisonSheets(document: ComparisonDocument): Sheet[] {
  const { language, scenarios } = document;
  return [
    ...sideBySideSheets(document),
    registersSheet(
      { ...document, rules: [], remarks: [] },
      'scenario',
      scenarios.map(({ number, name, fingerprint }) => [
        documentLabel('scenarioNumber', language, { n: String(number) }),
        fingerprint,
        name,
      ]),
    ),
  ];
}

/** Makes the Excel workbook of a comparison. The same document gives the same bytes. */
export async function writeComparisonWorkbook(document: ComparisonDocument): Promise<Uint8Array> {
  return writeSheets(document, comparisonSheets(document));
}
