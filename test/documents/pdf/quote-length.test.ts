import { beforeAll, describe, expect, it } from 'vitest';

import { allRows } from '../../../src-main/documents/document-rows.ts';
import { writeWorkbook } from '../../../src-main/documents/excel/write-workbook.ts';
import { type DocumentFont, openDocumentFont } from '../../../src-main/documents/pdf/document-font.ts';
import { page } from '../../../src-main/documents/pdf/pdf-style.ts';
import { quoteTableGeometry } from '../../../src-main/documents/pdf/quote-columns.ts';
import { groupDigits } from '../../../src-main/documents/number-text.ts';
import { writePdf } from '../../../src-main/documents/pdf/write-pdf.ts';
import type { QuoteDocument } from '../../../src-main/documents/quote-document.ts';
import { paperOf } from '../../../src-main/handlers/paper-of.ts';
import { documentOf, fontFolder, longScenario, quoteOf } from '../document-cases.ts';
import { hasLibreOffice, printedBySpreadsheet } from '../excel/libre-office.ts';

/** Milliseconds for one test: four hundred lines are laid out twice, and a busy machine takes its time. */
const LIMIT = 120_000;
/** Nothing is printed nearer to an edge of the paper, in points. */
const EDGE = 8;

/** Lines of a quote that is short, fills a page, and is as long as one may be. */
const lengths = [1, 10, 400] as const;

/** What every quote is signed with, so that its blocks compete for the room at the end. */
const paper = {
  leaveOut: ['basis', 'rules', 'notes', 'cashFlow'],
  paymentPlan: [
    { when: '合同签订后', percent: '30' },
    { when: '验收后', percent: '70' },
  ],
};

/** A text on a page with its place, from the top, in points. */
interface Placed {
  readonly page: number;
  readonly top: number;
  readonly left: number;
  readonly text: string;
}

async function placedTexts(bytes: Uint8Array): Promise<Placed[]> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: new Uint8Array(bytes), disableFontFace: true, verbosity: 0 });
  const file = await task.promise;
  const texts: Placed[] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const sheet = await file.getPage(number);
    const [, , , height = 0] = sheet.view as readonly number[];
    for (const item of (await sheet.getTextContent()).items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [, , , , left = 0, y = 0] = item.transform as readonly number[];
      texts.push({ page: number, top: height - y, left, text: item.str });
    }
  }
  await task.destroy();
  return texts;
}

describe('a quote of any length', { timeout: LIMIT }, () => {
  let font: DocumentFont;
  const documents = new Map<number, QuoteDocument>();

  beforeAll(async () => {
    font = await openDocumentFont(fontFolder);
    for (const length of lengths) {
      const scenario = { ...longScenario(length), document: paper };
      documents.set(length, documentOf(quoteOf(scenario), 'zh', { paper: paperOf(scenario) }));
    }
  });

  it.each(lengths)('has no row cut, a header on each page, and its blocks whole: %s lines', async (length) => {
    const document = documentOfLength(length);
    const texts = await placedTexts(await writePdf(document, font));
    for (const { top, left } of texts) {
      expect(top).toBeGreaterThan(EDGE);
      expect(top).toBeLessThan(page.height - EDGE);
      expect(left).toBeGreaterThanOrEqual(page.left - 1);
    }
    const body = texts.filter(({ top }) => top < page.height - page.bottom);
    const headers = body.filter(({ text }) => text === '序号');
    const last = pageOf(body, '合计');
    expect(headers.map((header) => header.page)).toEqual(Array.from({ length: last }, (_, index) => index + 1));
    expect(differingRows(document, body, headers)).toEqual([]);

    const payable = `CNY ${groupDigits(document.totals.payable)}`;
    const totals = ['官网价合计', '优惠合计', '不含税合计', '税额合计', '大写金额', '含税总计', payable];
    expect(new Set(totals.map((text) => pageOf(body, text))).size).toBe(1);
    expect(new Set(['付款计划', '合同签订后', '验收后'].map((text) => pageOf(body, text))).size).toBe(1);
    const seals = ['供方（签字、盖章）', '需方（签字、盖章）'].map((text) => body.find((each) => each.text === text));
    const dates = body.filter(({ text }) => text.startsWith('日期：'));
    expect(dates).toHaveLength(2);
    expect(new Set([...seals, ...dates].map((each) => each?.page)).size).toBe(1);
  });

  it.skipIf(!hasLibreOffice())('is printed one page wide from its workbook, with the header on each page', async () => {
    const document = documentOfLength(400);
    const sheets = { ...document, parts: new Set<never>() };
    const texts = await placedTexts(printedBySpreadsheet(await writeWorkbook(sheets)));
    const edge = texts.find(({ text }) => text === '序号')?.left ?? 0;
    const last = texts.find(({ text, left }) => text === '400' && Math.abs(left - edge) < 20)?.page ?? 0;
    expect(last).toBeGreaterThan(3);
    // A second page across would have the one and not the other, and lie between these.
    for (const header of ['序号', '含税金额', '备注']) {
      const pages = new Set(
        texts.filter(({ text, page: at }) => text === header && at <= last).map((each) => each.page),
      );
      expect([...pages], header).toEqual(Array.from({ length: last }, (_, index) => index + 1));
    }
  });

  /** Rows whose number is missing or out of turn, or whose words are not all between it and the next row. */
  function differingRows(document: QuoteDocument, body: readonly Placed[], headers: readonly Placed[]): string[] {
    const { edges } = quoteTableGeometry(document, font);
    const numbers = body.filter(({ text, left, page: at, top }) => {
      const header = headers.find((each) => each.page === at);
      return header !== undefined && top > header.top && left < edges('sequence').right && /^\d+$/.test(text);
    });
    return allRows(document).flatMap((row, index) => {
      const at = numbers[index];
      const next = numbers[index + 1];
      if (at?.text !== String(row.sequence)) return [`row ${String(row.sequence)} is not where it belongs`];
      const bottom = next?.page === at.page ? next.top : Infinity;
      const words = (key: 'item' | 'spec' | 'remark'): string =>
        body
          .filter((each) => each.page === at.page && each.top > at.top - 2 && each.top < bottom - 2)
          .filter((each) => each.left >= edges(key).left - 1 && each.left < edges(key).right)
          .map(({ text }) => text)
          .join('')
          .replaceAll(/\s/g, '');
      const isWhole = (['item', 'spec', 'remark'] as const).every((key) => {
        const text = (key === 'item' ? row.name : row[key]).replaceAll(/\s/g, '');
        // A subtotal and a heading may follow under the item.
        return words(key).startsWith(text);
      });
      return isWhole ? [] : [`row ${String(row.sequence)} is not whole`];
    });
  }

  function documentOfLength(length: number): QuoteDocument {
    const document = documents.get(length);
    if (document === undefined) throw new Error('Each length has its document.');
    return document;
  }
});

function pageOf(texts: readonly Placed[], text: string): number {
  return texts.find((each) => each.text.trim() === text)?.page ?? 0;
}
