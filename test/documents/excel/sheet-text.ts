import type { Sheet, SheetCell } from '../../../src-main/documents/excel/sheet.ts';

/** A sheet as lines to read: row number, then each cell that holds something, formulas with their results. */
export function sheetText(sheet: Sheet): string {
  const lines = sheet.rows.flatMap((row, index) => {
    const cells = Object.entries(row.cells).flatMap(([column, cell]) => {
      const text = cellText(cell);
      return text === '' ? [] : [`${column}: ${text}`];
    });
    return cells.length === 0 ? [] : [`${String(index + 1).padStart(3)}  ${cells.join(' | ')}`];
  });
  return [`[${sheet.name}]`, ...lines, ''].join('\n');
}

function cellText({ content }: SheetCell): string {
  switch (content.kind) {
    case 'blank':
      return '';
    case 'text':
      return content.text.replaceAll('\n', ' ⏎ ');
    case 'number':
      return `${content.decimal} {${content.format}}`;
    case 'date':
      return `${content.instant} {${content.format}}`;
    case 'formula':
      return `=${content.formula} → ${content.result}`;
    case 'text-formula':
      return `=${content.formula} → ${content.result}`;
  }
}
