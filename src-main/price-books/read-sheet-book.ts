import type { Finding } from '../../shared/finding.ts';
import type { PriceBook } from '../../shared/price-book.ts';
import { hasError, refuse, type Reply } from '../../shared/reply.ts';
import { finding } from '../rules/findings/finding.ts';
import type { Table, TableRow } from '../tables/table.ts';
import { cellPlace } from './cell-place.ts';
import { cellText, dateOfCell } from './cell-text.ts';
import { readPriceBook } from './read-price-book.ts';
import {
  type ColumnOf,
  fieldHeaders,
  type HeadField,
  headLabels,
  namedBy,
  neededFields,
  type SheetField,
} from './sheet-columns.ts';
import { readSheetRow } from './sheet-row.ts';

/** Rows among which the header is looked for: above it stand title, name, dates and notes. */
const HEADER_WITHIN = 40;
/** Wrong rows that are listed one by one; the rest are counted. */
const MOST_LISTED = 100;

/**
 * Reads a price sheet, as `prices template` writes it or with columns of the same names, as a price book.
 * Rows without a price are left out. Every other row is sound, or nothing is taken and all findings are told,
 * each with the cell that it is about (`价目!G12`).
 */
export function readSheetBook(table: Table): Reply<PriceBook> {
  const sheet = table.sheet ?? '';
  const header = findHeader(table.rows);
  if (header === undefined) {
    const wanted = neededFields.map((field) => `${fieldHeaders[field].zh} / ${fieldHeaders[field].en}`);
    const allowed = wanted.join(', ');
    return refuse([finding('book-header-missing', { place: sheet, allowed: wanted }, { allowed })]);
  }
  const findings: Finding[] = [];
  const head = readHead(table, header.at, findings);
  const prices: unknown[] = [];
  const lines: number[] = [];
  let refused = 0;
  for (const row of table.rows.slice(header.at + 1)) {
    const reading = readSheetRow(row, header.columns, sheet);
    if (reading === undefined) continue;
    if ('price' in reading) {
      prices.push(reading.price);
      lines.push(row.line);
    } else {
      refused += 1;
      if (refused <= MOST_LISTED) findings.push(...reading.findings);
    }
  }
  if (refused > MOST_LISTED) {
    const count = String(refused - MOST_LISTED);
    findings.push(finding('price-more-findings', { value: count }, { count }));
  }
  const place = (index: number, field?: string): string =>
    cellPlace(sheet, lines[index] ?? 0, header.columns.get(field === undefined ? 'sku' : (field as SheetField)));
  // A name to go on with, so that everything else is checked as well.
  const book = readPriceBook({ format: 'seatwise.prices/1', name: '—', ...head, prices }, place);
  const all = [...findings, ...(book.ok ? [] : book.findings)];
  return hasError(all) ? refuse(all) : book;
}

function findHeader(rows: readonly TableRow[]): { at: number; columns: ColumnOf } | undefined {
  for (const [at, row] of rows.slice(0, HEADER_WITHIN).entries()) {
    const columns = new Map<SheetField, number>();
    row.cells.forEach((cell, column) => {
      const field = namedBy(fieldHeaders, cellText(cell));
      if (field !== undefined && !columns.has(field)) columns.set(field, column);
    });
    if (neededFields.every((field) => columns.has(field))) return { at, columns };
  }
  return undefined;
}

/** Name and dates from the rows above the header: label in the first column, value in the second. */
function readHead(
  { rows, sheet, dates }: Table,
  until: number,
  findings: Finding[],
): Partial<Record<HeadField, string>> {
  const head: Partial<Record<HeadField, string>> = {};
  let nameLine: number | undefined;
  for (const { line, cells } of rows.slice(0, until)) {
    const [label, value] = cells;
    const field = namedBy(headLabels, cellText(label));
    if (field === 'name') nameLine = line;
    if (field === undefined || cellText(value) === '') continue;
    const text = field === 'name' ? cellText(value) : dateOfCell(value, dates);
    if (text !== undefined) head[field] = text;
    else {
      const place = cellPlace(sheet ?? '', line, 1);
      const expected = { expectedZh: '日期，如 2026-01-31', expectedEn: 'a date such as 2026-01-31' };
      const shown = cellText(value);
      findings.push(finding('value-out-of-range', { place, value: shown }, { place, value: shown, ...expected }));
    }
  }
  if (head.name === undefined) {
    const { zh, en } = headLabels.name;
    const place = nameLine === undefined ? (sheet ?? '') : cellPlace(sheet ?? '', nameLine, 1);
    findings.push(finding('book-name-missing', { place }, { labelZh: zh, labelEn: en }));
  }
  return head;
}
