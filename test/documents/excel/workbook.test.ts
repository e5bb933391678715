import ExcelJs from 'exceljs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { Language } from '../../../shared/localized.ts';
import { quoteSheetPlan } from '../../../src-main/documents/excel/quote-sheet-plan.ts';
import { workbookSheets, writeWorkbook } from '../../../src-main/documents/excel/write-workbook.ts';
import {
  caseDocument,
  caseQuote,
  documentOf,
  documentScenarios,
  type DocumentCase,
  quoteOf,
} from '../document-cases.ts';
import { sheetText } from './sheet-text.ts';

/** Milliseconds for one test: the libraries load once, and a busy machine takes its time. */
const LIMIT = 60_000;

const caseNames = Object.keys(documentScenarios) as DocumentCase[];

async function opened(bytes: Uint8Array): Promise<ExcelJs.Workbook> {
  const workbook = new ExcelJs.Workbook();
  await workbook.xlsx.load(bytes as unknown as Parameters<typeof workbook.xlsx.load>[0]);
  return workbook;
}

function cellsOf(workbook: ExcelJs.Workbook): ExcelJs.Cell[] {
  const cells: ExcelJs.Cell[] = [];
  for (const sheet of workbook.worksheets)
    sheet.eachRow((row) => {
      row.eachCell((cell) => cells.push(cell));
    });
  return cells;
}

describe('the workbook', { timeout: LIMIT }, () => {
  it.each<Language>(['zh', 'en'])('shows the worked sample as the golden file says: %s', async (language) => {
    const [quote, basis] = workbookSheets(documentOf(caseQuote('sample'), language));
    if (quote === undefined || basis === undefined) throw new Error('The workbook has a quote and a basis.');
    // The catalogue's version changes with any word of it.
    const text = `${sheetText(quote)}\n${sheetText(basis)}`.replaceAll(
      /2024-12-12\+[0-9a-f]{12}/g,
      '(catalogue version)',
    );
    await expect(text).toMatchFileSnapshot(`../../golden/quote-sample.${language}.xlsx.txt`);
  });

  it.each(caseNames)('gives every formula its result, so that it shows without a calculator: %s', async (name) => {
    const formulas = cellsOf(await opened(await writeWorkbook(caseDocument(name, 'zh')))).filter(
      ({ formula }) => formula,
    );
    expect(formulas.length).toBeGreaterThan(name === 'fewColumns' ? 9 : 20);
    const results: unknown[] = formulas.map(({ result }) => result);
    expect(results).not.toContain(undefined);
  });

  // A sheet without prices has nothing to make an amount of.
  it.each(caseNames.filter((name) => name !== 'fewColumns'))(
    'has a live formula for every amount that is not given: %s',
    (name) => {
      const document = caseDocument(name, 'zh');
      const [quote] = workbookSheets(document);
      const { paymentsFrom } = quoteSheetPlan(document);
      const amounts = (quote?.rows ?? []).flatMap((row, index) =>
        ['K', 'M', 'N'].flatMap((column) => {
          const content = row.cells[column]?.content;
          return content === undefined || index + 1 >= paymentsFrom ? [] : [content];
        }),
      );
      expect(amounts.filter((content) => content.kind === 'number')).toEqual([]);
    },
  );

  it('is set up for A4 landscape, one page wide, with a frozen and repeated header and page n of m', async () => {
    const workbook = await opened(await writeWorkbook(documentOf(caseQuote('sample'), 'zh')));
    expect(workbook.worksheets.map(({ name, state }) => [name, state])).toEqual([
      ['报价', 'visible'],
      ['测算依据', 'visible'],
      ['假设', 'visible'],
    ]);
    for (const sheet of workbook.worksheets) {
      const header = sheet.views[0] !== undefined && 'ySplit' in sheet.views[0] ? sheet.views[0].ySplit : undefined;
      expect(sheet.views[0]?.state).toBe('frozen');
      expect(sheet.pageSetup).toMatchObject({
        paperSize: 9,
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
      });
      expect(sheet.pageSetup.printTitlesRow).toBe(`${String(header)}:${String(header)}`);
      expect(sheet.headerFooter.oddFooter).toBe('&L报价单 QT-20261122-001-R1 企业A 2023&R第 &P / &N 页');
    }
  });

  it('carries title, creator and the date of the document', async () => {
    const workbook = await opened(await writeWorkbook(documentOf(caseQuote('sample'), 'en')));
    expect(workbook.title).toBe('Quotation QT-20261122-001-R1 企业A 2023');
    expect(workbook.creator).toBe('Seatwise');
    expect(workbook.created.toISOString()).toBe('2026-11-22T00:00:00.000Z');
  });

  it('holds dates as dates on the wall clock of UTC+8', async () => {
    const workbook = await opened(await writeWorkbook(documentOf(caseQuote('sample'), 'zh')));
    const dates = cellsOf(workbook).flatMap(({ value }) => (value instanceof Date ? [value.toISOString()] : []));
    expect([...new Set(dates)]).toEqual([
      '2026-11-22T00:00:00.000Z',
      '2026-12-22T00:00:00.000Z',
      '2023-03-18T15:30:00.000Z',
      '2024-03-18T23:59:59.000Z',
    ]);
  });

  it('says on every sheet, and on every printed page, that prices are illustrative', async () => {
    const workbook = await opened(await writeWorkbook(documentOf(caseQuote('onDemand'), 'zh')));
    for (const sheet of workbook.worksheets) {
      expect(sheet.getCell('A2').value).toMatch(/^示例价/);
      expect(sheet.headerFooter.oddHeader).toMatch(/^&C示例价/);
    }
  });
});

describe('a workbook of one document', { timeout: LIMIT }, () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ['Date'] }));
  afterEach(() => vi.useRealTimers());

  it('has the same bytes whenever it is written', async () => {
    const document = documentOf(caseQuote('discounts'), 'zh');
    vi.setSystemTime(new Date('2026-11-22T03:04:05Z'));
    const first = await writeWorkbook(document);
    vi.setSystemTime(new Date('2031-01-02T23:59:59Z'));
    expect(Buffer.from(await writeWorkbook(document)).equals(Buffer.from(first))).toBe(true);
  });
});

const triggers = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
const payload = 'HYPERLINK("http://x.invalid","y")';
const texts = [...triggers.map((trigger) => `${trigger}${payload}`), '_x0041_', '_x000D_', '  spaced  ', '<b>&amp;"\''];

describe('text of the user', { timeout: LIMIT }, () => {
  it.each(texts)('stays the same text, never a formula: %j', async (text) => {
    const quote = quoteOf({
      ...documentScenarios.sample,
      name: text,
      customer: { name: text, contact: text, phone: text, taxId: text },
      lines: [
        {
          id: 'rooms',
          sku: 'meeting.acc.remote',
          mode: 'once',
          quantity: 1,
          start: '2023-03-18T15:30:00+08:00',
          note: text,
        },
      ],
      prices: [{ sku: 'meeting.acc.remote', mode: 'once', per: 'once', amount: '1.00' }],
    });
    const cells = cellsOf(await opened(await writeWorkbook(documentOf(quote, 'zh'))));
    // A cell knows one kind of line end.
    const kept = text.replaceAll('\r', '\n');
    expect(cells.filter(({ value }) => value === kept).length).toBeGreaterThanOrEqual(5);
    expect(cells.filter(({ formula }) => typeof formula === 'string' && formula.includes('HYPERLINK'))).toEqual([]);
    expect(cells.filter(({ isHyperlink }) => isHyperlink)).toEqual([]);
  });
});
