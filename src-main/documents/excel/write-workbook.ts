import { documentCaption } from '../document-caption.ts';
import { documentLabel } from '../document-labels.ts';
import type { QuoteDocument } from '../quote-document.ts';
import { assumptionsSheet } from './assumptions-sheet.ts';
import { basisSheet } from './basis-sheet.ts';
import { fixZipDates } from './fixed-zip-dates.ts';
import type { SheetPrefixes } from './formula-parts.ts';
import { loadExcelJs } from './load-exceljs.ts';
import { quoteSheet } from './quote-sheet.ts';
import { type PageFurniture, renderSheet } from './render-sheet.ts';
import type { Sheet } from './sheet.ts';
import { workbookPlan } from './workbook-plan.ts';

/** Columns of the caption in a page footer, and in the file's properties; the format allows 255 characters. */
const FOOTER_COLUMNS = 90;
const TITLE_COLUMNS = 200;

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
    title: documentCaption(document, TITLE_COLUMNS),
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
  const plain = (text: string): string => text.replaceAll('&', '&&');
  const page = documentLabel('page', language, { n: '&P', m: '&N' });
  return {
    header: document.banner === undefined ? '' : `&C${plain(document.banner)}`,
    footer: `&L${plain(documentCaption(document, FOOTER_COLUMNS))}&R${page}`,
  };
}
