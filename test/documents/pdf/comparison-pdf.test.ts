import { beforeAll, describe, expect, it } from 'vitest';

import type { Language } from '../../../shared/localized.ts';
import { writeComparisonPdf } from '../../../src-main/documents/pdf/comparison-pdf.ts';
import { type DocumentFont, openDocumentFont } from '../../../src-main/documents/pdf/document-font.ts';
import { page } from '../../../src-main/documents/pdf/pdf-style.ts';
import { printedCauses } from '../../../src-main/documents/pdf/printed-causes.ts';
import { printedLines } from '../../../src-main/documents/pdf/printed-lines.ts';
import { sumOfAmounts } from '../../../src-main/documents/sum-of-amounts.ts';
import { comparisonCase, comparisonCases } from '../comparison-cases.ts';
import { fontFolder } from '../document-cases.ts';
import { printedPages } from './printed-pages.ts';

/** Milliseconds for one test: the libraries load once, and a busy machine takes its time. */
const LIMIT = 60_000;

let font: DocumentFont;

beforeAll(async () => {
  font = await openDocumentFont(fontFolder);
});

describe('the printed comparison', { timeout: LIMIT }, () => {
  it.each<Language>(['zh', 'en'])('reads as the golden file says: %s', async (language) => {
    const pages = await printedPages(await writeComparisonPdf(comparisonCase('three', language).document, font));
    const end = pages.findIndex((text) => /^(提示|Notes)$/m.test(text));
    await expect(`${pages.slice(0, end).join('\n\n')}\n`).toMatchFileSnapshot(
      `../../golden/comparison.${language}.pdf.txt`,
    );
  });

  it.each(comparisonCases)('keeps everything inside the page, and every amount whole: %s', async (name) => {
    const { document } = comparisonCase(name, 'en');
    const lines = await printedLines(await writeComparisonPdf(document, font));
    for (const run of lines.flatMap(({ runs }) => runs)) {
      expect(run.left).toBeGreaterThanOrEqual(page.left - 1);
      expect(run.right).toBeLessThanOrEqual(page.width - page.right + 1);
    }
  });

  it('repeats the header on each page of a long table and numbers the pages', async () => {
    const pages = await printedPages(await writeComparisonPdf(comparisonCase('hundredTwenty').document, font));
    const withItems = pages.filter((text) => /\d+ (个|套|场).*\d\.\d{2}/.test(text.split('差异说明')[0] ?? ''));
    expect(withItems.length).toBeGreaterThan(1);
    for (const text of withItems) expect(text).toContain('≠ | 对比项 | 方案 1');
    pages.forEach((text, index) => {
      expect(text).toContain(`第 ${String(index + 1)} / ${String(pages.length)} 页`);
    });
  });

  it('leaves no heading at the end of a page', async () => {
    for (const name of comparisonCases) {
      const { document } = comparisonCase(name);
      const pages = await printedPages(await writeComparisonPdf(document, font));
      for (const text of pages) {
        const lines = text.split('\n').filter((line) => !/^方案对比 QT|页$/.test(line));
        expect(lines.at(-1)).not.toMatch(
          /^(费用|分类|明细（数量与应付金额）|能力（首年同一时刻的最大值）|差异说明.*|现金流|三年费用按类别)$/,
        );
      }
    }
  });

  it('says on every page that prices are illustrative', async () => {
    for (const text of await printedPages(await writeComparisonPdf(comparisonCase('three').document, font)))
      expect(text).toContain('示例价：本文件含示例价格');
  });

  it('has the same bytes whenever it is made', async () => {
    const { document } = comparisonCase('three');
    const first = await writeComparisonPdf(document, font);
    expect(Buffer.from(await writeComparisonPdf(document, font)).equals(Buffer.from(first))).toBe(true);
  });
});

describe('the causes that a PDF prints', () => {
  it('are all of them where they are few', () => {
    const [difference] = comparisonCase('two').document.differences;
    expect(difference && printedCauses(difference).map(({ index }) => index)).toEqual([0, 1]);
  });

  it('are the largest in their order where they are many, and the sum of the rest', () => {
    const [difference] = comparisonCase('hundredTwenty').document.differences;
    if (difference === undefined) throw new Error('The scenarios differ.');
    const printed = printedCauses(difference);
    expect(difference.causes.length).toBeGreaterThan(40);
    expect(printed).toHaveLength(40);
    expect(printed.at(-1)).toMatchObject({ count: difference.causes.length - 39 });
    expect(sumOfAmounts(printed.map(({ amount }) => amount))).toBe(difference.total);
    const indexes = printed.flatMap(({ index }) => (index === undefined ? [] : [index]));
    expect(indexes).toEqual([...indexes].sort((a, b) => a - b));
    const size = (amount: string): number => Math.abs(Number(amount));
    const left = difference.causes.filter((_, index) => !indexes.includes(index)).map(({ amount }) => size(amount));
    const kept = indexes.map((index) => size(difference.causes[index]?.amount ?? ''));
    expect(Math.max(...left)).toBeLessThanOrEqual(Math.min(...kept));
  });
});
