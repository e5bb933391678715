import ExcelJs from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';

import type { Language } from '../../shared/localized.ts';
import type { Quote } from '../../shared/quote.ts';
import { workbookPlan } from '../../src-main/documents/excel/workbook-plan.ts';
import { writeWorkbook } from '../../src-main/documents/excel/write-workbook.ts';
import { type DocumentFont, openDocumentFont } from '../../src-main/documents/pdf/document-font.ts';
import { writePdf } from '../../src-main/documents/pdf/write-pdf.ts';
import { tieOutPdf, tieOutWorkbook } from '../../src-main/documents/tie-out.ts';
import {
  caseDocument,
  caseQuote,
  documentOf,
  documentScenarios,
  type DocumentCase,
  fontFolder,
} from './document-cases.ts';

/** Milliseconds for one test: the libraries load once, and a busy machine takes its time. */
const LIMIT = 60_000;

const caseNames = Object.keys(documentScenarios) as DocumentCase[];
const languages: readonly Language[] = ['zh', 'en'];
const everyCase = caseNames.flatMap((name) => languages.map((language) => ({ name, language })));

let font: DocumentFont;

beforeAll(async () => {
  font = await openDocumentFont(fontFolder);
});

describe('documents as they are written tie out', { timeout: LIMIT }, () => {
  it.each(everyCase)('workbook: $name $language', async ({ name, language }) => {
    const quote = caseQuote(name);
    const document = caseDocument(name, language);
    expect(await tieOutWorkbook(await writeWorkbook(document), 'q.xlsx', quote, document)).toEqual([]);
  });

  it.each(everyCase)('PDF: $name $language', async ({ name, language }) => {
    const quote = caseQuote(name);
    const document = caseDocument(name, language);
    expect(await tieOutPdf(await writePdf(document, font), 'q.pdf', quote, document, font)).toEqual([]);
  });
});

describe('a workbook in which a figure is another', { timeout: LIMIT }, () => {
  const quote = caseQuote('discounts');
  const document = documentOf(quote, 'zh');
  const plan = workbookPlan(document);
  const row = plan.lines.get(2)?.quoteRow ?? 0;
  const basisRow = plan.lines.get(2)?.basisRow ?? 0;

  it.each([
    { name: 'a payable one fen less', sheet: 0, cell: `N${String(row)}`, result: 48638.48, field: '第 2 行含税金额' },
    { name: 'a tax one fen more', sheet: 0, cell: `M${String(row)}`, result: 2753.13, field: '第 2 行税额' },
    {
      name: 'a discount one fen more',
      sheet: 1,
      cell: `G${String(basisRow)}`,
      result: 1361.52,
      field: '第 2 行优惠金额',
    },
    {
      name: 'a total one fen less',
      sheet: 0,
      cell: `N${String(plan.quote.payableRow)}`,
      result: 383140.43,
      field: '含税总计',
    },
    {
      name: 'a total without a result',
      sheet: 0,
      cell: `N${String(plan.quote.payableRow)}`,
      result: undefined,
      field: '含税总计',
    },
    { name: 'other words', sheet: 0, cell: `C${String(plan.quote.wordsRow)}`, result: '壹元整', field: '大写金额' },
  ])('is refused: $name', async ({ sheet, cell, result, field }) => {
    const workbook = new ExcelJs.Workbook();
    await workbook.xlsx.load((await writeWorkbook(document)) as unknown as Parameters<typeof workbook.xlsx.load>[0]);
    const target = workbook.worksheets[sheet]?.getCell(cell);
    if (target === undefined) throw new Error('The workbook has the cell.');
    target.value = { formula: target.formula, ...(result !== undefined && { result }) };
    const findings = await tieOutWorkbook(new Uint8Array(await workbook.xlsx.writeBuffer()), 'q.xlsx', quote, document);
    expect(findings.map(({ code, rule, severity }) => [code, rule, severity])).toEqual([
      ['document-differs', 'D-TIE', 'error'],
    ]);
    expect(findings[0]?.message.zh).toContain(`q.xlsx 与测算结果不符，没有交付：${field}`);
  });
});

describe('a PDF in which a figure is another', { timeout: LIMIT }, () => {
  const quote = caseQuote('discounts');

  /** A PDF of the quote with one line changed, held against the quote as it is. */
  async function findingsOf(changed: Quote) {
    const bytes = await writePdf(documentOf(changed, 'zh'), font);
    return tieOutPdf(bytes, 'q.pdf', quote, documentOf(quote, 'zh'), font);
  }

  it.each(['payable', 'discount', 'tax', 'withoutTax', 'list'] as const)('is refused: %s of a line', async (key) => {
    const lines = quote.lines.map((line, index) =>
      index === 1 ? { ...line, [key]: `${line[key].slice(0, -1)}${line[key].endsWith('1') ? '2' : '1'}` } : line,
    );
    const findings = await findingsOf({ ...quote, lines });
    expect(findings[0]).toMatchObject({ code: 'document-differs', line: 'webinar' });
  });

  it.each(['payable', 'discount', 'tax', 'withoutTax', 'list'] as const)('is refused: %s in all', async (key) => {
    const findings = await findingsOf({ ...quote, totals: { ...quote.totals, [key]: '1.23' } });
    expect(findings.map(({ code }) => code)).toContain('document-differs');
  });

  it('is refused: the tax of a rate, a missing line, other words', async () => {
    const taxByRate = quote.taxByRate.map((entry, index) => (index === 0 ? { ...entry, tax: '0.01' } : entry));
    expect(await findingsOf({ ...quote, taxByRate })).toHaveLength(1);
    expect((await findingsOf({ ...quote, lines: quote.lines.slice(1) })).length).toBeGreaterThan(0);
    const bytes = await writePdf({ ...documentOf(quote, 'zh'), amountInWords: '壹元整' }, font);
    expect(await tieOutPdf(bytes, 'q.pdf', quote, documentOf(quote, 'zh'), font)).toHaveLength(1);
  });
});
