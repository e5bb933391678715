import { zipOf } from '../demand/hostile-files.ts';

/** What stands in a cell, as the attributes and content of its element. */
type Cell = readonly [attributes: string, content: string];

const EMPTY: Cell = ['', ''];
const HEADER = ['产品', 'mode', 'per', 'amount', 'note', 'sku', 'spec'].map(text);
/** Rows that stand above the prices: the name of the book, and the header. */
const HEAD_ROWS = 2;

function text(content: string): Cell {
  return [' t="inlineStr"', `<is><t>${content}</t></is>`];
}

function row(number: number, cells: readonly Cell[]): string {
  const printed = cells.map(
    ([attributes, content], index) => `<c r="${'ABCDEFG'.charAt(index)}${String(number)}"${attributes}>${content}</c>`,
  );
  return `<row r="${String(number)}">${printed.join('')}</row>`;
}

/** A workbook of prices with this many rows under its header, of which the last has a price: it is read to its end. */
export function largeSheet(rows: number): Buffer {
  const names = ['云会议室 50方', '包年/包月', '年'].map(text);
  const key = ['meeting.room', '50'].map(text);
  const prices = Array.from({ length: rows }, (_, index) => {
    const amount: Cell = index === rows - 1 ? ['', '<v>5000</v>'] : EMPTY;
    // Rows that were all alike would be packed too well to be let in.
    const note = text(`编号 ${String((index * 7_919) % 1_000_003)}`);
    return row(index + HEAD_ROWS + 1, [...names, amount, note, ...key]);
  });
  const data = [row(1, [text('name'), text('大价目表')]), row(HEAD_ROWS, HEADER), ...prices].join('');
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet';
  return zipOf([
    {
      name: 'xl/workbook.xml',
      content: '<workbook><sheets><sheet name="S" sheetId="1" r:id="a"/></sheets></workbook>',
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships><Relationship Id="a" Type="${relation}" Target="worksheets/sheet1.xml"/></Relationships>`,
    },
    { name: 'xl/worksheets/sheet1.xml', content: `<worksheet><sheetData>${data}</sheetData></worksheet>` },
  ]);
}
