import { describe, expect, it } from 'vitest';

import { standardHouse } from '../../shared/standard-terms.ts';
import type { QuotePaper } from '../../shared/quote-paper.ts';
import type { QuoteChoices } from '../../src-main/documents/document-choices.ts';
import { paperFindings } from '../../src-main/documents/paper-findings.ts';
import { mendFinding } from '../../src-main/rules/mends/mend-finding.ts';
import { settlePaper } from '../../src-main/documents/paper.ts';
import { caseDocument, caseQuote, documentDate, documentOf } from './document-cases.ts';

const quote = caseQuote('sample');
const book = quote.lines[0]?.priceBook ?? '';
const books = [
  { name: book, validTo: '2026-12-10' },
  { name: '没有用到的价目表', validTo: '2026-11-30' },
];

function choices(paper: QuotePaper = {}, more: Partial<QuoteChoices> = {}): QuoteChoices {
  return { language: 'zh', date: documentDate, paper, ...more };
}

const refused: readonly { name: string; paper: QuotePaper; more?: Partial<QuoteChoices>; codes: readonly string[] }[] =
  [
    {
      name: 'a last day that the calendar does not have',
      paper: { validUntil: '2026-02-30' },
      codes: ['date-not-real'],
    },
    { name: 'a last day before the first', paper: { validUntil: '2026-11-21' }, codes: ['validity-before-date'] },
    {
      name: 'a quote that outlives a book that it was priced with',
      paper: { validUntil: '2026-12-11' },
      more: { books },
      codes: ['validity-beyond-prices'],
    },
    {
      name: 'shares that are a thousandth short of the whole',
      paper: {
        paymentPlan: [
          { when: 'a', percent: '33.333' },
          { when: 'b', percent: '66.666' },
        ],
      },
      codes: ['payment-shares-not-whole'],
    },
    {
      name: 'a payment of nothing',
      paper: {
        paymentPlan: [
          { when: 'a', percent: '100' },
          { when: 'b', percent: '0' },
        ],
      },
      codes: ['payment-shares-not-whole'],
    },
    {
      name: 'a payment on a day that there is not',
      paper: { paymentPlan: [{ when: 'a', percent: '100', due: '2026-13-01' }] },
      codes: ['date-not-real'],
    },
    { name: 'a block of terms that nobody wrote', paper: { terms: [{ id: 'nowhere' }] }, codes: ['terms-unknown'] },
    {
      name: 'a logo that is no picture',
      paper: {},
      more: { house: { ...standardHouse, logo: { type: 'image/png', data: 'AAAA' } } },
      codes: ['logo-unfit'],
    },
    {
      name: 'everything at once',
      paper: { validUntil: '2026-11-21', paymentPlan: [{ when: 'a', percent: '1' }], terms: [{ id: 'nowhere' }] },
      codes: ['validity-before-date', 'payment-shares-not-whole', 'terms-unknown'],
    },
  ];

describe('the paper of a quote', () => {
  it.each(refused)('is refused: $name', ({ paper, more, codes }) => {
    expect(paperFindings(quote, choices(paper, more)).map(({ code }) => code)).toEqual(codes);
  });

  it('holds thirty days, and no longer than the books that were used', () => {
    expect(settlePaper(quote, choices()).validUntil).toBe('2026-12-22');
    expect(settlePaper(quote, choices({}, { books })).validUntil).toBe('2026-12-10');
    expect(settlePaper(quote, choices({}, { books: [{ name: book, validTo: '2024-01-01' }] })).validUntil).toBe(
      '2026-12-22',
    );
  });

  it('says when the prices hold', () => {
    const [documented] = documentOf(quote, 'en', { books }).priceSources;
    expect(documented?.validity).toBe('until 2026-12-10');
  });

  it('prints the revision with the number, and what it takes the place of', () => {
    const document = documentOf(quote, 'zh', {
      paper: { number: 'QT-20261122-007', revision: 3 },
      number: 'QT-20261122-007-R3',
      supersedes: 'QT-20261122-007-R2',
    });
    expect(document.head.map(({ label, value }) => `${label} ${value}`)).toEqual(
      expect.arrayContaining(['编号 QT-20261122-007-R3', '取代 QT-20261122-007-R2']),
    );
    expect(settlePaper(quote, choices({ number: 'A-1', revision: 2 })).number).toBe('A-1-R2');
    expect(settlePaper(quote, choices({ number: 'A-1' })).number).toBe('A-1');
  });

  it('takes the words of the scenario before those of the supplier, in the order of the scenario', () => {
    const terms = [{ id: 'refund' }, { id: 'payment', text: '见合同' }];
    expect(settlePaper(quote, choices({ terms })).terms.map(({ title, text }) => [title, text.slice(0, 4)])).toEqual([
      ['退订与退货', '会议资源'],
      ['付款', '见合同'],
    ]);
    expect(settlePaper(quote, choices({ terms: [] })).terms).toEqual([]);
  });

  it('names the books of the user only in the own copy, which says so', () => {
    const mine = {
      ...quote,
      lines: quote.lines.map((line) => ({ ...line, priceSource: 'user' as const, priceBook: '内部底价 2026' })),
    };
    const books = (customerCopy: boolean) => {
      const document = documentOf(mine, 'zh', { paper: { customerCopy } });
      return [document.banner, ...document.priceSources.map(({ book }) => book)];
    };
    expect(books(true)).toEqual([undefined, '']);
    expect(books(false)).toEqual(['内部版，不对外提供', '内部底价 2026']);
  });
});

describe('lines beside the total', () => {
  it('stand under headings of their own, numbered on, and change no sum', () => {
    const document = caseDocument('paper', 'zh');
    expect(document.sections.map(({ label, rows }) => [label, rows.length])).toEqual([
      ['一期：总部', 3],
      ['二期：分支机构', 1],
    ]);
    expect(document.outside.map(({ label, rows }) => [label, rows.map(({ sequence }) => sequence)])).toEqual([
      ['选配项（不计入合计）', [5, 6]],
      ['备选项（不计入合计）', [7]],
    ]);
    expect(document.totals.payable).toBe('290690.41');
    expect(document.paymentPlan.map(({ amount }) => amount)).toEqual(['87207.12', '96895.84', '106587.45']);
  });
});

describe('a refused paper', () => {
  it.each([
    ['validity-before-date', { validUntil: '2026-11-21' }, { zh: '清除此项' }, {}],
    ['validity-beyond-prices', { validUntil: '2026-12-11' }, { zh: '改为 2026-12-10' }, { validUntil: '2026-12-10' }],
    ['date-not-real', { validUntil: '2026-02-30' }, { zh: '清除此项' }, {}],
    ['terms-unknown', { terms: [{ id: 'nowhere' }] }, { zh: '删除该条款' }, { terms: [] }],
    [
      'payment-shares-not-whole',
      { paymentPlan: ['33.333', '66.666'].map((percent) => ({ when: 'a', percent })) },
      { zh: '末期改为 66.667%' },
      { paymentPlan: ['33.333', '66.667'].map((percent) => ({ when: 'a', percent })) },
    ],
  ] as const)('for %s is mended by one click', (code, stated, label, expected) => {
    const paper = structuredClone(stated) as QuotePaper;
    const [first] = paperFindings(quote, choices(paper, { books }));
    expect(first?.code).toBe(code);
    const [mend] = mendFinding({ document: paper }, first!);
    expect(mend?.label).toMatchObject(label);
    expect(mend?.scenario).toEqual({ document: expected });
    const mended = (mend?.scenario as { document: QuotePaper }).document;
    expect(paperFindings(quote, choices(mended, { books }))).toEqual([]);
  });

  it.each([
    ['the others already are the whole', ['100', '0']],
    ['another payment is of nothing', ['0', '50']],
    ['another share is no number', ['half', '50']],
    ['there is no payment', []],
  ])('gets no rest for its last payment where %s', (_, percents) => {
    const document = { paymentPlan: percents.map((percent) => ({ when: 'a', percent })) };
    const [refusal] = paperFindings(quote, choices({ paymentPlan: [{ when: 'a', percent: '1' }] }));
    expect(mendFinding({ document }, refusal!)).toEqual([]);
  });

  it('has no day of its book to offer where the book ended before the quote was given', () => {
    const [refusal] = paperFindings(
      quote,
      choices({ validUntil: documentDate }, { books: [{ name: book, validTo: '2026-01-01' }] }),
    );
    expect(refusal).toMatchObject({ code: 'validity-beyond-prices' });
    expect(refusal).not.toHaveProperty('allowed');
  });
});
