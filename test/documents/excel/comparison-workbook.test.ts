import { describe, expect, it } from 'vitest';

import type { Language } from '../../../shared/localized.ts';
import { comparisonFigures } from '../../../src-main/documents/comparison-figures.ts';
import { comparisonPlan, deltaColumn } from '../../../src-main/documents/excel/comparison-plan.ts';
import { comparisonSheets, writeComparisonWorkbook } from '../../../src-main/documents/excel/comparison-workbook.ts';
import { comparisonWorkbookFigures } from '../../../src-main/documents/excel/comparison-workbook-figures.ts';
import { comparisonCase, comparisonCases } from '../comparison-cases.ts';
import { hasLibreOffice, recalculated } from './libre-office.ts';
import { opened, saved, withoutResults } from './opened-workbook.ts';
import { sheetText } from './sheet-text.ts';

/** Milliseconds for one test: the libraries load once, and a busy machine takes its time. */
const LIMIT = 60_000;

describe('the workbook of a comparison', { timeout: LIMIT }, () => {
  it.each<Language>(['zh', 'en'])('reads as the golden file says: %s', async (language) => {
    const sheets = comparisonSheets(comparisonCase('three', language).document).slice(0, 2);
    await expect(sheets.map(sheetText).join('\n')).toMatchFileSnapshot(`../../golden/comparison.${language}.xlsx.txt`);
  });

  it('has the sheets of a comparison, each set up to print one page wide with its header repeated', async () => {
    const workbook = await opened(await writeComparisonWorkbook(comparisonCase('four').document));
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['方案对比', '差异说明', '现金流', '假设']);
    for (const sheet of workbook.worksheets) {
      const header = sheet.views[0] !== undefined && 'ySplit' in sheet.views[0] ? sheet.views[0].ySplit : undefined;
      expect(sheet.pageSetup).toMatchObject({
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
      });
      expect(sheet.pageSetup.printTitlesRow).toBe(`${String(header)}:${String(header)}`);
      expect(sheet.getCell('A2').value).toMatch(/^示例价/);
    }
  });

  it('has the same bytes whenever it is written', async () => {
    const { document } = comparisonCase('three');
    const first = await writeComparisonWorkbook(document);
    expect(Buffer.from(await writeComparisonWorkbook(document)).equals(Buffer.from(first))).toBe(true);
  });

  it.each(['=1+1', '+1', '@SUM(1)', '-1'])('keeps the name %s of a scenario as text', async (name) => {
    const { document } = comparisonCase('two');
    const scenarios = document.scenarios.map((scenario) => ({ ...scenario, name }));
    const workbook = await opened(await writeComparisonWorkbook({ ...document, scenarios }));
    const formulas: string[] = [];
    for (const sheet of workbook.worksheets)
      sheet.eachRow((row) => {
        row.eachCell((cell) => {
          if (cell.formula) formulas.push(cell.formula);
        });
      });
    expect(formulas.filter((formula) => !/^(ROUND|SUBTOTAL|'|[A-Z]\d)/.test(formula))).toEqual([]);
    expect(workbook.getWorksheet('方案对比')?.getCell('C3').value).toBe(`方案 1\n${name}`);
  });
});

describe.skipIf(!hasLibreOffice())('a comparison that LibreOffice works out again', () => {
  it('shows the engine’s fen in every figure', async () => {
    const cases = comparisonCases.map((name) => comparisonCase(name));
    const workbooks = await Promise.all(
      cases.map(async ({ document }) => withoutResults(await writeComparisonWorkbook(document))),
    );
    for (const [index, bytes] of recalculated(workbooks).entries()) {
      const each = cases[index];
      if (each === undefined) throw new Error('One result for each workbook.');
      const figures = await comparisonWorkbookFigures(bytes, each.document);
      const expected = comparisonFigures(each.comparison);
      expect(expected.filter(({ place, expected: amount }) => figures.get(place) !== amount)).toEqual([]);
    }
  }, 120_000);

  it('follows a changed amount of a line into its section, the total and the difference', async () => {
    const { document } = comparisonCase('two');
    const plan = comparisonPlan(document);
    const workbook = await opened(await writeComparisonWorkbook(document));
    const sheet = workbook.getWorksheet('方案对比');
    if (sheet === undefined) throw new Error('The workbook has the sheet.');
    sheet.getCell(`F${String(plan.comparison.items[0]?.from)}`).value = 80000;
    const [bytes = new Uint8Array()] = recalculated([await saved(workbook)]);
    const figures = await comparisonWorkbookFigures(bytes, document);
    expect(figures.get('category 0 1')).toBe('80000.00');
    expect(figures.get('cost payable 1')).toBe('306620.00');
    const shown = (await opened(bytes)).getWorksheet('方案对比');
    const delta = shown?.getCell(`${deltaColumn(1, 2)}${String(plan.comparison.costRows.payable)}`);
    expect(delta?.result).toBe(-95180);
  }, 60_000);
});
