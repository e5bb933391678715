import type * as ExcelJs from 'exceljs';

import type { Language, Localized } from '../../shared/localized.ts';
import type { PriceBook } from '../../shared/price-book.ts';
import { loadExcelJs } from '../tables/load-exceljs.ts';
import { fieldHeaders, headLabels, type SheetField, sourceLabels } from './sheet-columns.ts';
import { dateRule, priceRule, sourceRule } from './sheet-entry-rules.ts';
import { type SheetLine, sheetLines } from './sheet-lines.ts';
import { guideLines, sheetWords } from './sheet-words.ts';

/** What the sheet is made for. */
export interface SheetOrder {
  readonly language: Language;
  /** Prices to fill in; left out for an empty template. */
  readonly book?: PriceBook;
}

interface Column {
  readonly header: Localized;
  readonly width: number;
  readonly value: (line: SheetLine) => string | number | undefined;
  readonly field?: SheetField;
}

const columnsOf = (language: Language): readonly Column[] => [
  { header: sheetWords.section, width: 16, value: ({ section }) => section[language] },
  { header: sheetWords.productZh, width: 34, value: ({ label }) => label.zh },
  { header: sheetWords.productEn, width: 38, value: ({ label }) => label.en },
  { header: fieldHeaders.mode, width: 12, value: ({ mode }) => mode[language], field: 'mode' },
  { header: fieldHeaders.per, width: 10, value: ({ per }) => per[language], field: 'per' },
  { header: fieldHeaders.amount, width: 18, value: ({ amount }) => amount, field: 'amount' },
  { header: fieldHeaders.source, width: 14, value: ({ source }) => source?.[language], field: 'source' },
  { header: fieldHeaders.note, width: 36, value: ({ note }) => note, field: 'note' },
  { header: fieldHeaders.sku, width: 30, value: ({ sku }) => sku, field: 'sku' },
  { header: fieldHeaders.spec, width: 16, value: ({ spec }) => spec, field: 'spec' },
];

/** Cells that are filled in by people; everything else is protected. */
const openFields: readonly (SheetField | undefined)[] = ['amount', 'source', 'note'];
const HEADER_ROW = 6;
const A4 = 9;
const FONT = '等线';
const paper = {
  open: 'FFFFF8DC',
  header: 'FFE8ECF2',
  line: 'FFD3D8E0',
  quiet: 'FF6B7280',
} as const;
/** The format asks for times; a book's own dates stand in its cells. */
const timeless = new Date('2000-01-01T00:00:00Z');

/**
 * Writes a price sheet: every key that the catalogue can price, with names in both languages, drop-downs, a
 * guide, and only the cells of price, source and note open. A book's own prices are filled in.
 */
export async function writeSheetBook({ language, book }: SheetOrder): Promise<Uint8Array> {
  const { Workbook } = await loadExcelJs();
  const workbook = new Workbook();
  Object.assign(workbook, { creator: 'Seatwise', lastModifiedBy: 'Seatwise', created: timeless, modified: timeless });
  const sheet = workbook.addWorksheet(sheetWords.sheet[language], {
    views: [{ state: 'frozen', xSplit: 3, ySplit: HEADER_ROW, showGridLines: false }],
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    properties: { defaultRowHeight: 18 },
  });
  // A4; the library's list of papers stops before it.
  Object.assign(sheet.pageSetup, { paperSize: A4 });
  sheet.pageSetup.printTitlesRow = `${String(HEADER_ROW)}:${String(HEADER_ROW)}`;
  const columns = columnsOf(language);
  sheet.columns = columns.map(({ width }) => ({ width }));
  writeHead(sheet, language, book);
  writeHeader(sheet, columns, language);
  for (const [index, line] of sheetLines(book).entries()) {
    writeLine(sheet.getRow(HEADER_ROW + 1 + index), columns, line, language);
  }
  sheet.autoFilter = { from: { row: HEADER_ROW, column: 1 }, to: { row: HEADER_ROW, column: columns.length } };
  await sheet.protect('', { formatColumns: true, formatRows: true, autoFilter: true, sort: true });
  writeGuide(workbook, language);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function writeHead(sheet: ExcelJs.Worksheet, language: Language, book: PriceBook | undefined): void {
  sheet.getCell('A1').value = sheetWords.title[language];
  sheet.getCell('A1').font = { name: FONT, size: 14, bold: true };
  const values = [book?.name, dateValue(book?.validFrom), dateValue(book?.validTo)];
  for (const [index, field] of (['name', 'validFrom', 'validTo'] as const).entries()) {
    const [label, cell] = [sheet.getCell(2 + index, 1), sheet.getCell(2 + index, 2)];
    label.value = headLabels[field][language];
    label.font = { name: FONT, size: 10, color: { argb: paper.quiet } };
    cell.value = values[index] ?? null;
    openCell(cell);
    if (field === 'name') continue;
    cell.numFmt = 'yyyy-mm-dd';
    cell.alignment = { horizontal: 'left' };
    cell.dataValidation = dateRule(language);
  }
  sheet.getCell('A5').value = sheetWords.hint[language];
  sheet.getCell('A5').font = { name: FONT, size: 10, color: { argb: paper.quiet } };
}

function writeHeader(sheet: ExcelJs.Worksheet, columns: readonly Column[], language: Language): void {
  const row = sheet.getRow(HEADER_ROW);
  row.height = 22;
  for (const [index, { header, field }] of columns.entries()) {
    const cell = row.getCell(index + 1);
    cell.value = header[language];
    cell.font = { name: FONT, size: 10, bold: true };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: paper.header } };
    cell.border = { bottom: { style: 'thin', color: { argb: paper.line } } };
    cell.alignment =
      field === 'amount'
        ? { vertical: 'middle', horizontal: 'right' }
        : { vertical: 'middle', horizontal: 'left', indent: field === 'source' ? 1 : 0 };
  }
}

function writeLine(row: ExcelJs.Row, columns: readonly Column[], line: SheetLine, language: Language): void {
  for (const [index, { value, field }] of columns.entries()) {
    const cell = row.getCell(index + 1);
    cell.value = value(line) ?? null;
    cell.font = { name: FONT, size: 10, ...(field === undefined || openFields.includes(field) ? {} : quietFont) };
    cell.border = { bottom: { style: 'hair', color: { argb: paper.line } } };
    if (field === 'amount') {
      cell.numFmt = '#,##0.00########';
      cell.alignment = { horizontal: 'right' };
      cell.dataValidation = priceRule(language);
    }
    if (field === 'source') cell.alignment = { horizontal: 'left', indent: 1 };
    if (field === 'source') cell.dataValidation = sourceRule(Object.values(sourceLabels), language);
    if (field === 'spec' || field === 'sku') cell.numFmt = '@';
    if (openFields.includes(field ?? 'sku')) openCell(cell);
  }
}

const quietFont = { color: { argb: paper.quiet } } as const;

function openCell(cell: ExcelJs.Cell): void {
  cell.protection = { locked: false };
  cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: paper.open } };
  cell.font = { name: FONT, size: 10 };
}

function writeGuide(workbook: ExcelJs.Workbook, language: Language): void {
  const sheet = workbook.addWorksheet(sheetWords.guide[language], { views: [{ showGridLines: false }] });
  sheet.columns = [{ width: 100 }];
  for (const [index, line] of guideLines.entries()) {
    const cell = sheet.getCell(index + 1, 1);
    cell.value = line[language];
    cell.font = { name: FONT, size: index === 0 ? 14 : 11, bold: index === 0 };
    cell.alignment = { wrapText: true, vertical: 'top' };
  }
}

function dateValue(date: string | undefined): Date | undefined {
  return date === undefined ? undefined : new Date(`${date}T00:00:00Z`);
}
