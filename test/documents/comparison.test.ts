import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { beforeAll, describe, expect, it } from 'vitest';

import type { Comparison } from '../../shared/comparison.ts';
import { exportComparison } from '../../src-main/documents/export-comparison.ts';
import { amountColumn, comparisonPlan } from '../../src-main/documents/excel/comparison-plan.ts';
import { writeComparisonWorkbook } from '../../src-main/documents/excel/comparison-workbook.ts';
import { writeComparisonPdf } from '../../src-main/documents/pdf/comparison-pdf.ts';
import { type DocumentFont, openDocumentFont } from '../../src-main/documents/pdf/document-font.ts';
import { sumOfAmounts } from '../../src-main/documents/sum-of-amounts.ts';
import { tieOutComparisonPdf, tieOutComparisonWorkbook } from '../../src-main/documents/tie-out-comparison.ts';
import { comparisonCase, comparisonCases, comparisonDocumentOf } from './comparison-cases.ts';
import { documentDate, fontFolder } from './document-cases.ts';
import { opened, saved } from './excel/opened-workbook.ts';

/** Milliseconds for one test: the libraries load once, and a busy machine takes its time. */
const LIMIT = 60_000;

let font: DocumentFont;

beforeAll(async () => {
  font = await openDocumentFont(fontFolder);
});

describe('the document of a comparison', () => {
  it.each(comparisonCases)('has every line in its section, and sections that add up to the payable: %s', (name) => {
    const { comparison, document } = comparisonCase(name);
    expect(document.categories.flatMap(({ rows }) => rows)).toHaveLength(comparison.lines.length);
    comparison.scenarios.forEach(({ totals }, index) => {
      expect(sumOfAmounts(document.categories.map(({ payable }) => payable[index] ?? ''))).toBe(totals.payable);
    });
    for (const { rows, payable } of document.categories)
      payable.forEach((amount, index) => {
        expect(sumOfAmounts(rows.map(({ cells }) => cells[index]?.payable ?? ''))).toBe(amount);
      });
  });

  it.each(comparisonCases)('has causes that lead from one payable to the other: %s', (name) => {
    for (const { before, after, total, causes } of comparisonCase(name).document.differences) {
      expect(sumOfAmounts(causes.map(({ amount }) => amount))).toBe(total);
      expect(sumOfAmounts([before, total])).toBe(after);
    }
  });

  it.each(comparisonCases)('has months that add up to three years and, kind by kind, to the same: %s', (name) => {
    const { comparison, document } = comparisonCase(name);
    const { years, total, kinds } = document.cash;
    comparison.scenarios.forEach(({ threeYear }, index) => {
      expect(total[index]).toBe(threeYear);
      expect(sumOfAmounts(years.map(({ subtotal }) => subtotal[index] ?? ''))).toBe(threeYear);
      expect(sumOfAmounts(kinds.map(({ amounts }) => amounts[index] ?? ''))).toBe(threeYear);
      expect(years.at(-1)?.months.at(-1)?.cumulative[index]).toBe(threeYear);
    });
  });

  it('tells a cause without the amount that stands beside it', () => {
    const [zh] = comparisonCase('two').document.differences;
    expect(zh?.causes.map(({ kind, text, amount }) => [kind, text, amount])).toEqual([
      ['数量', '云会议室 50方：数量 30 → 20', '-50000.00'],
      ['优惠', '整单优惠：无 → 商务折扣减 10%', '-35180.00'],
    ]);
    const [en] = comparisonCase('two', 'en').document.differences;
    expect(en?.causes[0]).toMatchObject({ kind: 'Quantity', text: 'Cloud room 50 parties: quantity 30 → 20' });
  });

  it('marks what is another thing than in the first scenario, but not a mere share of a discount', () => {
    const rows = comparisonCase('three').document.categories.flatMap((category) => category.rows);
    const marked = rows.map(({ name, differs, cells }) => [name, differs, cells.map(({ isMarked }) => isMarked)]);
    expect(marked.slice(0, 3)).toEqual([
      ['云会议室 50方', true, [false, true, false]],
      ['并发端口', true, [false, false, true]],
      ['网络研讨会 500方', false, [false, false, false]],
    ]);
  });

  it('says that a price is illustrative, and which scenarios take their prices from where', () => {
    const { document } = comparisonCase('three');
    expect(document.banner).toMatch(/^示例价/);
    expect(document.priceSources.map(({ source, rows }) => [source, rows])).toEqual([
      ['文档公布价', '1–3'],
      ['公开页面价', '1–2'],
      ['示例价', '3'],
    ]);
    expect(comparisonCase('two').document.banner).toBeUndefined();
  });
});

describe('documents of a comparison as they are written tie out', { timeout: LIMIT }, () => {
  it.each(comparisonCases.flatMap((name) => (['zh', 'en'] as const).map((language) => ({ name, language }))))(
    '$name $language',
    async ({ name, language }) => {
      const { comparison, document } = comparisonCase(name, language);
      const bytes = await writeComparisonWorkbook(document);
      expect(await tieOutComparisonWorkbook(bytes, 'c.xlsx', comparison, document)).toEqual([]);
      const pdf = await writeComparisonPdf(document, font);
      expect(await tieOutComparisonPdf(pdf, 'c.pdf', comparison, document, font)).toEqual([]);
    },
  );
});

type Change = (comparison: Comparison) => Comparison;

/** Changes of one figure each, and what the refusal calls it. */
const changes: readonly { name: string; field: string; change: Change }[] = [
  {
    name: 'the payable of a line',
    field: '方案 2 云会议室 50方',
    change: (comparison) => ({
      ...comparison,
      lines: comparison.lines.map((line, row) =>
        row > 0
          ? line
          : {
              ...line,
              cells: line.cells.map((cell, index) => (cell && index === 1 ? { ...cell, payable: '1.23' } : cell)),
            },
      ),
    }),
  },
  {
    name: 'a section',
    field: '方案 1 云会议资源',
    change: (comparison) => ({
      ...comparison,
      categories: comparison.categories.map((each, row) =>
        row > 0 ? each : { ...each, payable: ['1.23', each.payable[1] ?? ''] },
      ),
    }),
  },
  {
    name: 'a first year',
    field: '方案 1 首年费用',
    change: (comparison) => ({
      ...comparison,
      scenarios: comparison.scenarios.map((each, index) => (index > 0 ? each : { ...each, firstYear: '1.23' })),
    }),
  },
  {
    name: 'a cause',
    field: '数量 30 → 20',
    change: (comparison) => ({
      ...comparison,
      differences: comparison.differences.map((each) => ({
        ...each,
        causes: each.causes.map((cause, index) => (index > 0 ? cause : { ...cause, amount: '-1.23' })),
      })),
    }),
  },
  {
    name: 'a kind of a month',
    field: '现金流 prepaid',
    change: (comparison) => ({
      ...comparison,
      scenarios: comparison.scenarios.map((each, index) =>
        index > 0
          ? each
          : { ...each, monthly: each.monthly.map((month, row) => (row > 0 ? month : { ...month, prepaid: '1.23' })) },
      ),
    }),
  },
];

describe('a document of a comparison in which a figure is another', { timeout: LIMIT }, () => {
  const { comparison, quotes, document } = comparisonCase('two');

  it.each(changes)('is refused: $name', async ({ field, change }) => {
    const other = comparisonDocumentOf(change(comparison), quotes, 'zh');
    for (const findings of [
      await tieOutComparisonWorkbook(await writeComparisonWorkbook(other), 'c', comparison, document),
      await tieOutComparisonPdf(await writeComparisonPdf(other, font), 'c', comparison, document, font),
    ]) {
      expect(findings.map(({ code, rule }) => `${code} ${rule}`)).toContain('document-differs D-TIE');
      expect(findings.map(({ message }) => message.zh).join('\n')).toContain(field);
    }
  });

  it('is refused: a result in the workbook that is one fen less', async () => {
    const { costRows } = comparisonPlan(document).comparison;
    const workbook = await opened(await writeComparisonWorkbook(document));
    const cell = workbook.getWorksheet('方案对比')?.getCell(`${amountColumn(1)}${String(costRows.payable)}`);
    if (cell === undefined) throw new Error('The workbook has the cell.');
    expect(cell.result).toBe(316620);
    cell.value = { formula: cell.formula, result: 316619.99 };
    const findings = await tieOutComparisonWorkbook(await saved(workbook), 'c.xlsx', comparison, document);
    expect(findings.map(({ message }) => message.zh)).toEqual([
      'c.xlsx 与测算结果不符，没有交付：方案 2 应付金额应为 316620.00，文件中是 316619.99。',
    ]);
  });
});

describe('exporting a comparison', { timeout: LIMIT }, () => {
  const { comparison, quotes } = comparisonCase('two');

  async function exported(changed: Comparison, date = documentDate) {
    const folder = mkdtempSync(path.join(tmpdir(), 'seatwise-comparison-'));
    const [xlsx, pdf] = [path.join(folder, 'c.xlsx'), path.join(folder, 'c.pdf')];
    try {
      const reply = await exportComparison(changed, quotes, { language: 'zh', date, fontFolder, xlsx, pdf });
      return { files: readdirSync(folder).sort(), codes: reply.ok ? [] : reply.findings.map(({ code }) => code) };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  it('writes both documents and leaves nothing else behind', async () => {
    expect(await exported(comparison)).toEqual({ files: ['c.pdf', 'c.xlsx'], codes: [] });
  });

  it('refuses a name that cannot be shown, an amount that a spreadsheet cannot hold, and a date that is none', async () => {
    const named = (name: string): Comparison => ({
      ...comparison,
      scenarios: comparison.scenarios.map((each, index) => (index > 0 ? each : { ...each, name })),
    });
    expect(await exported(named('方案☑'))).toEqual({ files: [], codes: ['glyph-missing'] });
    const [first, ...rest] = comparison.scenarios;
    if (first === undefined) throw new Error('There are two scenarios.');
    const scenarios = [{ ...first, firstYear: '12345678901234.56' }, ...rest];
    expect(await exported({ ...comparison, scenarios })).toEqual({ files: [], codes: ['amount-out-of-range'] });
    expect(await exported(comparison, '2026-02-30')).toEqual({ files: [], codes: ['date-not-real'] });
  });
});
