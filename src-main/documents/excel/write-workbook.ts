import { documentLabel } from '../document-labels.ts';
import { cutToWidth } from '../number-text.ts';
import type { QuoteDocument } from '../quote-document.ts';
import { assumptionsSheet } from './assumptions-sheet.ts';
import { basisSheet } from './basis-sheet.ts';
import { fixZipDates } from './fixed-zip-dates.ts';
import type { SheetPrefixes } from './formula-parts.ts';
import { loadExcelJs } from './load-exceljs.ts';
import { documentCaption } from './quote-head-rows.ts';
import { quoteSheet } from './quote-sheet.ts';
import { type PageFurniture, renderSheet } from './render-sheet.ts';
import type { Sheet } from './sheet.ts';
import { workbookPlan } from './workbook-plan.ts';

/** Columns of the project's name in a page footer; the format allows 255 characters in all. */
const FOOTER_COLUMNS = 60;

/** The sheets of a quote's workbook, as data. */
export function workbookSheets(document: QuoteDocument): Sheet[] {
  const { language } = document;
  const plan = workbookPlan(document);
  const prefixes: SheetPrefixes = {
    quote: `'${documentLabel('quoteSheet', language)}'!`,
    basis: `'${documentLabel('basisSheet', language)}'!`,
  };
  return [quoteSheet(document, plan, prefixes), basisSheet(document, plan, prefixes), assumptionsSheet(document)];
}

/**
 * Makes the Excel workbook of a quote document. The same document gives the same bytes: every date in
 * the file is the document's own.
 */
export async function writeWorkbook(document: QuoteDocument): Promise<Uint8Array> {
  const { Workbook } = await loadExcelJs();
  const workbook = new Workbook();
  const created = new Date(`${document.date}T00:00:00Z`);
  Object.assign(workbook, {
    title: `${documentCaption(document)} ${document.project}`,
    creator: 'Seatwise',
    lastModifiedBy: 'Seatwise',
    created,
    modified: created,
  });
  workbook.calcProperties = { fullCalcOnLoad: true };
  const furniture = pageFurniture(document);
  for (const sheet of workbookSheets(document)) renderSheet(workbook, sheet, furniture);
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  fixZipDates(bytes, document.date);
  return bytes;
}

function pageFurniture(document: QuoteDocument): PageFurniture {
  const { language } = document;
  // An ampersand begins a code in page headers; two of them print one.
  const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').replaceAll('&', '&&');
  const page = documentLabel('page', language, { n: '&P', m: '&N' });
  const project = cutToWidth(document.project, FOOTER_COLUMNS);
  return {
    header: document.banner === undefined ? '' : `&C${plain(document.banner)}`,
    footer: `&L${plain(`${documentCaption(document)}  ${project}`)}&R${page}`,
  };
}
