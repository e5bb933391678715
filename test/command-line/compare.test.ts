import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { beforeAll, describe, expect, it } from 'vitest';

import { comparisonSchema } from '../../shared/comparison.ts';
import { findingsReportSchema } from '../../shared/finding.ts';
import { growthPlanSchema } from '../../shared/growth.ts';
import { displayWidth, textColumns } from '../../src-main/command-line/text-columns.ts';
import { growthCases } from '../cases/growth-cases.ts';

const program = path.resolve('dist/cli.cjs');
const sample = path.resolve('resources/examples/meeting-guide-sample.json');
const discounts = path.resolve('resources/examples/meeting-discounts.json');
const folder = mkdtempSync(path.join(tmpdir(), 'seatwise-'));

function seatwise(...args: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

function written(name: string, content: unknown): string {
  const file = path.join(folder, name);
  writeFileSync(file, JSON.stringify(content));
  return file;
}

beforeAll(() => {
  if (!existsSync(program)) throw new Error('dist/cli.cjs is not built; npm test builds it first.');
});

describe('compare', () => {
  it('prints two scenarios side by side as JSON that its schema accepts', () => {
    const run = seatwise('compare', sample, discounts, '--json');
    expect(run).toMatchObject({ status: 0, stderr: '' });
    const { scenarios, differences } = comparisonSchema.parse(JSON.parse(run.stdout));
    expect(scenarios.map((scenario) => scenario.totals.payable)).toEqual(['401800.00', '228894.00']);
    expect(differences.map((difference) => difference.total)).toEqual(['-172906.00']);
  });

  it('prints the same in words, with equal columns, the lines that differ marked, and the reasons', () => {
    const fewer = JSON.parse(readFileSync(sample, 'utf8')) as { name: string; lines: { quantity: number }[] };
    for (const line of fewer.lines.slice(0, 1)) line.quantity = 25;
    const zh = seatwise('compare', sample, written('fewer.json', { ...fewer, name: '二十五间' }));
    expect(zh.status).toBe(0);
    expect(zh.stdout).toContain('1 → 2  −25,000.00\n  云会议室 50方：数量 30 → 25，−25,000.00\n');
    expect(zh.stdout.split('\n').filter((line) => line.startsWith('≠'))).toHaveLength(1);
    const totals = zh.stdout.split('\n').filter((line) => /^(官网价|应付金额|首年费用|三年费用) /.test(line));
    expect(new Set(totals.map(displayWidth)).size).toBe(1);
    const en = seatwise('compare', sample, sample, sample, '--lang', 'en');
    expect(en.stdout).toContain('2 → 3  0.00\n  The payable is the same, nothing differs.\n');
    expect(en.stdout.split('假设').length).toBe(1);
  });

  it('refuses one scenario, five scenarios and files that cannot be read, with exit 2', () => {
    expect(seatwise('compare', sample)).toMatchObject({ status: 2, stdout: '' });
    expect(seatwise('compare', sample, sample, sample, sample, sample).stderr).toContain('Q-COMPARE-1');
    const run = seatwise('compare', sample, 'gone-a.json', 'gone-b.json', '--json');
    expect(run).toMatchObject({ status: 2, stderr: '' });
    const { findings } = findingsReportSchema.parse(JSON.parse(run.stdout));
    expect(findings.map((finding) => finding.place?.split(':')[0])).toEqual(['gone-a.json', 'gone-b.json']);
  });

  it('names the file of each finding', () => {
    const broken = written('broken.json', { ...JSON.parse(readFileSync(sample, 'utf8')), edition: 'flexus' });
    const run = seatwise('compare', sample, broken);
    expect(run.status).toBe(2);
    expect(run.stderr).toContain(`${broken}: lines[2].sku`);
  });
});

describe('growth', () => {
  const [vector] = growthCases;
  const scenario = written('scenario.json', { format: 'seatwise.scenario/1', name: '扩容', ...vector?.scenario });
  const target = written('target.json', { format: 'seatwise.growth-target/1', ...vector?.target });

  it('plans the example of the meeting guide as JSON that its schema accepts', () => {
    const run = seatwise('growth', scenario, target, '--at', '2023-04-18', '--json');
    expect(run).toMatchObject({ status: 0, stderr: '' });
    expect(growthPlanSchema.parse(JSON.parse(run.stdout))).toMatchObject({
      at: '2023-04-18T00:00:00+08:00',
      cost: vector?.cost,
    });
  });

  it('prints the same in words, in either language', () => {
    const zh = seatwise('growth', scenario, target, '--at', '2023-04-18').stdout;
    expect(zh).toContain('录播空间 50GB  200 元/个/月 × 1 个 × 1 个月');
    expect(zh).toContain('云会议室 100方 × 10 (rooms)  用到 2023-05-08 23:59:59\n');
    const en = seatwise('growth', scenario, target, '--at', '2023-04-18', '--lang', 'en').stdout;
    expect(en).toContain(
      '2023-05-09 00:00:00 – 2023-05-19 00:00:00  rooms of 300 × 10, recording space 50GB  [below the target]\n',
    );
    expect(en).not.toMatch(/用到|达到/u);
  });

  it('refuses a downgrade and a date that is none with exit 2', () => {
    const down = written('down.json', {
      format: 'seatwise.growth-target/1',
      edition: 'free',
      need: {},
      term: { unit: 'month', count: 1 },
    });
    expect(seatwise('growth', scenario, down).stderr).toContain('M-ED-2 [edition] Flexus版不能变更为免费版');
    expect(seatwise('growth', scenario, target, '--at', 'soon')).toMatchObject({ status: 2, stdout: '' });
  });
});

describe('columns of text', () => {
  it('counts Chinese characters and full-width signs as two columns', () => {
    expect(['abc', '云会议室', '（50方）', '≠ −'].map(displayWidth)).toEqual([3, 8, 8, 3]);
  });

  it('puts the first column on the left and the others on the right, without space at the end', () => {
    expect(
      textColumns([
        ['费用', '1.00', '20.00'],
        ['a', '300.00'],
      ]),
    ).toBe('费用    1.00  20.00\na     300.00\n');
    expect(textColumns([])).toBe('');
  });
});
