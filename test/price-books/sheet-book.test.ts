import type { Workbook, Worksheet } from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { PriceBook } from '../../shared/price-book.ts';
import { readBookFile } from '../../src-main/price-books/read-book-file.ts';
import { readSheetBook } from '../../src-main/price-books/read-sheet-book.ts';
import { writeSheetBook } from '../../src-main/price-books/write-sheet-book.ts';
import { priceableKeys } from '../../src-main/rules/catalogue/priceable-keys.ts';
import { loadExcelJs } from '../../src-main/tables/load-exceljs.ts';
import type { TableRow } from '../../src-main/tables/table.ts';

const keys = priceableKeys();

/** A template opened in a spreadsheet program, as its user meets it. */
async function openTemplate(): Promise<Workbook> {
  const exceljs = await loadExcelJs();
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load((await writeSheetBook({ language: 'zh' })).buffer as ArrayBuffer);
  return workbook;
}

function firstSheet(workbook: Workbook): Worksheet {
  const [sheet] = workbook.worksheets;
  if (sheet === undefined) throw new Error('The template has no sheet.');
  return sheet;
}

describe('the price sheet', () => {
  it('has a row for every key that the catalogue can price, and only cells of price, source and note are open', async () => {
    const sheet = firstSheet(await openTemplate());
    const codes = new Set<string>();
    const open = new Set<string>();
    sheet.eachRow((row, line) => {
      if (line > 6) codes.add([9, 10, 4, 5].map((column) => row.getCell(column).text).join('|'));
      row.eachCell({ includeEmpty: true }, (cell) => {
        const { protection } = cell as { protection?: { locked?: boolean } };
        if (line > 6 && protection?.locked === false) open.add(cell.address.replace(/\d+$/, ''));
      });
    });
    expect(codes.size).toBe(keys.length);
    expect([...open].sort()).toEqual(['F', 'G', 'H']);
    expect(sheet.getCell('G7').dataValidation).toMatchObject({ type: 'list' });
  });

  it('filled in by hand is the book that was meant, whichever way dates and names were typed', async () => {
    const workbook = await openTemplate();
    const sheet = firstSheet(workbook);
    sheet.getCell('B2').value = '合同价 2026';
    sheet.getCell('B3').value = new Date('2026-01-01T00:00:00Z');
    sheet.getCell('B4').value = '2026/12/31';
    sheet.getCell('F7').value = 0.1 + 0.2;
    sheet.getCell('G7').value = '示例价';
    sheet.getCell('F8').value = '1200.50';
    sheet.getCell('H8').value = '  见合同 ';
    const reply = await readBookFile(new Uint8Array(await workbook.xlsx.writeBuffer()));
    const [first, second] = keys;
    expect(reply).toEqual({
      ok: true,
      value: {
        format: 'seatwise.prices/1',
        name: '合同价 2026',
        validFrom: '2026-01-01',
        validTo: '2026-12-31',
        prices: [
          { sku: first?.item.sku, mode: first?.mode, per: first?.per, amount: '0.3', source: 'illustrative' },
          { sku: second?.item.sku, mode: second?.mode, per: second?.per, amount: '1200.5', note: '见合同' },
        ],
      },
    });
  });

  it('keeps any book: written and read again it is the same, in both languages', async () => {
    const amount = fc
      .tuple(fc.bigInt({ min: 0n, max: 10n ** 20n }), fc.integer({ min: 0, max: 10 }))
      .map(([digits, decimals]) => {
        const text = String(digits)
          .padStart(decimals + 1, '0')
          .slice(-(15 + decimals));
        const whole = text.slice(0, text.length - decimals) || '0';
        const rest = text.slice(text.length - decimals).replace(/0+$/, '');
        return `${BigInt(whole).toString()}${decimals === 0 || rest === '' ? '' : `.${rest}`}`;
      });
    const entry = fc.record(
      {
        amount,
        source: fc.constantFrom('user' as const, 'documented' as const, 'public' as const, 'illustrative' as const),
        note: fc.constantFrom('=1+1', '见合同', 'a & b < c', '"引号"', '+86'),
      },
      { requiredKeys: ['amount'] },
    );
    const book = fc
      .tuple(fc.subarray(keys, { minLength: 1 }), fc.array(entry, { minLength: keys.length, maxLength: keys.length }))
      .map(([chosen, entries]): PriceBook => ({
        format: 'seatwise.prices/1',
        name: '任意 book',
        validFrom: '2026-01-01',
        prices: chosen.map(({ item, spec, mode, per }, index) => ({
          sku: item.sku,
          ...(spec !== undefined && { spec }),
          mode,
          per,
          ...entries[index],
          amount: entries[index]?.amount ?? '0',
        })),
      }));
    await fc.assert(
      fc.asyncProperty(book, fc.constantFrom('zh' as const, 'en' as const), async (input, language) => {
        expect(await readBookFile(await writeSheetBook({ language, book: input }))).toEqual({ ok: true, value: input });
      }),
      { seed: 6, numRuns: 8 },
    );
  });

  const header = ['sku', 'spec', 'mode', 'per', 'amount', 'source', 'note'];
  const named: TableRow = { line: 1, cells: ['名称', undefined] };
  const room = ['meeting.room', '50', 'period', 'year'];
  const refused: readonly { name: string; rows: readonly TableRow['cells'][]; found: readonly string[] }[] = [
    { name: 'a sheet without its columns', rows: [['sku', 'amount']], found: ['book-header-missing S'] },
    {
      name: 'every wrong cell with its place',
      rows: [
        header,
        [...room, 'free'],
        [...room, -5],
        ['', '50', 'period', 'year', 1],
        ['meeting.room', '50', 'weekly', 'fortnight', 1, 'guess'],
      ],
      found: [
        'price-cell-malformed S!E3',
        'price-cell-malformed S!E4',
        'price-cell-empty S!A5',
        'value-not-allowed S!C6',
        'value-not-allowed S!D6',
        'value-not-allowed S!F6',
      ],
    },
    {
      name: 'what nobody sells, and a key that stands twice',
      rows: [
        header,
        ['meeting.rom', '50', 'period', 'year', 1],
        [...room, 1],
        [...room, 2],
        ['meeting.port', '', 'once', 'once', 3],
      ],
      found: ['sku-unknown S!A3', 'price-duplicate S!A5', 'price-key-not-sold S!A6'],
    },
  ];

  it.each(refused)('refuses $name', ({ rows, found }) => {
    const table = [named, ...rows.map((cells, index) => ({ line: index + 2, cells }))];
    const name: TableRow = { line: 1, cells: ['name', 'Book'] };
    const reply = readSheetBook({ rows: [name, ...table.slice(1)], sheet: 'S', dates: 1900 });
    expect(reply.ok ? [] : reply.findings.map(({ code, place }) => `${code} ${place ?? ''}`)).toEqual(found);
  });

  it('refuses a book without a name and a date that is none', () => {
    const rows = [
      { line: 1, cells: ['生效日期', '2026-02-30'] },
      { line: 2, cells: header },
    ];
    const reply = readSheetBook({ rows, sheet: 'S', dates: 1900 });
    expect(reply.ok ? [] : reply.findings.map(({ code, place }) => `${code} ${place ?? ''}`)).toEqual([
      'value-out-of-range S!B1',
      'book-name-missing S',
    ]);
  });

  it('lists a hundred wrong rows of many and counts the rest', () => {
    const rows = Array.from({ length: 5_000 }, (_, index) => ({ line: index + 3, cells: [...room, 'x'] }));
    const reply = readSheetBook({ rows: [{ line: 2, cells: header }, ...rows], sheet: 'S', dates: 1900 });
    const last = reply.ok ? undefined : reply.findings.at(-1);
    expect(reply.ok ? 0 : reply.findings.length).toBe(102);
    expect(last).toMatchObject({ code: 'price-more-findings', value: '4900' });
  });
});
