import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { zipOf } from '../demand/hostile-files.ts';

const program = path.resolve('dist/cli.cjs');
const folder = mkdtempSync(path.join(tmpdir(), 'seatwise-books-'));
const ROWS = 100_000;

beforeAll(() => {
  if (!existsSync(path.resolve('dist/book-worker.cjs')))
    throw new Error('dist is not built; npm test builds it first.');
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A price sheet of seven columns with this many rows under its header, most of them without a price. */
function sheetOf(rows: number, amount: (row: number) => string): Buffer {
  const cell = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  const header = ['产品', 'mode', 'per', 'amount', 'note', 'sku', 'spec'];
  const lines = Array.from({ length: rows }, (_, row) => {
    const names = ['云会议室 50方', '包年/包月', '年'].map(cell).join('');
    // Rows that were all alike would be packed too well to be let in.
    const note = cell(`编号 ${String((row * 7_919) % 1_000_003)}`);
    return `<row>${names}${amount(row)}${note}${cell('meeting.room')}${cell('50')}</row>`;
  });
  const name = `<row>${cell('name')}${cell('大价目表')}</row>`;
  const data = `${name}<row>${header.map(cell).join('')}</row>${lines.join('')}`;
  return zipOf([
    { name: 'xl/workbook.xml', content: '<workbook><sheets><sheet name="S" r:id="a"/></sheets></workbook>' },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: '<Relationships><Relationship Id="a" Target="s.xml"/></Relationships>',
    },
    { name: 'xl/s.xml', content: `<worksheet><sheetData>${data}</sheetData></worksheet>` },
  ]);
}

/** Checks a book as the command does; also the most memory that the process held, in megabytes. */
function check(name: string, bytes: Buffer): { status: number | null; stdout: string; megabytes: number } {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  const code = `process.argv = ['node', ${JSON.stringify(program)}, 'prices', 'check', ${JSON.stringify(file)}, '--json'];
    process.on('exit', () => process.stderr.write(String(process.resourceUsage().maxRSS)));
    require(${JSON.stringify(program)});`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', code], { encoding: 'utf8' });
  return { status, stdout, megabytes: Number(/\d+$/.exec(stderr)?.[0]) / 1024 };
}

describe('a price book of 100,000 rows', () => {
  it('is read within 200 MB more than a small one', { timeout: 60_000 }, () => {
    const small = check(
      'small.xlsx',
      sheetOf(1, () => '<c><v>5000</v></c>'),
    );
    const large = check(
      'large.xlsx',
      sheetOf(ROWS, (row) => (row === 99_999 ? '<c><v>5000</v></c>' : '<c/>')),
    );
    expect(small.status).toBe(0);
    expect(large.status).toBe(0);
    expect(JSON.parse(large.stdout)).toMatchObject({ name: '大价目表', prices: 1 });
    process.stdout.write(`book of 100,000 rows: ${(large.megabytes - small.megabytes).toFixed(0)} MB more\n`);
    expect(large.megabytes - small.megabytes).toBeLessThan(200);
  });
});
