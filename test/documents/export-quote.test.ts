import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Quote } from '../../shared/quote.ts';
import { draftName } from '../../src-main/documents/draft-files.ts';
import type { ExportChoices } from '../../src-main/documents/export-documents.ts';
import { exportQuote } from '../../src-main/documents/export-quote.ts';
import { type DocumentJob, writeDocuments } from '../../src-main/documents/write-document.ts';
import { finding } from '../../src-main/rules/findings/finding.ts';
import { caseQuote, documentDate, documentScenarios, fontFolder, quoteOf } from './document-cases.ts';

/** Milliseconds for one test: the libraries load once, and a busy machine takes its time. */
const LIMIT = 60_000;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'seatwise-export-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function inFolder(name: string): string {
  return path.join(folder, name);
}

function choices(more: Partial<ExportChoices> = {}): ExportChoices {
  return { language: 'zh', date: documentDate, fontFolder, xlsx: inFolder('q.xlsx'), pdf: inFolder('q.pdf'), ...more };
}

function onlyPdf(): ExportChoices {
  return { language: 'zh', date: documentDate, fontFolder, pdf: inFolder('q.pdf') };
}

function onlyWorkbook(): ExportChoices {
  return { language: 'zh', date: documentDate, fontFolder, xlsx: inFolder('q.xlsx') };
}

async function codesOf(quote: Quote, more: Partial<ExportChoices> = {}): Promise<string[]> {
  const reply = await exportQuote(quote, choices(more));
  return reply.ok ? [] : reply.findings.map(({ code }) => code);
}

describe('exporting a quote', { timeout: LIMIT }, () => {
  it('writes both documents and leaves nothing else behind', async () => {
    const reply = await exportQuote(caseQuote('sample'), choices());
    expect(reply).toEqual({ ok: true, value: { written: [inFolder('q.xlsx'), inFolder('q.pdf')] } });
    expect(readdirSync(folder).sort()).toEqual(['q.pdf', 'q.xlsx']);
    expect(readFileSync(inFolder('q.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    expect(readFileSync(inFolder('q.xlsx')).subarray(0, 2).toString()).toBe('PK');
  });

  it('writes only the one that is wanted', async () => {
    expect(await exportQuote(caseQuote('sample'), onlyPdf())).toMatchObject({ ok: true });
    expect(readdirSync(folder)).toEqual(['q.pdf']);
  });

  it('replaces older files', async () => {
    writeFileSync(inFolder('q.pdf'), 'older');
    expect(await codesOf(caseQuote('sample'))).toEqual([]);
    expect(readFileSync(inFolder('q.pdf')).length).toBeGreaterThan(1000);
  });

  it('names each character that the font lacks, with its field and line, and keeps the older files', async () => {
    writeFileSync(inFolder('q.xlsx'), 'older');
    const quote = quoteOf({
      ...documentScenarios.sample,
      customer: { name: '企业☑A😀' },
      lines: [
        {
          id: 'x',
          sku: 'meeting.room',
          spec: '50',
          mode: 'period',
          quantity: 1,
          term: { unit: 'year', count: 1 },
          start: '2023-03-18T15:30:00+08:00',
          note: '\u{20BB7}野家',
        },
      ],
    });
    const reply = await exportQuote(quote, choices());
    expect(reply.ok ? [] : reply.findings.map(({ rule, line, message }) => [rule, line, message.zh])).toEqual([
      ['D-GLYPH', undefined, '“客户”中有文档无法显示的字符：☑（U+2611） 😀（U+1F600）。'],
      ['D-GLYPH', 'x', '“第 1 行备注”中有文档无法显示的字符：\u{20BB7}（U+20BB7）。'],
    ]);
    expect(readdirSync(folder)).toEqual(['q.xlsx']);
    expect(readFileSync(inFolder('q.xlsx'), 'utf8')).toBe('older');
  });

  it('lets a workbook alone hold what other fonts show, but no control characters', async () => {
    const named = (name: string): Quote => quoteOf({ ...documentScenarios.sample, customer: { name } });
    expect(await exportQuote(named('企业☑A'), onlyWorkbook())).toMatchObject({ ok: true });
    const reply = await exportQuote(named('企业\u0007A'), onlyWorkbook());
    expect(reply.ok ? '' : reply.findings[0]?.message.en).toBe(
      '“Customer” has characters that the document cannot show: U+0007.',
    );
  });

  it('refuses numbers that a spreadsheet cannot hold', async () => {
    const quote = caseQuote('sample');
    const lines = quote.lines.map((line) => (line.id === 'visit' ? { ...line, payable: '12345678901234.56' } : line));
    expect(await codesOf({ ...quote, lines })).toEqual(['amount-out-of-range']);
    expect(await codesOf({ ...quote, totals: { ...quote.totals, payable: '99999999999999.99' } })).toEqual([
      'amount-out-of-range',
    ]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('refuses a date that is none, and one name for both documents', async () => {
    expect(await codesOf(caseQuote('sample'), { date: '2026-02-30' })).toEqual(['date-not-real']);
    expect(await codesOf(caseQuote('sample'), { date: '22.11.2026' })).toEqual(['date-not-real']);
    expect(await codesOf(caseQuote('sample'), { pdf: path.join(folder, 'x', '..', 'q.xlsx') })).toEqual([
      'file-not-writable',
    ]);
  });

  it.each([
    ['a folder that does not exist', 'missing/q.pdf', '文件夹不存在'],
    ['a folder in the way', 'taken.pdf', '该位置是一个文件夹'],
    ['a file where a folder should be', 'plain/q.pdf', '路径中有一段不是文件夹'],
  ])('refuses %s and writes neither document', async (_, name, reason) => {
    mkdirSync(inFolder('taken.pdf'));
    writeFileSync(inFolder('plain'), '');
    const reply = await exportQuote(caseQuote('sample'), choices({ pdf: inFolder(name) }));
    expect(reply.ok ? '' : reply.findings[0]?.message.zh).toBe(`无法写入“${inFolder(name)}”：${reason}。`);
    expect(readdirSync(folder).sort()).toEqual(['plain', 'taken.pdf']);
  });
});

describe('writing documents', { timeout: LIMIT }, () => {
  const bytes = new TextEncoder().encode('new');
  const job = (name: string, more: Partial<DocumentJob> = {}): DocumentJob => ({
    file: inFolder(name),
    make: () => Promise.resolve(bytes),
    verify: () => Promise.resolve([]),
    ...more,
  });
  const refusal = finding('document-differs', {}, { file: 'b', fieldZh: '', fieldEn: '', expected: '', found: '' });

  it('verifies what is on the disk before anything is put in place', async () => {
    const seen: string[] = [];
    const verify = (read: Uint8Array) => {
      seen.push(new TextDecoder().decode(read), ...readdirSync(folder).filter((name) => !name.startsWith('.')));
      return Promise.resolve([]);
    };
    expect(await writeDocuments([job('a', { verify }), job('b', { verify })])).toEqual({
      ok: true,
      value: [inFolder('a'), inFolder('b')],
    });
    expect(seen).toEqual(['new', 'new']);
    expect(readdirSync(folder)).toEqual(['a', 'b']);
  });

  it('leaves all older files as they were when the second document is refused', async () => {
    for (const name of ['a', 'b']) writeFileSync(inFolder(name), 'older');
    const reply = await writeDocuments([job('a'), job('b', { verify: () => Promise.resolve([refusal]) })]);
    expect(reply).toEqual({ ok: false, findings: [refusal] });
    expect(readdirSync(folder)).toEqual(['a', 'b']);
    expect(readFileSync(inFolder('a'), 'utf8')).toBe('older');
  });

  it('clears away what a killed program left, and no draft that is still being written or that is not its own', async () => {
    const ended = spawnSync(process.execPath, ['-e', '0']).pid;
    const machine = /\.([0-9a-f]{8})\.\d+\.seatwise-draft$/.exec(draftName(inFolder('a')))?.[1] ?? '';
    const draft = (writer: string, id: number): string =>
      `.00000000-0000-4000-8000-000000000000.${writer}.${String(id)}.seatwise-draft`;
    const [left, ours, elsewhere] = [draft(machine, ended), draft(machine, process.pid), draft('00000000', ended)];
    const old = draft('00000001', 1);
    for (const name of [left, ours, elsewhere, old, 'mine.seatwise-draft']) writeFileSync(inFolder(name), '');
    const yesterday = Date.now() / 1000 - 25 * 60 * 60;
    utimesSync(inFolder(old), yesterday, yesterday);
    expect(await writeDocuments([job('a')])).toMatchObject({ ok: true });
    expect(readdirSync(folder).sort()).toEqual([elsewhere, ours, 'a', 'mine.seatwise-draft'].sort());
  });

  it('clears its drafts away when making a document fails', async () => {
    const failing = job('b', { make: () => Promise.reject(new Error('a bug')) });
    await expect(writeDocuments([job('a'), failing])).rejects.toThrow('a bug');
    expect(readdirSync(folder)).toEqual([]);
  });
});
