import { Buffer } from 'node:buffer';
import { crc32, inflateSync } from 'node:zlib';

import { describe, expect, it } from 'vitest';

import { barPicture, type PictureRow } from '../../../src-main/documents/excel/bar-picture.ts';
import { cashFlowPlan } from '../../../src-main/documents/excel/cash-flow-plan.ts';
import { workbookSheets, writeWorkbook } from '../../../src-main/documents/excel/write-workbook.ts';
import { comparisonPlan } from '../../../src-main/documents/excel/comparison-plan.ts';
import { writeComparisonWorkbook } from '../../../src-main/documents/excel/comparison-workbook.ts';
import { differencesSheet } from '../../../src-main/documents/excel/differences-sheet.ts';
import { cashFlowCase } from '../cash-flow-cases.ts';
import { comparisonCase } from '../comparison-cases.ts';
import { opened } from './opened-workbook.ts';

/** A PNG taken apart by the format's own rules: each point as its colour, clear ones as a dot. */
function pointsOf(png: Uint8Array): { width: number; height: number; points: string[][] } {
  const bytes = Buffer.from(png);
  expect(bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    expect(bytes.readUInt32BE(at + 8 + length)).toBe(crc32(bytes.subarray(at + 4, at + 8 + length)));
    chunks.set(bytes.subarray(at + 4, at + 8).toString('latin1'), bytes.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  expect([...chunks.keys()]).toEqual(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);
  const header = chunks.get('IHDR') ?? Buffer.alloc(13);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const palette = chunks.get('PLTE')?.toString('hex').toUpperCase() ?? '';
  const lines = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0));
  const length = 1 + Math.ceil(width / 4);
  expect(lines.length).toBe(length * height);
  const points = Array.from({ length: height }, (_, y) => {
    expect(lines[y * length]).toBe(0);
    return Array.from({ length: width }, (__, x) => {
      const index = ((lines[y * length + 1 + Math.floor(x / 4)] ?? 0) >> (6 - 2 * (x % 4))) & 3;
      return index === 0 ? '.' : palette.slice(6 * index, 6 * index + 6);
    });
  });
  return { width, height, points };
}

const drawings: readonly { name: string; rows: readonly PictureRow[]; shown: string }[] = [
  {
    name: 'a bar stands in the middle of its row',
    rows: [{ height: 4, bar: { from: 0, to: 0.5, color: 'AA0000' } }],
    shown: '......\nAAA...\nAAA...\n......',
  },
  {
    name: 'a bar that runs back is drawn like one that runs on',
    rows: [{ height: 2, bar: { from: 1, to: 0.5, color: 'BB0000' } }],
    shown: '...BBB\n...BBB',
  },
  {
    name: 'a bar of next to nothing can be seen, also at the very end',
    rows: [
      { height: 2, bar: { from: 0, to: 0.0001, color: 'AA0000' } },
      { height: 2, bar: { from: 1, to: 1, color: 'BB0000' } },
    ],
    shown: 'A.....\nA.....\n.....B\n.....B',
  },
  {
    name: 'a row without a bar is left clear',
    rows: [
      { height: 1, bar: undefined },
      { height: 2, bar: { from: 0, to: 1, color: 'CC0000' } },
    ],
    shown: '......\nCCCCCC\nCCCCCC',
  },
];

describe('a picture of bars', () => {
  it.each(drawings)('$name', ({ rows, shown }) => {
    const { width, height, points } = pointsOf(barPicture(6, rows));
    expect([width, height]).toEqual([6, rows.reduce((sum, row) => sum + row.height, 0)]);
    // The first letter of a colour stands for it.
    expect(points.map((line) => line.map((point) => point[0]).join('')).join('\n')).toBe(shown);
  });

  it('has three colours at most', () => {
    const rows = ['AA0000', 'BB0000', 'CC0000', 'DD0000'].map((color) => ({
      height: 2,
      bar: { from: 0, to: 1, color },
    }));
    expect(() => barPicture(6, rows)).toThrow(RangeError);
  });
});

describe('charts in a workbook', { timeout: 60_000 }, () => {
  it('show a bar beside each month with a payment, the longest one over the whole column', async () => {
    const { document } = cashFlowCase('sample');
    const part = document.cashFlow;
    if (part === undefined) throw new Error('The document has a cash flow.');
    const months = part.years.flatMap((year) => year.months);
    const sheet = workbookSheets(document).find(({ name }) => name === '现金流');
    const [bars] = sheet?.bars ?? [];
    expect(bars?.firstRow).toBe(cashFlowPlan(document, part).from);
    expect(bars?.rows).toHaveLength(months.length + part.years.length);
    const drawn = bars?.rows.filter((bar) => bar !== undefined) ?? [];
    expect(drawn).toHaveLength(months.filter(({ sums }) => sums.total !== '0.00').length);
    expect(Math.max(...drawn.map(({ to }) => to))).toBe(1);
    const written = (await opened(await writeWorkbook(document))).getWorksheet('现金流');
    const [picture] = written?.getImages() ?? [];
    const first = (bars?.firstRow ?? 0) - 1;
    expect(picture?.range.tl).toMatchObject({ nativeCol: 6, nativeRow: first });
    expect(picture?.range.br).toMatchObject({ nativeCol: 6, nativeRow: first + (bars?.rows.length ?? 0) });
  });

  it('lead from one payable over each cause to the other, beside the rows that say so', async () => {
    const { document } = comparisonCase('two');
    const plan = comparisonPlan(document);
    const sheet = differencesSheet(document, plan, '');
    const [bars] = sheet.bars ?? [];
    const places = plan.differences[0];
    expect(bars?.firstRow).toBe(places?.beforeRow);
    expect(bars?.rows).toHaveLength((places?.afterRow ?? 0) - (places?.beforeRow ?? 0) + 1);
    const [before, ...causes] = bars?.rows ?? [];
    const after = causes.pop();
    expect(causes.pop()).toBeUndefined();
    expect(causes[0]?.from).toBe(before?.to);
    expect(causes.at(-1)?.to).toBe(after?.to);
    expect(sheet.rows[(places?.headingRow ?? 0) - 1]?.cells['E']?.content).toMatchObject({ kind: 'text' });
    const written = (await opened(await writeComparisonWorkbook(document))).getWorksheet('差异说明');
    expect(written?.getImages()).toHaveLength(1);
  });
});
