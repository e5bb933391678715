import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { beforeAll, describe, expect, it } from 'vitest';

import type { Language } from '../../shared/localized.ts';
import type { QuotePaper } from '../../shared/quote-paper.ts';
import type { QuoteChoices } from '../../src-main/documents/document-choices.ts';
import { documentTexts } from '../../src-main/documents/document-texts.ts';
import { workbookSheets, writeWorkbook } from '../../src-main/documents/excel/write-workbook.ts';
import { exportQuote } from '../../src-main/documents/export-quote.ts';
import { type DocumentFont, openDocumentFont } from '../../src-main/documents/pdf/document-font.ts';
import { writePdf } from '../../src-main/documents/pdf/write-pdf.ts';
import { tieOutComparisonPdf, tieOutComparisonWorkbook } from '../../src-main/documents/tie-out-comparison.ts';
import { tieOutPdf, tieOutWorkbook } from '../../src-main/documents/tie-out.ts';
import { timelineScenario } from '../../src-main/handlers/timeline-handlers.ts';
import { mendFinding } from '../../src-main/rules/mends/mend-finding.ts';
import { comparisonCase, comparisonScenarios } from './comparison-cases.ts';
import { documentDate, documentOf, fontFolder } from './document-cases.ts';
import { hasLibreOffice, recalculated } from './excel/libre-office.ts';
import { opened, withoutResults } from './excel/opened-workbook.ts';
import { printedPages } from './pdf/printed-pages.ts';

/** Milliseconds for one test: the libraries load once, and a busy machine takes its time. */
const LIMIT = 60_000;

/** A paper on which nothing but the quote and the comparison stands. */
const ownCopy: QuotePaper = { customerCopy: false };

let font: DocumentFont;

beforeAll(async () => {
  font = await openDocumentFont(fontFolder);
});

/** The own copy of the first scenario of a case, beside the others. */
function beside(name: string, language: Language = 'zh', more: Partial<QuoteChoices> = {}) {
  const { comparison, quotes } = comparisonCase(name, language);
  const [quote] = quotes;
  if (quote === undefined) throw new Error('The first scenario is quoted.');
  const document = documentOf(quote, language, { paper: ownCopy, compared: { comparison, quotes }, ...more });
  const part = document.comparison;
  if (part === undefined) throw new Error('The document shows the other scenarios.');
  return { comparison, quotes, quote, document, part };
}

describe('a quote beside other scenarios', { timeout: LIMIT }, () => {
  it('has the comparison behind the quote sheet and before its cash flow', () => {
    const { comparison, quotes } = comparisonCase('three');
    const [quote] = quotes;
    if (quote === undefined) throw new Error('The first scenario is quoted.');
    const timeline = timelineScenario(comparisonScenarios['three']?.[0], []);
    const names = (language: Language) => {
      const document = documentOf(quote, language, { paper: ownCopy, compared: { comparison, quotes } });
      return workbookSheets(document).map((sheet) => sheet.name);
    };
    expect(timeline.ok).toBe(false);
    expect(names('zh')).toEqual(['报价', '方案对比', '差异说明', '现金流对比', '测算依据', '假设']);
    expect(names('en')).toEqual(['Quote', 'Comparison', 'Differences', 'Cash flows compared', 'Basis', 'Assumptions']);
  });

  it.each(['three', 'longNames', 'hundredTwenty', 'nothing', 'misleading'])(
    'ties out in both files, the quote and the comparison: %s',
    async (name) => {
      const language = name === 'three' ? 'en' : 'zh';
      const { comparison, quote, document, part } = beside(name, language);
      const xlsx = await writeWorkbook(document);
      expect(await tieOutWorkbook(xlsx, 'q.xlsx', quote, document)).toEqual([]);
      expect(await tieOutComparisonWorkbook(xlsx, 'q.xlsx', comparison, part)).toEqual([]);
      const pdf = await writePdf(document, font);
      expect(await tieOutPdf(pdf, 'q.pdf', quote, document, font)).toEqual([]);
      expect(await tieOutComparisonPdf(pdf, 'q.pdf', comparison, part, font)).toEqual([]);
    },
  );

  it('begins the comparison on a page of its own, with an outline', async () => {
    const { document } = beside('three');
    const pages = await printedPages(await writePdf(document, font));
    expect(pages.filter((text) => /^方案对比$/m.test(text))).toHaveLength(1);
    const at = pages.findIndex((text) => /^方案对比$/m.test(text));
    expect(pages[at - 1]).toContain('签字、盖章');
    expect(pages[at]).not.toContain('签字、盖章');
  });

  it('tells of the other scenarios what is illustrative, assumed, remarked and where prices are from', () => {
    const { document, part, comparison } = beside('three');
    expect(document.banner).toMatch(/^示例价.*内部版/);
    expect(part.banner).toBe(document.banner);
    const known = document.assumptions.map(({ id }) => id);
    for (const { id } of comparison.assumptions) expect(known).toContain(id);
    expect(part.priceSources.map(({ source, rows }) => `${source} ${rows}`)).toEqual([
      '文档公布价 1–3',
      '公开页面价 1–2',
      '示例价 3',
    ]);
    const register = workbookSheets(document).at(-1);
    const shown = (register?.rows ?? []).flatMap(({ cells }) =>
      Object.values(cells).map(({ content }) => (content.kind === 'text' ? content.text : '')),
    );
    for (const { fingerprint } of comparison.scenarios) expect(shown).toContain(fingerprint);
    expect(shown).toContain('方案对比：价格来源');
  });

  it('names the characters of the other scenarios that cannot be shown', () => {
    const texts = documentTexts(beside('misleading').document).map(({ text }) => text);
    expect(texts).toContain('≠对比项');
  });
});

describe('exporting a quote beside other scenarios', { timeout: LIMIT }, () => {
  async function exported(paper: QuotePaper, change: (name: string) => string = (name) => name) {
    const { comparison, quotes } = comparisonCase('two');
    const [quote] = quotes;
    if (quote === undefined) throw new Error('The first scenario is quoted.');
    const scenarios = comparison.scenarios.map((each) => ({ ...each, name: change(each.name) }));
    const folder = mkdtempSync(path.join(tmpdir(), 'seatwise-beside-'));
    const [xlsx, pdf] = [path.join(folder, 'q.xlsx'), path.join(folder, 'q.pdf')];
    const compared = { comparison: { ...comparison, scenarios }, quotes };
    try {
      const choices = { language: 'zh', date: documentDate, paper, compared, fontFolder, xlsx, pdf } as const;
      const reply = await exportQuote(quote, choices);
      return { files: readdirSync(folder).sort(), findings: reply.ok ? [] : reply.findings };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  it('writes both files of the own copy', async () => {
    expect(await exported(ownCopy)).toEqual({ files: ['q.pdf', 'q.xlsx'], findings: [] });
  });

  it('refuses a name of another scenario that the font lacks', async () => {
    const { files, findings } = await exported(ownCopy, (name) => `${name}☑`);
    expect(files).toEqual([]);
    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(['glyph-missing']));
  });

  it.each<QuotePaper>([{}, { customerCopy: true }])(
    'refuses it in the customer’s copy, and one click makes it the own copy: %j',
    async (paper) => {
      const { files, findings } = await exported(paper);
      expect(files).toEqual([]);
      expect(findings.map(({ code, place, allowed }) => [code, place, allowed])).toEqual([
        ['comparison-in-customer-copy', 'document.customerCopy', ['false']],
      ]);
      const mended = findings.flatMap((each) => mendFinding({ document: paper }, each));
      expect(mended.map(({ scenario }) => scenario)).toEqual([{ document: { customerCopy: false } }]);
    },
  );
});

describe.skipIf(!hasLibreOffice())('a quote beside other scenarios that LibreOffice works out again', () => {
  it('shows the engine’s fen in every figure, and no cell is in error', async () => {
    const cases = ['two', 'four'].map((name) => beside(name));
    const workbooks = await Promise.all(
      cases.map(async ({ document }) => withoutResults(await writeWorkbook(document))),
    );
    for (const [index, bytes] of recalculated(workbooks).entries()) {
      const each = cases[index];
      if (each === undefined) throw new Error('One result for each workbook.');
      expect(await tieOutWorkbook(bytes, 'q.xlsx', each.quote, each.document)).toEqual([]);
      expect(await tieOutComparisonWorkbook(bytes, 'q.xlsx', each.comparison, each.part)).toEqual([]);
      const kinds = new Set<string>();
      for (const sheet of (await opened(bytes)).worksheets)
        sheet.eachRow((row) => {
          row.eachCell((cell) => {
            const value: unknown = cell.formula ? cell.result : cell.value;
            if (typeof value === 'object' && value !== null && 'error' in value) kinds.add(cell.address);
          });
        });
      expect([...kinds]).toEqual([]);
    }
  }, 120_000);
});
