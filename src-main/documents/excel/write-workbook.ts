import { documentLabel } from '../document-labels.ts';
import type { QuoteDocument } from '../quote-document.ts';
import { assumptionsSheet } from './assumptions-sheet.ts';
import { basisSheet } from './basis-sheet.ts';
import { cashFlowSheet } from './cash-flow-sheet.ts';
import { sideBySideSheets } from './comparison-workbook.ts';
import type { SheetPrefixes } from './formula-parts.ts';
import { quoteLetters } from './quote-sheet-columns.ts';
import { quoteSheet } from './quote-sheet.ts';
import type { Sheet } from './sheet.ts';
import { sizingSheet } from './sizing-sheet.ts';
import { writeSheets } from './write-sheets.ts';
import { workbookPlan } from './workbook-plan.ts';

/** The sheets of a quote's workbook, as data. */
export function workbookSheets(document: QuoteDocument): Sheet[] {
  const { language } = document;
  const plan = workbookPlan(document);
  const prefixes: SheetPrefixes = {
    quote: `'${documentLabel('quoteSheet', language)}'!`,
    basis: `'${documentLabel('basisSheet', language)}'!`,
    letters: quoteLetters(document),
  };
  return [
    quoteSheet(document, plan, prefixes),
    ...(document.comparison === undefined ? [] : sideBySideSheets(document.comparison)),
    ...(document.cashFlow === undefined ? [] : [cashFlowSheet(document, document.cashFlow, plan, prefixes)]),
    ...(document.parts.has('basis') ? [basisSheet(document, plan, prefixes)] : []),
    ...(document.sizings.length === 0 ? [] : [sizingSheet(document)]),
    assumptionsSheet(document),
  ];
}

/**
 * Makes the Excel workbook of a quote document. The same document gives the same bytes: every date in
 * the file is the document's own.
 */
export async function writeWorkbook(document: QuoteDocument): Promise<Uint8Array> {
  return writeSheets(document, workbookSheets(document));
}
