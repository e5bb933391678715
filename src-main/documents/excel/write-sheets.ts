import { documentCaption } from '../document-caption.ts';
import type { DocumentFrame } from '../document-frame.ts';
import { documentLabel } from '../document-labels.ts';
import { fixZipDates } from './fixed-zip-dates.ts';
import { loadExcelJs } from '../../tables/load-exceljs.ts';
import { type PageFurniture, renderSheet } from './render-sheet.ts';
import type { Sheet } from './sheet.ts';

/** Columns of the caption in a page footer, and in the file's properties; the format allows 255 characters. */
const FOOTER_COLUMNS = 90;
const TITLE_COLUMNS = 200;

/** Makes a workbook of sheets, in the frame of their document. */
export async function writeSheets(document: DocumentFrame, sheets: readonly Sheet[]): Promise<Uint8Array> {
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
  for (const sheet of sheets) renderSheet(workbook, sheet, furniture);
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  fixZipDates(bytes, document.date);
  return bytes;
}

function pageFurniture(document: DocumentFrame): PageFurniture {
  const { language } = document;
  // An ampersand begins a code in page headers; two of them print one.
  const plain = (text: string): string => text.replaceAll('&', '&&');
  const page = documentLabel('page', language, { n: '&P', m: '&N' });
  return {
    header: document.banner === undefined ? '' : `&C${plain(document.banner)}`,
    footer: `&L${plain(documentCaption(document, FOOTER_COLUMNS))}&R${page}`,
  };
}
