import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { beforeAll, describe, expect, it } from 'vitest';

import { readWorkbook } from '../../src-main/documents/excel/read-workbook.ts';

const program = path.resolve('dist/cli.cjs');
const sample = path.resolve('resources/examples/meeting-guide-sample.json');
const discounts = path.resolve('resources/examples/meeting-discounts.json');
/** Milliseconds for one test: each run starts the program, and a busy machine takes its time. */
const LIMIT = 60_000;

function seatwise(
  folder: string,
  ...args: readonly string[]
): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8', cwd: folder });
  return { status, stdout, stderr };
}

function emptyFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'seatwise-'));
}

beforeAll(() => {
  if (!existsSync(program)) throw new Error('dist/cli.cjs is not built; npm test builds it first.');
});

describe('the documents of compare', { timeout: LIMIT }, () => {
  it('are written where they are asked for, and told of on standard error', () => {
    const folder = emptyFolder();
    const run = seatwise(
      folder,
      'compare',
      sample,
      discounts,
      '--xlsx',
      'c.xlsx',
      '--pdf',
      'c.pdf',
      '--date',
      '2026-11-22',
    );
    expect(run).toMatchObject({ status: 0, stderr: '已写入 c.xlsx\n已写入 c.pdf\n' });
    expect(readdirSync(folder).sort()).toEqual(['c.pdf', 'c.xlsx']);
    expect(readFileSync(path.join(folder, 'c.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('are not written where the comparison or the date is refused', () => {
    const folder = emptyFolder();
    expect(seatwise(folder, 'compare', sample, '--pdf', 'c.pdf').status).toBe(2);
    const run = seatwise(folder, 'compare', sample, discounts, '--pdf', 'c.pdf', '--date', '2026-02-30');
    expect(run).toMatchObject({ status: 2, stdout: '' });
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('the documents of quote', { timeout: LIMIT }, () => {
  it('hold the cash flow of the same scenario', async () => {
    const folder = emptyFolder();
    expect(seatwise(folder, 'quote', sample, '--xlsx', 'q.xlsx').status).toBe(0);
    const read = await readWorkbook(readFileSync(path.join(folder, 'q.xlsx')));
    expect(read('现金流', 'F', 4)).toBe('356800.00');
  });

  it('show another scenario in the own copy alone', async () => {
    const folder = emptyFolder();
    const beside = ['quote', sample, '--compare', discounts, '--xlsx', 'q.xlsx'];
    expect(seatwise(folder, ...beside)).toMatchObject({ status: 2, stdout: '' });
    expect(seatwise(folder, 'quote', sample, '--compare', discounts).stderr).toContain('compare 命令');
    expect(seatwise(folder, ...beside, '--compare', 'gone.json', '--own-copy').stderr).toContain('gone.json');
    expect(readdirSync(folder)).toEqual([]);
    expect(seatwise(folder, ...beside, '--own-copy').status).toBe(0);
    const read = await readWorkbook(readFileSync(path.join(folder, 'q.xlsx')));
    expect(read('方案对比', 'A', 1)).toBe('方案对比');
    expect(read('现金流', 'F', 5)).toBe('356800.00');
  });

  it('are written, and say why, where a renewal has no price', async () => {
    const folder = emptyFolder();
    const scenario = JSON.parse(readFileSync(sample, 'utf8')) as { lines: Record<string, unknown>[] };
    const [rooms] = scenario.lines;
    const line = { ...rooms, autoRenew: { term: { unit: 'month', count: 1 } } };
    writeFileSync(path.join(folder, 's.json'), JSON.stringify({ ...scenario, lines: [line] }));
    expect(seatwise(folder, 'quote', 's.json', '--xlsx', 'q.xlsx').status).toBe(0);
    const read = await readWorkbook(readFileSync(path.join(folder, 'q.xlsx')));
    expect(read('现金流', 'A', 2)).toContain('报价本身不受影响');
    expect(read('现金流', 'A', 3)).toContain('Q-PRICE-1');
  });
});
