import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { scenarioSchema } from '../../shared/scenario.ts';
import { catalogueNames } from '../../src-main/documents/catalogue-names.ts';
import { workbookSheets } from '../../src-main/documents/excel/write-workbook.ts';
import { exportQuote } from '../../src-main/documents/export-quote.ts';
import { heatShade } from '../../src-main/documents/heat-shade.ts';
import { makeQuoteDocument } from '../../src-main/documents/make-quote-document.ts';
import type { QuoteDocument } from '../../src-main/documents/quote-document.ts';
import { quoteScenario } from '../../src-main/handlers/quote-handlers.ts';
import { documentDate, fontFolder } from './document-cases.ts';
import { sheetText } from './excel/sheet-text.ts';
import { printedPages } from './pdf/printed-pages.ts';
import { sizedQuote, sizedScenario, type SizedScenario } from './sizing-cases.ts';

let sized: SizedScenario;
let folder: string;
beforeAll(async () => {
  sized = await sizedScenario();
  folder = mkdtempSync(path.join(tmpdir(), 'seatwise-sizing-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function documentOf(scenario: SizedScenario, language: 'zh' | 'en' = 'zh'): QuoteDocument {
  return makeQuoteDocument(sizedQuote(scenario), { language, date: documentDate }, catalogueNames(language));
}

describe('what lines were sized from', () => {
  it('changes no amount and no line of the quote, and brings its assumptions to the register', () => {
    const [with_, without] = [sizedQuote(sized), sizedQuote({ ...sized, sizings: [] })];
    expect(with_.lines).toEqual(without.lines);
    expect(with_.totals).toEqual(without.totals);
    expect(without).not.toHaveProperty('sizings');
    const ids = with_.assumptions.map(({ id }) => id);
    expect(ids).toContain('P-FLEET');
    expect(without.assumptions.map(({ id }) => id)).not.toContain('P-FLEET');
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('names the rows that it justifies, and those with another quantity', () => {
    const [first, ...rest] = sized.lines;
    if (first === undefined || !('quantity' in first)) throw new Error('no line');
    const changed = { ...sized, lines: [{ ...first, quantity: first.quantity + 3 }, ...rest] };
    const [part] = documentOf(changed).sizings;
    expect(part?.lines).toEqual([
      '支持报价第 1–4 行',
      `第 1 行：测算 ${String(first.quantity)}，报价 ${String(first.quantity + 3)}`,
    ]);
    const [shorter] = documentOf({ ...sized, lines: rest }).sizings;
    expect(shorter?.lines).toEqual(['支持报价第 1–3 行', '测算的 1 项已不在报价中']);
  });

  it('names its rows in the order of the quote, whatever order the sizing found them in', () => {
    const [fleet, recording] = sized.sizings;
    if (fleet === undefined || recording === undefined) throw new Error('no sizing');
    const turned = { ...fleet, lines: [...fleet.lines].reverse() };
    const [part] = documentOf({ ...sized, sizings: [turned, recording] }).sizings;
    expect(part?.lines).toEqual(['支持报价第 1–4 行']);
  });

  it('is left out where none of its lines is quoted any more', () => {
    const recording = sized.lines.filter(({ sku }) => sku === 'meeting.recording');
    expect(documentOf({ ...sized, lines: recording }).sizings.map(({ title }) => title)).toEqual([
      '录播空间测算（2026-11-22）',
    ]);
  });

  it('stands on a sheet of its own, with every hour of the week and the option that was chosen', () => {
    const sheets = workbookSheets(documentOf(sized));
    expect(sheets.map(({ name }) => name)).toContain('需求测算');
    const text = sheets.map(sheetText).find((each) => each.startsWith('[需求测算]')) ?? '';
    expect(text).toMatch(/云会议室与并发端口（选用） \| C: \d+\.\d{2} \{#,##0\.00\} \| F: \d+\.\d{2}/);
    expect(text).toContain('已证明最低价');
    expect(text).toContain('节省的对照基准：');
    expect(text.match(/周[一二三四五六日]/g)).toHaveLength(7);
    expect(workbookSheets(documentOf({ ...sized, sizings: [] })).map(({ name }) => name)).not.toContain('需求测算');
  });

  it.each(['zh', 'en'] as const)(
    'is printed in %s, and both documents tie out',
    { timeout: 60_000 },
    async (language) => {
      const [xlsx, pdf] = [path.join(folder, 'q.xlsx'), path.join(folder, 'q.pdf')];
      const reply = await exportQuote(sizedQuote(sized), { language, date: documentDate, fontFolder, xlsx, pdf });
      expect(reply.ok ? [] : reply.findings).toEqual([]);
      const pages = (await printedPages(readFileSync(pdf))).join('\n');
      expect(pages).toContain(language === 'zh' ? '测算依据：需求测算' : 'Basis: sizings');
      expect(pages).toContain(
        language === 'zh' ? '各星期、各小时的同时会议数峰值' : 'Most meetings at once by weekday',
      );
    },
  );

  it('names characters of its texts that the font lacks', async () => {
    const [fleet, ...rest] = sized.sizings;
    if (fleet === undefined) throw new Error('no sizing');
    const strange = { ...fleet, statement: { zh: '測算 𠮷☑', en: 'x' } };
    const quote = sizedQuote({ ...sized, sizings: [strange, ...rest] });
    const pdf = path.join(folder, 'strange.pdf');
    const reply = await exportQuote(quote, { language: 'zh', date: documentDate, fontFolder, pdf });
    expect(!reply.ok && reply.findings.map(({ code }) => code)).toEqual(['glyph-missing']);
  });

  it.each([
    ['a field that the format does not have', { extra: 1 }],
    ['an amount that is no amount', { fleet: { per: 'year', heat: [], options: [], breakEven: [], cost: '1' } }],
    ['an hour that no day has', { fleet: { per: 'year', heat: [[1, 24, 1, 1]], options: [], breakEven: [] } }],
    ['a text without end', { statement: { zh: 'x'.repeat(2_001), en: 'x' } }],
    ['rules without end', { rules: Array.from({ length: 41 }, () => 'P-FLEET') }],
  ])('is refused with %s', (_, wrong) => {
    const sizings = [{ ...sized.sizings[0], ...wrong }];
    const reply = quoteScenario({ format: 'seatwise.scenario/1', name: 'x', lines: [], sizings }, []);
    expect(!reply.ok && reply.findings.every(({ place }) => place?.startsWith('sizings'))).toBe(true);
  });

  it('is part of the scenario format', () => {
    const scenario = { format: 'seatwise.scenario/1', name: 'x', edition: 'flagship', ...sized };
    expect(scenarioSchema.parse(scenario)).toEqual(scenario);
  });
});

describe('the heat map', () => {
  it('is darkest at the most and empty where nothing takes place', () => {
    expect(heatShade(0, 10)).toBeUndefined();
    expect(heatShade(10, 10)).toEqual({ ground: '1D4E89', ink: 'FFFFFF' });
    expect(heatShade(1, 10)?.ground).toBe('E8EEF5');
    const order = Array.from({ length: 100 }, (_, index) => heatShade(index + 1, 100)?.ground);
    expect(new Set(order).size).toBe(5);
    expect([...order].sort((a = '', b = '') => (a < b ? 1 : -1))).toEqual(order);
  });
});
