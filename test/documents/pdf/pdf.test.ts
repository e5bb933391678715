import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import type { Language } from '../../../shared/localized.ts';
import { type DocumentFont, openDocumentFont } from '../../../src-main/documents/pdf/document-font.ts';
import { contentWidth, page } from '../../../src-main/documents/pdf/pdf-style.ts';
import { printedLines } from '../../../src-main/documents/pdf/printed-lines.ts';
import { printedColumns, quoteTableGeometry } from '../../../src-main/documents/pdf/quote-columns.ts';
import { writePdf } from '../../../src-main/documents/pdf/write-pdf.ts';
import { groupDigits } from '../../../src-main/documents/number-text.ts';
import {
  caseDocument,
  caseQuote,
  documentOf,
  documentScenarios,
  type DocumentCase,
  fontFolder,
  quoteOf,
} from '../document-cases.ts';
import { printedPages } from './printed-pages.ts';

/** Milliseconds for one test: the libraries load once, and a busy machine takes its time. */
const LIMIT = 60_000;

let font: DocumentFont;

beforeAll(async () => {
  font = await openDocumentFont(fontFolder);
});

async function printed(name: DocumentCase, language: Language): Promise<Uint8Array> {
  return writePdf(caseDocument(name, language), font);
}

/** The catalogue's version and the fingerprint change with any word of the catalogue. */
function lasting(text: string): string {
  return text
    .replaceAll(/2024-12-12\+[0-9a-f]{12}/g, '(catalogue version)')
    .replaceAll(/\b[0-9a-f]{12}\b/g, '(fingerprint)');
}

describe('the printed quote', { timeout: LIMIT }, () => {
  it.each<Language>(['zh', 'en'])('shows the worked sample as the golden file says: %s', async (language) => {
    const [first = ''] = await printedPages(await printed('sample', language));
    await expect(`${lasting(first)}\n`).toMatchFileSnapshot(`../../golden/quote-sample.${language}.pdf.txt`);
  });

  it('has table and totals of the worked sample on one page, and what is signed before the annexes', async () => {
    const pages = await printedPages(await printed('sample', 'zh'));
    expect(pages[0]).toContain('CNY 401,800.00');
    expect(pages[0]).toContain('第 1 / 4 页');
    const text = pages.join('\n');
    expect(text.indexOf('退订与退货')).toBeGreaterThan(text.indexOf('CNY 401,800.00'));
    expect(text.indexOf('需方（签字、盖章）')).toBeGreaterThan(text.indexOf('退订与退货'));
    expect(text.indexOf('测算依据')).toBeGreaterThan(text.indexOf('需方（签字、盖章）'));
  });

  it.each<Language>(['zh', 'en'])(
    'repeats the header on each page of a long table and numbers the pages: %s',
    async (language) => {
      const pages = await printedPages(await printed('hundredTwenty', language));
      const [header, count] =
        language === 'zh'
          ? ['序号 | 产品/服务 | 规格', '第 {n} / {m} 页']
          : ['No. | Product / service | Spec', 'Page {n} of {m}'];
      const withRows = pages.filter((text) => /^\d+ \| .*\| (-?\d+(\.\d+)?% \| )?.*\d\.\d{2} \| \d+% \|/m.test(text));
      expect(withRows.length).toBeGreaterThan(3);
      for (const text of withRows) expect(text).toContain(header);
      pages.forEach((text, index) => {
        expect(text).toContain(count.replace('{n}', String(index + 1)).replace('{m}', String(pages.length)));
      });
    },
  );

  it('parts no heading from its first line and no subtotal from its last', async () => {
    const pages = await printedPages(await printed('hundredTwenty', 'zh'));
    const sections = documentOf(caseQuote('hundredTwenty'), 'zh').sections.map((section) => section.label);
    for (const text of pages.slice(0, 6)) {
      const lines = text.split('\n').filter((line) => !/^报价单 QT|页$/.test(line));
      expect(sections).not.toContain(lines.at(-1));
      // The line after the header of a page.
      const first = lines[lines.findIndex((line) => line.startsWith('序号')) + 1];
      expect(first).not.toMatch(/小计/);
    }
  });

  it('keeps every number whole, at the largest amounts that documents admit', async () => {
    const quote = quoteOf({
      ...documentScenarios.sample,
      lines: [
        {
          id: 'a',
          sku: 'meeting.acc.remote',
          mode: 'once',
          quantity: 999,
          start: '2023-03-18T15:30:00+08:00',
          discount: { kind: 'business', amount: '1111111111.11' },
        },
        { id: 'b', sku: 'meeting.acc.ops-i5', mode: 'once', quantity: 1, start: '2023-03-18T15:30:00+08:00' },
      ],
      prices: [
        { sku: 'meeting.acc.remote', mode: 'once', per: 'once', amount: '1234567890.12' },
        { sku: 'meeting.acc.ops-i5', mode: 'once', per: 'once', amount: '1234567.8901234' },
      ],
    });
    const document = documentOf(quote, 'en');
    const geometry = quoteTableGeometry(document, font);
    const width = geometry.widths.reduce((sum, each) => sum + each + 6, 0);
    expect(width).toBeLessThanOrEqual(contentWidth + 0.01);
    const runs = (await printedLines(await writePdf(document, font))).flatMap((line) => line.runs);
    const texts = new Set(runs.map((run) => run.text));
    for (const row of document.sections.flatMap((section) => section.rows)) {
      for (const column of printedColumns(document).filter(({ align }) => align === 'right')) {
        const text = column.text(row);
        if (text !== '') expect(texts).toContain(text);
      }
    }
    expect(texts).toContain(`CNY ${groupDigits(quote.totals.payable)}`);
    for (const run of runs) expect(run.right).toBeLessThanOrEqual(page.width - page.right + 1);
  });

  it('says on every page that prices are illustrative', async () => {
    for (const text of await printedPages(await printed('onDemand', 'zh')))
      expect(text).toContain('示例价：本文件含示例价格');
  });

  it('loses nothing of a text that is taller than a page', async () => {
    const note = Array.from({ length: 150 }, (_, index) => `第${String(index)}行备注`).join('\n');
    const input = { ...documentScenarios.sample, lines: [{ ...sampleLine, note }] };
    const text = (await printedPages(await writePdf(documentOf(quoteOf(input), 'zh'), font))).join('\n');
    for (const line of note.split('\n')) expect(text).toContain(line);
  });

  it('keeps text of the user without any place to break inside the page', async () => {
    const word = 'x'.repeat(480);
    const input = {
      ...documentScenarios.sample,
      name: word,
      customer: { name: word, contact: word, phone: word.slice(0, 100), taxId: word.slice(0, 100) },
      lines: [
        { ...sampleLine, note: word },
        { ...sampleLine, id: 'short', note: word.slice(0, 38) },
      ],
    };
    for (const language of ['zh', 'en'] as const) {
      const lines = await printedLines(await writePdf(documentOf(quoteOf(input), language), font));
      for (const run of lines.flatMap(({ runs }) => runs))
        expect(run.right).toBeLessThanOrEqual(page.width - page.right + 1);
      expect(
        lines
          .map(({ runs }) => runs.map((run) => run.text).join(''))
          .join('')
          .match(/x/g)?.length,
      ).toBeGreaterThan(480 * 4);
    }
  });

  it('names title, author, language and the date of the document in the file', async () => {
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
    const task = getDocument({ data: new Uint8Array(await printed('sample', 'zh')), verbosity: 0 });
    const { info } = await (await task.promise).getMetadata();
    await task.destroy();
    expect(info).toMatchObject({
      Title: '报价单 QT-20261122-001-R1 企业A 2023',
      Author: 'Seatwise',
      Language: 'zh-CN',
      CreationDate: 'D:20261122000000Z',
    });
  });
});

const sampleLine = {
  id: 'rooms',
  sku: 'meeting.room',
  spec: '50',
  mode: 'period',
  quantity: 30,
  term: { unit: 'year', count: 1 },
  start: '2023-03-18T15:30:00+08:00',
};

describe('a PDF of one document', { timeout: LIMIT }, () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ['Date'] }));
  afterEach(() => vi.useRealTimers());

  it.each<DocumentCase>(['sample', 'hundredTwenty'])('has the same bytes whenever it is made: %s', async (name) => {
    vi.setSystemTime(new Date('2026-11-22T03:04:05Z'));
    const first = await printed(name, 'zh');
    vi.setSystemTime(new Date('2031-01-02T23:59:59Z'));
    expect(Buffer.from(await printed(name, 'zh')).equals(Buffer.from(first))).toBe(true);
  });
});
