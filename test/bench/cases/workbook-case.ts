import ExcelJs from 'exceljs';

import type { Sheet } from '../../../src-main/documents/excel/sheet.ts';
import { writeSheets } from '../../../src-main/documents/excel/write-sheets.ts';
import type { BenchCase } from '../bench-case.ts';
import { growthRow, measuredRow, repeated } from '../measure.ts';

const ROWS = 10_000;
const COLUMNS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];
const frame = { language: 'zh', date: '2026-11-22', title: 'bench', project: 'bench' } as const;

/** A priced list: texts, numbers and a formula in each row, with the styles that a quote has. */
function sheet(rows: number): Sheet {
  const style = { size: 9, lines: ['bottom'] as const, lineColor: 'D9D9D9', color: '222222' };
  return {
    name: '报价',
    widths: COLUMNS.map(() => 14),
    headerRow: 1,
    rows: Array.from({ length: rows }, (_none, at) => ({
      cells: Object.fromEntries(
        COLUMNS.map((letter, column) => {
          const text = { kind: 'text', text: `云会议室 ${String(at)}` } as const;
          const number = { kind: 'number', decimal: `${String(at + 1)}.50`, format: '#,##0.00' } as const;
          const row = String(at + 1);
          const formula = {
            kind: 'formula',
            formula: `ROUND(E${row}*F${row},2)`,
            result: '1.00',
            format: '#,##0.00',
          } as const;
          const content = column < 4 ? text : column < 7 ? number : formula;
          return [letter, { content, style: { ...style, ...(column >= 4 && { align: 'right' as const }) } }];
        }),
      ),
    })),
  };
}

/** The same cells with the same looks, as one writes them with the library alone. */
async function plainly({ rows, widths, name }: Sheet): Promise<number> {
  const workbook = new ExcelJs.Workbook();
  const target = workbook.addWorksheet(name);
  widths.forEach((width, index) => {
    target.getColumn(index + 1).width = width;
  });
  rows.forEach((row, index) => {
    const targetRow = target.getRow(index + 1);
    for (const [letter, { content, style }] of Object.entries(row.cells)) {
      const cell = targetRow.getCell(letter);
      if (content.kind === 'text') cell.value = content.text;
      else if (content.kind === 'number') cell.value = Number(content.decimal);
      else if (content.kind === 'formula') cell.value = { formula: content.formula, result: Number(content.result) };
      cell.font = { name: 'Microsoft YaHei', size: style.size ?? 9, color: { argb: `FF${style.color ?? '000000'}` } };
      cell.alignment = { vertical: 'middle', horizontal: style.align ?? 'left' };
      cell.border = { bottom: { style: 'hair', color: { argb: `FF${style.lineColor ?? '000000'}` } } };
      if (content.kind === 'number' || content.kind === 'formula') cell.numFmt = content.format;
    }
  });
  return (await workbook.xlsx.writeBuffer()).byteLength;
}

/** A large styled workbook beside the library that writes it, used plainly. */
export const workbookCase: BenchCase = {
  name: 'workbook',
  seconds: 50,
  run: async ({ rounds }) => {
    const large = sheet(ROWS);
    const ours = (some: Sheet): Promise<Uint8Array> => writeSheets(frame, [some]);
    const [bytes, plain] = [(await ours(large)).byteLength, await plainly(large)];
    return {
      rows: [
        await measuredRow(
          {
            ...{
              name: 'xlsx, 10,000 rows with styles',
              peer: "exceljs's own buffered writer",
              gate: { least: 1 },
              goal: { least: 3 },
            },
            note: `${String(Math.round(bytes / 1_024))} KB beside ${String(Math.round(plain / 1_024))} KB`,
          },
          { ours: repeated(() => ours(large)), peer: repeated(() => plainly(large)), rounds: rounds.long },
        ),
      ],
      growth: [
        await growthRow(
          'xlsx with styles',
          'rows',
          [100, 1_000, 10_000].map((size) => {
            const some = sheet(size);
            return { size, work: () => ours(some) };
          }),
          3,
        ),
      ],
    };
  },
};
