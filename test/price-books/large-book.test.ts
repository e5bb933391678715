import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { largeSheet } from './large-sheet.ts';

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
    const small = check('small.xlsx', largeSheet(1));
    const large = check('large.xlsx', largeSheet(ROWS));
    expect(small.status).toBe(0);
    expect(large.status).toBe(0);
    expect(JSON.parse(large.stdout)).toMatchObject({ name: '大价目表', prices: 1 });
    process.stdout.write(`book of 100,000 rows: ${(large.megabytes - small.megabytes).toFixed(0)} MB more\n`);
    expect(large.megabytes - small.megabytes).toBeLessThan(200);
  });
});
