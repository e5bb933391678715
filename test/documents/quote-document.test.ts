import { describe, expect, it } from 'vitest';

import type { Quote } from '../../shared/quote.ts';
import { netUnitPrice } from '../../src-main/documents/net-unit-price.ts';
import { formatFen, parseFen, sumFen } from '../../src-main/rules/money/amount.ts';
import { caseQuote, documentOf, documentScenarios, type DocumentCase } from './document-cases.ts';

const caseNames = Object.keys(documentScenarios) as DocumentCase[];

function rowsOf(quote: Quote, language: 'zh' | 'en' = 'zh') {
  return documentOf(quote, language).sections.flatMap((section) => section.rows);
}

function only<Item>(items: readonly Item[]): Item {
  const [item] = items;
  if (item === undefined || items.length > 1) throw new Error('Expected one.');
  return item;
}

describe('the quote document', () => {
  it.each(caseNames)('has every line once, numbered through, and sections that add up to the totals: %s', (name) => {
    const quote = caseQuote(name);
    const document = documentOf(quote, 'zh');
    const rows = document.sections.flatMap((section) => section.rows);
    expect(rows.map((row) => row.sequence)).toEqual(quote.lines.map((_, index) => index + 1));
    expect(rows.map((row) => row.line.id).sort()).toEqual(quote.lines.map((line) => line.id).sort());
    for (const key of ['withoutTax', 'tax', 'payable'] as const) {
      const sum = sumFen(document.sections.map((section) => parseFen(section.subtotal[key])));
      expect(formatFen(sum)).toBe(quote.totals[key]);
    }
  });

  it('keeps the order of the catalogue’s sections, whatever the order of the lines', () => {
    const quote = caseQuote('sample');
    const turned = { ...quote, lines: quote.lines.toReversed() };
    const sections = documentOf(quote, 'zh').sections.map((section) => section.label);
    expect(sections).toEqual([
      '云会议资源',
      '网络研讨会资源',
      '智能会议室',
      '增值服务',
      '会议硬件',
      '配件',
      '专业服务',
    ]);
    expect(documentOf(turned, 'zh').sections.map((section) => section.label)).toEqual(sections);
  });

  it('puts a line of an unknown section last, under its id, instead of leaving it out', () => {
    const quote = caseQuote('sample');
    const lines = quote.lines.map((line) => (line.id === 'rooms' ? { ...line, section: 'new-things' } : line));
    expect(documentOf({ ...quote, lines }, 'zh').sections.at(-1)).toMatchObject({ label: 'new-things' });
  });

  it('says the total in Chinese capitals in both languages', () => {
    const quote = caseQuote('sample');
    expect([documentOf(quote, 'zh').amountInWords, documentOf(quote, 'en').amountInWords]).toEqual([
      '肆拾万壹仟捌佰元整',
      '肆拾万壹仟捌佰元整',
    ]);
  });

  it('names customer, project, number, date, validity, edition, currency and catalogue in the head', () => {
    const { head } = documentOf(caseQuote('sample'), 'en');
    expect(head.map(({ label, value }) => `${label}: ${value}`)).toEqual([
      'Customer: 企业A',
      'Contact: 王女士',
      'Phone: 010-0000 0000',
      'Tax ID: 91110000MA00000000',
      'Project: 企业A 2023',
      'Number: QT-20261122-001-R1',
      'Date: 2026-11-22',
      'Valid until: 2026-12-22',
      'Edition: Flagship edition',
      'Currency: CNY, tax included',
      expect.stringMatching(/^Catalogue: 2024-12-12\+/),
    ]);
  });

  it('marks illustrative prices on the document and in the row', () => {
    const document = documentOf(caseQuote('onDemand'), 'zh');
    expect(document.banner).toMatch(/^示例价/);
    expect(document.sections.flatMap((section) => section.rows).map((row) => row.remark)).toEqual([
      '',
      '',
      '',
      '示例价',
    ]);
    expect(documentOf(caseQuote('sample'), 'zh').banner).toBeUndefined();
  });

  it('shows a rate only where it is the whole discount, otherwise the amount', () => {
    const quote = caseQuote('hundredTwenty');
    expect(rowsOf(quote)[0]?.discount).toEqual({ kind: 'rate', rate: '0.05' });
    expect(rowsOf(caseQuote('discounts'))[0]?.discount).toEqual({ kind: 'amount', amount: '15351.43' });
    expect(rowsOf(caseQuote('sample'))[0]?.discount).toEqual({ kind: 'none' });
  });

  it('lists each discount with its kind, scope and amount', () => {
    expect(rowsOf(caseQuote('discounts'))[0]?.discounts).toEqual([
      '商务折扣 10%，15,000.00',
      '伙伴授予折扣（整单分摊），351.43',
    ]);
    expect(rowsOf(caseQuote('discounts'), 'en')[1]?.discounts).toEqual([
      'Promotion, 1,234.56',
      'Partner discount (share of the whole quote), 126.95',
    ]);
  });

  it('moves a long or broken remark to the back and points to it', () => {
    const document = documentOf(caseQuote('longNames'), 'zh');
    expect(
      document.sections
        .flatMap((section) => section.rows)
        .slice(0, 4)
        .map((row) => row.remark),
    ).toEqual(['见附注 1', '见附注 2', '', '见附注 3']);
    expect(document.remarks[2]).toBe('第一行说明\n第二行说明');
  });

  it('names each price source once, with its rows', () => {
    expect(documentOf(caseQuote('sample'), 'zh').priceSources).toEqual([
      { source: '文档公布价', book: '计费说明样例价', validity: '', rows: '1–7' },
      { source: '公开页面价', book: '公开页面的专业服务官网价（待核实）', validity: '', rows: '8' },
    ]);
  });

  it('prints a sentence about several lines once, warnings first', () => {
    const quote = caseQuote('sample');
    const base = quote.findings[0];
    if (base === undefined) throw new Error('The sample has a note.');
    const note = { ...base, severity: 'note' as const, message: { zh: '同一句', en: 'the same' } };
    const warning = { ...base, severity: 'warning' as const, message: { zh: '当心', en: 'take care' } };
    const findings = [
      { ...note, line: 'rooms' },
      { ...note, line: 'webinar' },
      { ...warning, line: 'visit' },
    ];
    expect(
      documentOf({ ...quote, findings }, 'zh').notes.map(({ severity, text, rows }) => [severity, text, rows]),
    ).toEqual([
      ['注意', '当心', '8'],
      ['说明', '同一句', '1–2'],
    ]);
  });

  it('says in English one year but two years', () => {
    const rows = rowsOf(caseQuote('hundredTwenty'), 'en');
    expect([...new Set(rows.map((row) => row.term))].sort()).toEqual(['', '1 year', '2 years', '3 years']);
  });
});

describe('the unit price after discount', () => {
  const line = only(caseQuote('sample').lines.filter(({ id }) => id === 'rooms'));

  it('is exact for a rate', () => {
    expect(netUnitPrice(line, { kind: 'rate', rate: '0.125' })).toEqual({ amount: '4375.00', exact: true });
    expect(netUnitPrice(line, { kind: 'rate', rate: '0.00001' })).toEqual({ amount: '4999.95', exact: true });
  });

  it('is rounded to the fen and marked for an amount that does not divide', () => {
    expect(netUnitPrice({ ...line, payable: '100000.00' }, { kind: 'amount', amount: '50000.00' })).toEqual({
      amount: '3333.33',
      exact: false,
    });
    expect(netUnitPrice({ ...line, payable: '120000.00' }, { kind: 'amount', amount: '30000.00' })).toEqual({
      amount: '4000.00',
      exact: true,
    });
  });

  it('is left out for an amount off a line that is billed by use', () => {
    expect(netUnitPrice({ ...line, mode: 'usage' }, { kind: 'amount', amount: '1.00' })).toBeUndefined();
  });
});
