import { beforeAll, describe, expect, it } from 'vitest';

import type { Language } from '../../../shared/localized.ts';
import { groupDigits } from '../../../src-main/documents/number-text.ts';
import { writeComparisonPdf } from '../../../src-main/documents/pdf/comparison-pdf.ts';
import { type DocumentFont, openDocumentFont } from '../../../src-main/documents/pdf/document-font.ts';
import { page } from '../../../src-main/documents/pdf/pdf-style.ts';
import { printedColumns } from '../../../src-main/documents/pdf/quote-columns.ts';
import { writePdf } from '../../../src-main/documents/pdf/write-pdf.ts';
import { comparisonCase } from '../comparison-cases.ts';
import {
  caseDocument,
  caseQuote,
  documentOf,
  type DocumentCase,
  fontFolder,
  longScenario,
  quoteOf,
} from '../document-cases.ts';
import { sizedQuote, sizedScenario } from '../sizing-cases.ts';
import { readTaggedFile, type TaggedElement, type TaggedFile, withInner } from './tagged-file.ts';

/** Milliseconds for one test: the libraries load once, and a busy machine takes its time. */
const LIMIT = 60_000;

/** A picture of one dot. */
const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

let font: DocumentFont;

beforeAll(async () => {
  font = await openDocumentFont(fontFolder);
});

async function tagged(name: DocumentCase, language: Language): Promise<TaggedFile> {
  return readTaggedFile(await writePdf(caseDocument(name, language), font));
}

describe('a printed document is tagged', { timeout: LIMIT }, () => {
  it.each<[Language, string]>([
    ['zh', 'zh-CN'],
    ['en', 'en'],
  ])('it says so, shows its title and names its language: %s', async (language, tag) => {
    expect(await tagged('fewColumns', language)).toMatchObject({ isMarked: true, showsTitle: true, language: tag });
  });

  it('has one title, and its parts and their parts are headings below it', async () => {
    expect(headings(await tagged('paper', 'zh'))).toEqual([
      'H1 报价单',
      'H2 选配项（不计入合计）',
      'H2 备选项（不计入合计）',
      'H2 付款计划',
      'H2 商务条款',
      'H3 付款',
      'H3 交付与开通',
      'H3 续费与到期',
      'H3 退订与退货',
      'H3 实施',
      'H2 测算依据',
      'H2 提示',
      'H2 约定与假设',
      'H2 价格来源',
      'H2 规则与出处',
      'H2 数据指纹',
      'H2 声明',
    ]);
  });

  it('has no second title where a comparison stands in a quote', async () => {
    const { document } = comparisonCase('three', 'en');
    const quote = { ...caseDocument('sample', 'en'), comparison: document };
    const found = headings(await readTaggedFile(await writePdf(quote, font)));
    expect(found.filter((heading) => heading.startsWith('H1'))).toEqual(['H1 Quotation']);
    expect(found).toContain(`H2 ${document.title}`);
  });

  // Between them they break where the page ends, and once or twice before, to keep a heading with its first line.
  it.each([23, 47, 60])('reads a table over pages as one, a head and a row for each row: %s lines', async (length) => {
    const document = { ...documentOf(quoteOf(longScenario(length)), 'zh'), parts: new Set<never>() };
    const columns = printedColumns(document);
    const { elements } = await readTaggedFile(await writePdf(document, font));
    const rows = elements.filter(({ role }) => role === 'Table').flatMap(({ children }) => children);
    const end = rows.findIndex(({ children }) => children.some(({ text }) => text === '合计'));
    const [head, ...body] = rows.slice(0, end + 1);
    expect(head?.children.map(({ role }) => role)).toEqual(columns.map(() => 'TH'));
    expect(new Set(body.flatMap(({ children }) => children.map(({ role }) => role)))).toEqual(new Set(['TD']));
    const cells = body.map(({ children }) => children.map(({ text }) => bare(text)));
    const lines = document.sections.flatMap((section) => [
      [section.label],
      ...section.rows.map((row) =>
        columns.map(({ key, text }) => text(row) + (key === 'unitPrice' ? row.priceUnit : '')),
      ),
      ...(section.rows.length > 1 ? [sums(`${section.label} 小计`, section.subtotal)] : []),
    ]);
    const printed = [...lines, sums('合计', document.totals)];
    expect(cells).toEqual(printed.map((row) => row.map(bare)));
  });

  it('reads a label and its value as one', async () => {
    const { elements } = await tagged('sample', 'zh');
    const texts = elements.filter(({ role }) => role === 'P').map(({ text }) => text);
    expect(texts).toContain('客户 企业A');
    expect(texts).toContain('含税总计 CNY 401,800.00');
  });

  it('says in words what the logo is', async () => {
    const logo = { type: 'image/png', data: dot } as const;
    const document = { ...documentOf(caseQuote('sample'), 'en'), logo };
    const { elements } = await readTaggedFile(await writePdf(document, font));
    expect(elements.filter(({ role }) => role === 'Figure')).toMatchObject([{ page: 1, alt: 'Logo of the supplier' }]);
  });

  it('reads the banner of every page once, before all else', async () => {
    const { elements } = await tagged('onDemand', 'zh');
    const banner = '示例价：本文件含示例价格，仅供测算，不构成正式报价';
    expect(elements[0]).toMatchObject({ role: 'P', text: banner });
    expect(elements.filter(({ text }) => text === banner)).toHaveLength(1);
  });

  const files: Readonly<Record<string, () => Promise<Uint8Array>>> = {
    'a quote on paper': () => writePdf(caseDocument('paper', 'zh'), font),
    'a quote with bills': () => writePdf(caseDocument('onDemand', 'en'), font),
    'a quote of long names': () => writePdf(caseDocument('longNames', 'zh'), font),
    'a long quote': () => writePdf(caseDocument('hundredTwenty', 'zh'), font),
    'a sized quote': async () => writePdf(documentOf(sizedQuote(await sizedScenario()), 'zh'), font),
    'a comparison': () => writeComparisonPdf(comparisonCase('three', 'en').document, font),
  };

  it.each(Object.keys(files))('leaves out of the reading only what serves the page: %s', async (name) => {
    const { elements, artifacts } = await readTaggedFile((await files[name]?.()) ?? new Uint8Array());
    expect(artifacts.filter(({ isMarked }) => !isMarked)).toEqual([]);
    const inner = elements.flatMap(withInner).filter(({ role }) => ['TH', 'H1', 'H2', 'P'].includes(role));
    const lost = artifacts.filter(({ page: at, top, text }) => {
      const isAtEdge = top < page.top || top > page.height - page.bottom;
      // A head that is repeated was read where it stood first.
      return !isAtEdge && !inner.some((each) => each.page < at && bare(each.text).includes(bare(text)));
    });
    expect(lost).toEqual([]);
  });
});

function headings({ elements }: TaggedFile): string[] {
  return elements.filter(isHeading).map(({ role, text }) => `${role} ${text}`);
}

function isHeading({ role }: TaggedElement): boolean {
  return /^H\d$/.test(role);
}

/** A row of sums: its label runs to the first of them. */
function sums(label: string, { withoutTax, tax, payable }: Readonly<Record<string, string>>): string[] {
  return ['', label, groupDigits(withoutTax ?? ''), '', groupDigits(tax ?? ''), groupDigits(payable ?? ''), ''];
}

function bare(text: string): string {
  return text.replaceAll(/\s/g, '');
}
