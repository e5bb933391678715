import { beforeAll, describe, expect, it } from 'vitest';

import { workbookFigures } from '../../../src-main/documents/excel/workbook-figures.ts';
import { workbookPlan } from '../../../src-main/documents/excel/workbook-plan.ts';
import { writeWorkbook } from '../../../src-main/documents/excel/write-workbook.ts';
import { quoteScenario } from '../../../src-main/handlers/quote-handlers.ts';
import { randomScenario } from '../../laws/random-scenario.ts';
import { quoteFigures } from '../../../src-main/documents/quote-figures.ts';
import { caseDocument, caseQuote, documentOf, documentScenarios, type DocumentCase } from '../document-cases.ts';
import { tieOutWorkbook } from '../../../src-main/documents/tie-out.ts';
import { isNightly } from '../../tell-figure.ts';
import { hasLibreOffice, recalculated } from './libre-office.ts';
import { opened, saved, withoutResults } from './opened-workbook.ts';

/** Random quotes that are worked out again; more in the nightly run. */
const RANDOM_QUOTES = isNightly ? 50 : 8;

const caseNames = Object.keys(documentScenarios) as DocumentCase[];
const isInstalled = hasLibreOffice();
if (!isInstalled)
  process.stderr.write('Skipped: recalculation of workbooks, because LibreOffice (soffice) is not installed.\n');

describe.skipIf(!isInstalled)('a workbook that LibreOffice works out again', () => {
  const results = new Map<DocumentCase, Uint8Array>();

  beforeAll(async () => {
    const workbooks = await Promise.all(
      caseNames.map(async (name) => withoutResults(await writeWorkbook(caseDocument(name, 'zh')))),
    );
    recalculated(workbooks).forEach((bytes, index) => {
      const name = caseNames[index];
      if (name !== undefined) results.set(name, bytes);
    });
  }, 120_000);

  it.each(caseNames)('shows the engine’s fen in every figure: %s', async (name) => {
    const quote = caseQuote(name);
    const document = caseDocument(name, 'zh');
    const bytes = results.get(name) ?? new Uint8Array();
    expect(await tieOutWorkbook(bytes, `${name}.xlsx`, quote, document)).toEqual([]);
  });

  it(`shows the engine’s fen in every figure of ${String(RANDOM_QUOTES)} random quotes`, async () => {
    const quotes = Array.from({ length: RANDOM_QUOTES }, (_, seed) => {
      const reply = quoteScenario(randomScenario(seed + 1), []);
      if (!reply.ok) throw new Error(JSON.stringify(reply.findings));
      return reply.value;
    });
    const documents = quotes.map((quote) => documentOf(quote, 'zh'));
    const workbooks = await Promise.all(documents.map(async (each) => withoutResults(await writeWorkbook(each))));
    for (const [index, bytes] of recalculated(workbooks).entries()) {
      const [quote, document] = [quotes[index], documents[index]];
      if (quote === undefined || document === undefined) throw new Error('One result for each workbook.');
      const figures = await workbookFigures(bytes, document);
      const differing = quoteFigures(quote, document).filter(({ place, expected }) => figures.get(place) !== expected);
      expect(differing).toEqual([]);
    }
  }, 120_000);

  it('has no cell in error', async () => {
    for (const bytes of results.values()) {
      const errors: string[] = [];
      for (const sheet of (await opened(bytes)).worksheets) {
        sheet.eachRow((row) => {
          row.eachCell((cell) => {
            const value: unknown = cell.formula ? cell.result : cell.value;
            if (typeof value === 'object' && value !== null && 'error' in value) errors.push(cell.address);
          });
        });
      }
      expect(errors).toEqual([]);
    }
  });

  it('follows a changed quantity and a typed discount, and no longer vouches for the words', async () => {
    const document = documentOf(caseQuote('sample'), 'zh');
    const plan = workbookPlan(document);
    const workbook = await opened(await writeWorkbook(document));
    const row = String(plan.lines.get(1)?.quoteRow);
    const sheet = workbook.worksheets[0];
    if (sheet === undefined) throw new Error('The workbook has a quote sheet.');
    sheet.getCell(`F${row}`).value = 20;
    sheet.getCell(`I${row}`).value = 0.1;
    const [bytes = new Uint8Array()] = recalculated([await saved(workbook)]);
    const figures = await workbookFigures(bytes, document);
    expect(figures.get('line 1 payable')).toBe('90000.00');
    expect(figures.get('line 1 discount')).toBe('10000.00');
    expect(figures.get('total payable')).toBe('341800.00');
    expect(figures.get('rate 0 payable')).toBe('200310.00');
    expect(figures.get('words')).toBe('金额已改动，请重新出具');
  }, 60_000);
});
