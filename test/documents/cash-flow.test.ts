import { beforeAll, describe, expect, it } from 'vitest';

import type { Language } from '../../shared/localized.ts';
import { workbookFigures } from '../../src-main/documents/excel/workbook-figures.ts';
import { cashFlowPlan } from '../../src-main/documents/excel/cash-flow-plan.ts';
import { workbookSheets, writeWorkbook } from '../../src-main/documents/excel/write-workbook.ts';
import { type DocumentFont, openDocumentFont } from '../../src-main/documents/pdf/document-font.ts';
import { writePdf } from '../../src-main/documents/pdf/write-pdf.ts';
import { quoteFigures } from '../../src-main/documents/quote-figures.ts';
import { sumOfAmounts } from '../../src-main/documents/sum-of-amounts.ts';
import { tieOutPdf, tieOutWorkbook } from '../../src-main/documents/tie-out.ts';
import { cashFlowCase, cashFlowCases, type CashFlowCase } from './cash-flow-cases.ts';
import { fontFolder } from './document-cases.ts';
import { hasLibreOffice, recalculated } from './excel/libre-office.ts';
import { opened, saved, withoutResults } from './excel/opened-workbook.ts';
import { sheetText } from './excel/sheet-text.ts';
import { printedPages } from './pdf/printed-pages.ts';

/** Milliseconds for one test: the libraries load once, and a busy machine takes its time. */
const LIMIT = 60_000;

let font: DocumentFont;

beforeAll(async () => {
  font = await openDocumentFont(fontFolder);
});

function partOf(name: CashFlowCase, language: Language = 'zh') {
  const part = cashFlowCase(name, language).document.cashFlow;
  if (part === undefined) throw new Error('The document has a cash flow.');
  return part;
}

describe('the cash flow of a quote', () => {
  it.each(['sample', 'onDemand', 'discounts', 'hundredTwenty'] as const)(
    'adds up to the payable where nothing is renewed: %s',
    (name) => {
      expect(partOf(name).total.total).toBe(cashFlowCase(name).quote.totals.payable);
      expect(partOf(name).ofWhich).toBeUndefined();
    },
  );

  it('is the payable and the renewals where something is renewed', () => {
    const { total, ofWhich } = partOf('renewals');
    expect(ofWhich?.payable).toBe(cashFlowCase('renewals').quote.totals.payable);
    expect(ofWhich?.renewals).toBe('300000.00');
    expect(sumOfAmounts([ofWhich?.payable ?? '', ofWhich?.renewals ?? ''])).toBe(total.total);
  });

  it.each(['renewals', 'onDemand'] as const)(
    'has years that add up to the total, and months to their year: %s',
    (name) => {
      const { years, total } = partOf(name);
      for (const column of ['prepaid', 'onDemand', 'calls', 'oneTime', 'total'] as const) {
        expect(sumOfAmounts(years.map(({ subtotal }) => subtotal[column]))).toBe(total[column]);
        for (const { months, subtotal } of years)
          expect(sumOfAmounts(months.map(({ sums }) => sums[column]))).toBe(subtotal[column]);
      }
    },
  );

  it('names what ends, with its line of the quote and the money to keep it', () => {
    expect(
      partOf('renewals').cliffs.map(({ at, item, row, keep, how }) => [at.slice(0, 10), item, row, keep, how]),
    ).toEqual([
      ['2023-09-14', 'IdeaHub接入账号', '4', '11400.00', '套餐内含，到期；续 1 年'],
      ['2023-09-14', '云会议室 50方', '4', '25000.00', '套餐内含，到期；续 1 年'],
      ['2024-03-18', 'IdeaHub接入账号', '3', '11400.00', '到期；续 1 年'],
      ['2024-06-30', '网络研讨会 3000方', '2', '15000.00', '未激活而作废；须重新购买'],
      ['2026-03-18', '云会议室 50方', '1', '150000.00', '到期；续 1 年'],
    ]);
  });

  it('says in words why it is missing where a renewal has no price, and the quote stands', () => {
    const { refusals, years } = partOf('noRenewalPrice');
    expect(years).toEqual([]);
    expect(refusals).toEqual([expect.stringMatching(/^Q-PRICE-1 .*meeting\.room 50/)]);
    expect(partOf('noRenewalPrice', 'en').refusals[0]).toMatch(/^Q-PRICE-1 No book has a price/);
    expect(cashFlowCase('noRenewalPrice').document.totals.payable).toBe('150000.00');
  });

  it('says that an account could not pay for everything, and counts only what was paid for', () => {
    const { notes, total, ofWhich } = partOf('poor');
    expect(notes[1]).toContain('余额不足');
    expect(ofWhich).toBeUndefined();
    expect(total.total).not.toBe(cashFlowCase('poor').quote.totals.payable);
  });

  it('says that nothing falls due where nothing is bought', () => {
    expect(partOf('nothing', 'en').notes).toEqual(['Nothing falls due.']);
  });
});

describe('the cash flow in the documents', { timeout: LIMIT }, () => {
  it.each<Language>(['zh', 'en'])('reads as the golden file says, as sheet and as page: %s', async (language) => {
    const { document } = cashFlowCase('renewals', language);
    const sheet = workbookSheets(document)[1];
    if (sheet === undefined) throw new Error('The workbook has a cash flow.');
    await expect(sheetText(sheet)).toMatchFileSnapshot(`../golden/cash-flow.${language}.xlsx.txt`);
    const pages = (await printedPages(await writePdf(document, font))).join('\n');
    const [from, to] = language === 'zh' ? ['现金流\n', '提示\n'] : ['Cash flow\n', 'Notes\n'];
    const lines = pages.slice(pages.indexOf(from), pages.indexOf(to)).replaceAll(/\b[0-9a-f]{12}\b/g, '(fingerprint)');
    await expect(lines).toMatchFileSnapshot(`../golden/cash-flow.${language}.pdf.txt`);
  });

  it('stands between the quote and its basis', () => {
    expect(workbookSheets(cashFlowCase('sample').document).map(({ name }) => name)).toEqual([
      '报价',
      '现金流',
      '测算依据',
      '假设',
    ]);
  });

  it.each(cashFlowCases)('ties out: %s', async (name) => {
    for (const language of ['zh', 'en'] as const) {
      const { quote, timeline, document } = cashFlowCase(name, language);
      expect(await tieOutWorkbook(await writeWorkbook(document), 'q.xlsx', quote, document, timeline)).toEqual([]);
      expect(await tieOutPdf(await writePdf(document, font), 'q.pdf', quote, document, font, timeline)).toEqual([]);
    }
  });

  it('says in the workbook and on the page why there is none', async () => {
    const { document } = cashFlowCase('noRenewalPrice');
    const pages = (await printedPages(await writePdf(document, font))).join('\n');
    expect(pages).toContain('未能给出现金流；报价本身不受影响。原因：');
    const sheet = workbookSheets(document)[1];
    expect(sheet && sheetText(sheet)).toMatch(/未能给出现金流[^]*Q-PRICE-1/);
  });

  it('is refused where a figure is another: a month, a year, the total, the money to keep something', async () => {
    const { quote, timeline, document } = cashFlowCase('renewals');
    const part = document.cashFlow;
    if (part === undefined || !timeline.ok) throw new Error('The case has a cash flow.');
    const plan = cashFlowPlan(document, part);
    const year = plan.years[0];
    if (year === undefined) throw new Error('The cash flow has a year.');
    for (const [row, field] of [
      [year.from, '2023-03 合计'],
      [year.subtotalRow, '2023 合计'],
      [plan.totalRow, '现金流 合计'],
      [plan.cliffsFrom, '保留所需金额'],
    ] as const) {
      const workbook = await opened(await writeWorkbook(document));
      const cell = workbook.getWorksheet('现金流')?.getCell(`F${String(row)}`);
      if (cell === undefined) throw new Error('The sheet has the cell.');
      cell.value = 1.23;
      const findings = await tieOutWorkbook(await saved(workbook), 'q.xlsx', quote, document, timeline);
      expect(findings.map(({ message }) => message.zh)).toEqual([expect.stringContaining(field)]);
    }
    const [first, ...rest] = timeline.value.cashFlow;
    if (first === undefined) throw new Error('The timeline has a month.');
    const cashFlow = [{ ...first, total: '1.23' }, ...rest];
    const changed = { ...timeline, value: { ...timeline.value, cashFlow } };
    const findings = await tieOutPdf(await writePdf(document, font), 'q.pdf', quote, document, font, changed);
    expect(findings.map(({ code }) => code)).toEqual(['document-differs', 'document-differs', 'document-differs']);
  });
});

describe.skipIf(!hasLibreOffice())('a cash flow that LibreOffice works out again', () => {
  it('shows the engine’s fen in every figure', async () => {
    const cases = cashFlowCases.map((name) => cashFlowCase(name));
    const workbooks = await Promise.all(
      cases.map(async ({ document }) => withoutResults(await writeWorkbook(document))),
    );
    for (const [index, bytes] of recalculated(workbooks).entries()) {
      const each = cases[index];
      if (each === undefined) throw new Error('One result for each workbook.');
      const figures = await workbookFigures(bytes, each.document);
      const expected = quoteFigures(each.quote, each.document, each.timeline);
      expect(expected.filter(({ place, expected: amount }) => figures.get(place) !== amount)).toEqual([]);
    }
  }, 120_000);
});
