import type { PriceBook } from '../../shared/price-book.ts';
import { refuse, type Reply } from '../../shared/reply.ts';
import { finding } from '../rules/findings/finding.ts';
import { readJson } from '../rules/findings/read-json.ts';
import { readXlsxTable } from '../tables/xlsx-table.ts';
import { readPriceBook } from './read-price-book.ts';
import { readSheetBook } from './read-sheet-book.ts';

/** Largest file of a price book. */
const MOST_BYTES = 20 * 1024 * 1024;

/** Reads the file of a price book, workbook or JSON, told apart by its content; whole or not at all. */
export async function readBookFile(bytes: Uint8Array): Promise<Reply<PriceBook>> {
  if (bytes.byteLength > MOST_BYTES) {
    const values = { actual: `${String(Math.ceil(bytes.byteLength / 1024 / 1024))} MB`, limit: '20 MB' };
    return refuse([finding('file-too-large', { value: values.actual }, values)]);
  }
  if (isWorkbook(bytes)) {
    const table = await readXlsxTable(bytes);
    return table.ok ? readSheetBook(table.value) : table;
  }
  const json = readJson(bytes);
  return json.ok ? readPriceBook(json.value) : json;
}

/** "PK": every workbook is a ZIP archive. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}
