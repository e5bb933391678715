import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { beforeAll, describe, expect, it } from 'vitest';

import { findingsReportSchema } from '../../shared/finding.ts';
import { quoteSchema } from '../../shared/quote.ts';
import { tellFigure } from '../tell-figure.ts';

const program = path.resolve('dist/cli.cjs');
const sample = path.resolve('resources/examples/meeting-guide-sample.json');
const examples = readdirSync('resources/examples').map((name) => path.resolve('resources/examples', name));

interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function seatwise(
  args: readonly string[],
  more: { input?: string; env?: Record<string, string>; cwd?: string } = {},
): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
    ...(more.input !== undefined && { input: more.input }),
    ...(more.cwd !== undefined && { cwd: more.cwd }),
    env: { ...process.env, ...more.env },
  });
  return { status, stdout, stderr };
}

function folder(): string {
  return mkdtempSync(path.join(tmpdir(), 'seatwise-'));
}

/** The sample with one field of one line changed. */
function changedSample(change: (scenario: { lines: Record<string, unknown>[] }) => void): string {
  const scenario = JSON.parse(readFileSync(sample, 'utf8')) as { lines: Record<string, unknown>[] };
  change(scenario);
  const file = path.join(folder(), 'scenario.json');
  writeFileSync(file, JSON.stringify(scenario));
  return file;
}

beforeAll(() => {
  if (!existsSync(program)) throw new Error('dist/cli.cjs is not built; npm test builds it first.');
});

describe('quote', () => {
  it('prices the meeting guide’s sample as JSON that its schema accepts', () => {
    const run = seatwise(['quote', sample, '--json']);
    expect(run).toMatchObject({ status: 0, stderr: '' });
    const quote = quoteSchema.parse(JSON.parse(run.stdout));
    expect(quote.lines).toHaveLength(8);
    expect(quote.totals.payable).toBe('401800.00');
  });

  it('tells of a book that is not valid on the stated date, and of none where no date is stated', () => {
    const line = {
      id: 'p',
      sku: 'meeting.port',
      mode: 'period',
      quantity: 2,
      term: { unit: 'year', count: 1 },
      start: '2026-03-01T09:00:00+08:00',
    };
    const scenario = { format: 'seatwise.scenario/1', name: '端口', edition: 'flagship', lines: [line] };
    const book = {
      format: 'seatwise.prices/1',
      name: '2026 上半年',
      validTo: '2026-06-30',
      prices: [{ sku: 'meeting.port', mode: 'period', per: 'year', amount: '600' }],
    };
    const [file, prices] = [path.join(folder(), 's.json'), path.join(folder(), 'p.json')];
    writeFileSync(file, JSON.stringify(scenario));
    writeFileSync(prices, JSON.stringify(book));
    const codes = (...more: string[]): string[] => {
      const run = seatwise(['quote', file, '--prices', prices, '--json', ...more]);
      expect(run).toMatchObject({ status: 0, stderr: '' });
      return quoteSchema.parse(JSON.parse(run.stdout)).findings.map(({ code }) => code);
    };
    expect(codes('--date', '2026-07-01')).toContain('book-expired');
    expect(codes('--date', '2026-06-30')).not.toContain('book-expired');
    expect(codes()).not.toContain('book-expired');
  });

  it.each(examples)('prices the example %s', (file) => {
    expect(seatwise(['quote', file, '--json']).status).toBe(0);
  });

  it('prints the same in words, in either language', () => {
    const zh = seatwise(['quote', sample]);
    const en = seatwise(['quote', sample, '--lang', 'en']);
    expect(zh.stdout).toContain('401800.00  应付金额');
    expect(zh.stdout).toContain('5000 元/个/年 × 30 个 × 1 年');
    expect(en.stdout).toContain('401800.00  Payable');
    expect(en.stdout).not.toMatch(/应付/u);
  });

  it('reads the scenario from standard input for -', () => {
    const run = seatwise(['quote', '-', '--json'], { input: readFileSync(sample, 'utf8') });
    expect(run.status).toBe(0);
  });

  it('gives byte-identical JSON in three time zones and three locales', () => {
    const places = [
      { TZ: 'UTC', LC_ALL: 'C' },
      { TZ: 'America/Los_Angeles', LC_ALL: 'de_DE.UTF-8' },
      { TZ: 'Pacific/Kiritimati', LC_ALL: 'zh_CN.UTF-8' },
    ];
    for (const file of examples) {
      const [one, ...others] = places.map((env) => seatwise(['quote', file, '--json'], { env }).stdout);
      expect(one).not.toBe('');
      for (const other of others) expect(other).toBe(one);
    }
    tellFigure(`C3: ${String(examples.length)} quotes under three time zones and three locales, the same bytes`);
  });

  it('refuses a missing price with its key, and never takes it for zero', () => {
    const file = changedSample(({ lines }) => {
      lines[0] = { ...lines[0], spec: '100' };
    });
    const run = seatwise(['quote', file, '--json']);
    expect(run).toMatchObject({ status: 2, stderr: '' });
    const { findings } = findingsReportSchema.parse(JSON.parse(run.stdout));
    expect(findings.filter((finding) => finding.severity === 'error')).toMatchObject([
      { rule: 'Q-PRICE-1', line: 'rooms', value: 'meeting.room 100 period year', place: 'lines[0]' },
    ]);
  });

  it('takes prices from built-in and own books, later ones first', () => {
    const book = path.join(folder(), 'book.json');
    const price = { sku: 'meeting.room', spec: '50', mode: 'period', per: 'year', amount: '1' };
    writeFileSync(book, JSON.stringify({ format: 'seatwise.prices/1', name: '一元', prices: [price] }));
    const run = seatwise(['quote', sample, '--prices', 'documented', '--prices', book, '--json']);
    expect(quoteSchema.parse(JSON.parse(run.stdout)).totals.payable).toBe('251830.00');
  });

  it('tells rule errors, missing prices and over-large discounts at once', () => {
    const file = changedSample(({ lines }) => {
      lines[0] = { ...lines[0], quantity: 0 };
      lines[1] = { ...lines[1], spec: '200' };
      lines[2] = { ...lines[2], discount: { kind: 'business', amount: '11400.01' } };
    });
    const run = seatwise(['quote', file]);
    expect(run).toMatchObject({ status: 2, stdout: '' });
    for (const rule of ['M-CAT-4', 'Q-PRICE-1', 'Q-DISC-1']) expect(run.stderr).toContain(rule);
    expect(run.stderr).not.toMatch(/\bat .*\.(?:ts|cjs|js):\d+/);
  });

  it('writes no document for a refused scenario, and leaves an older file alone', () => {
    const place = folder();
    const xlsx = path.join(place, 'quote.xlsx');
    writeFileSync(xlsx, 'older');
    const file = changedSample(({ lines }) => {
      lines[0] = { ...lines[0], quantity: 0 };
    });
    const run = seatwise(['quote', file, '--xlsx', xlsx, '--pdf', path.join(place, 'quote.pdf')]);
    expect(run.status).toBe(2);
    expect(readdirSync(place)).toEqual(['quote.xlsx']);
    expect(readFileSync(xlsx, 'utf8')).toBe('older');
  });

  it('writes both documents, and says where', () => {
    const place = folder();
    const run = seatwise(['quote', sample, '--xlsx', 'quote.xlsx', '--pdf', 'quote.pdf', '--json'], { cwd: place });
    expect(run.status).toBe(0);
    expect(quoteSchema.parse(JSON.parse(run.stdout)).totals.payable).toBe('401800.00');
    expect(readdirSync(place).sort()).toEqual(['quote.pdf', 'quote.xlsx']);
    expect(run.stderr).toContain('quote.xlsx');
  }, 60_000);
});

describe('check', () => {
  it('answers with findings, without prices', () => {
    const file = changedSample(({ lines }) => {
      lines[0] = { ...lines[0], spec: '100' };
    });
    const run = seatwise(['check', file, '--json']);
    expect(run.status).toBe(0);
    const report = findingsReportSchema.parse(JSON.parse(run.stdout));
    expect(report.findings.every((finding) => finding.severity === 'note')).toBe(true);
  });

  it('refuses with status 2 and prints the findings, as text on stderr or as JSON on stdout', () => {
    const file = changedSample(({ lines }) => {
      lines[0] = { ...lines[0], spec: '75' };
    });
    const text = seatwise(['check', file, '--lang', 'en']);
    expect(text).toMatchObject({ status: 2, stdout: '' });
    expect(text.stderr).toContain('error M-CAT-1 [rooms · lines[0].spec]');
    expect(text.stderr).toContain('allowed here: 10, 50, 100');
    const json = seatwise(['check', file, '--json']);
    expect(json).toMatchObject({ status: 2, stderr: '' });
    expect(findingsReportSchema.parse(JSON.parse(json.stdout)).findings[0]?.allowed).toContain('100');
  });
});

describe('wrong calls', () => {
  const missing = path.join(tmpdir(), 'seatwise-no-such-file.json');

  it.each([
    ['no file', ['quote']],
    ['an unknown command', ['qoute', sample]],
    ['an unknown option', ['quote', sample, '--excel', 'x']],
    ['an unknown language', ['quote', sample, '--lang', 'fr']],
    ['a file that is not there', ['quote', missing]],
    ['a folder', ['quote', tmpdir()]],
    ['a price book that is not there', ['quote', sample, '--prices', missing]],
    ['a scenario for a price book', ['quote', sample, '--prices', sample]],
    ['a picture for a scenario', ['check', process.execPath]],
  ])('refuses %s with status 2, in words, without a stack trace', (_, args) => {
    const run = seatwise(args);
    expect(run.status).toBe(2);
    expect(run.stderr).not.toBe('');
    expect(run.stderr).not.toMatch(/\bat .*\.(?:ts|cjs|js):\d+/);
  });

  it('prints its help with status 0', () => {
    expect(seatwise(['--help'])).toMatchObject({ status: 0 });
    expect(seatwise(['quote', '--help']).stdout).toContain('--prices');
  });
});
