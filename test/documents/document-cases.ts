import { createRequire } from 'node:module';
import path from 'node:path';

import { priceBooks } from 'virtual:price-books';

import type { Language } from '../../shared/localized.ts';
import type { Quote } from '../../shared/quote.ts';
import { catalogue, offersOf } from '../../src-main/rules/catalogue/catalogue.ts';
import { catalogueNames } from '../../src-main/documents/catalogue-names.ts';
import type { QuoteChoices } from '../../src-main/documents/document-choices.ts';
import { makeQuoteDocument } from '../../src-main/documents/make-quote-document.ts';
import type { QuoteDocument } from '../../src-main/documents/quote-document.ts';
import { paperOf } from '../../src-main/handlers/paper-of.ts';
import { quoteScenario } from '../../src-main/handlers/quote-handlers.ts';

/** Folder of the document font, as the package ships it. */
export const fontFolder = path.dirname(
  createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-sc/package.json'),
);

/** Date and number of all documents made in the tests. */
export const documentDate = '2026-11-22';
export const documentNumber = 'QT-20261122-001-R1';

const year = { unit: 'year', count: 1 };
const bought = '2023-03-18T15:30:00+08:00';
const later = '2023-06-30T15:30:00+08:00';

/** The worked sample of the meeting guide: eight lines, 401800.00. */
const sampleLines = [
  { id: 'rooms', sku: 'meeting.room', spec: '50', mode: 'period', quantity: 30, term: year, start: bought },
  { id: 'webinar', sku: 'meeting.webinar', spec: '500', mode: 'period', quantity: 1, term: year, start: bought },
  { id: 'accounts', sku: 'meeting.account.ideahub', mode: 'period', quantity: 5, term: year, start: bought },
  { id: 'recording', sku: 'meeting.recording', spec: '100GB', mode: 'period', quantity: 1, term: year, start: bought },
  { id: 's2', sku: 'meeting.hw.ideahub-s2', spec: '65', mode: 'once', quantity: 5, start: bought },
  { id: 'mounts', sku: 'meeting.acc.wall-mount', mode: 'once', quantity: 5, start: bought },
  { id: 'big-event', sku: 'meeting.webinar', spec: '3000', mode: 'once', quantity: 1, start: later },
  { id: 'visit', sku: 'meeting.service.ops-offline', mode: 'once', quantity: 1, start: later },
];

/** Scenarios that between them show every shape of a document. */
export const documentScenarios = {
  sample: scenario('企业A 2023', sampleLines, {
    customer: { name: '企业A', contact: '王女士', phone: '010-0000 0000', taxId: '91110000MA00000000' },
  }),
  discounts: scenario(
    '企业B 折扣方案',
    [
      { ...sampleLines[0], discount: { kind: 'business', rate: '0.10' } },
      { ...sampleLines[1], discount: { kind: 'promotion', amount: '1234.56' } },
      { ...sampleLines[2], discount: { kind: 'business', rate: '0.125' }, note: '按终端数量配置' },
      ...sampleLines.slice(3),
    ],
    { customer: { name: '企业B' }, discount: { kind: 'partner', amount: '1000.00' } },
  ),
  onDemand: scenario(
    '客服中心 2020',
    [
      {
        id: 'agents',
        sku: 'cc.seat.basic',
        mode: 'on-demand',
        discount: { kind: 'business', rate: '0.05' },
        changes: [
          { at: '2020-01-04T09:00:00+08:00', quantity: 10 },
          { at: '2020-01-16T09:00:00+08:00', quantity: 2 },
          { at: '2020-01-28T09:00:00+08:00', quantity: -1 },
        ],
      },
      {
        id: 'numbers',
        sku: 'cc.number.inbound',
        mode: 'on-demand',
        changes: [{ at: '2020-01-04T09:00:00+08:00', quantity: 2 }],
      },
      {
        id: 'calls',
        sku: 'cc.call.landline',
        mode: 'usage',
        calls: Array.from({ length: 40 }, (_, index) => ({
          at: `2020-01-${String(4 + (index % 27)).padStart(2, '0')}T10:00:00+08:00`,
          direction: 'outbound',
          seconds: 30 + 977 * index,
        })),
      },
      { id: 'planned', sku: 'cc.call.95', mode: 'usage', minutesPerMonth: 12_000 },
    ],
    {
      horizon: { from: '2020-01-01T00:00:00+08:00', to: '2020-04-01T00:00:00+08:00' },
      discount: { kind: 'promotion', amount: '88.88' },
      prices: [
        { sku: 'cc.seat.basic', mode: 'on-demand', per: 'month', amount: '300' },
        { sku: 'cc.number.inbound', mode: 'on-demand', per: 'month', amount: '30' },
        { sku: 'cc.call.landline', mode: 'usage', per: 'minute', amount: '0.15' },
        { sku: 'cc.call.95', mode: 'usage', per: 'minute', amount: '0.0955', source: 'illustrative' },
      ],
    },
  ),
  longNames: scenario(
    '华东区域总部及下属二十七家分支机构云会议与协作终端统一采购项目（含二〇二三年度扩容与三年续约意向，最终以招标文件为准）第二包补充方案修订稿',
    sampleLines.map((line, index) => ({
      ...line,
      ...(index < 3 && {
        note: [
          '总部大楼三层至九层，每层两间，由行政部统一分配并登记；分支机构按名单另行分配，名单见合同附件二。',
          'Deliver-to: warehouse-no-27/building-C/dock-4-and-5-only-on-weekdays-between-09:00-and-16:30',
          '第一行说明\n第二行说明',
        ][index],
      }),
    })),
    { customer: { name: '某某（上海）信息技术服务外包与数字化转型咨询股份有限公司华东区域采购与供应链管理中心' } },
  ),
  paper: scenario(
    '总部会议室升级',
    [
      { ...sampleLines[0], section: '一期：总部' },
      { ...sampleLines[4], section: '一期：总部', discount: { kind: 'business', rate: '0.08' } },
      { ...sampleLines[5], section: '一期：总部' },
      { ...sampleLines[2], section: '二期：分支机构', note: '按终端数量配置' },
      { ...sampleLines[3], outsideTotal: 'optional', note: '开通后即可录制' },
      { ...sampleLines[1], outsideTotal: 'alternative', discount: { kind: 'promotion', amount: '1000.00' } },
      { ...sampleLines[7], outsideTotal: 'optional' },
    ],
    {
      customer: { name: '企业A', contact: '王女士', phone: '010-0000 0000', taxId: '91110000MA00000000' },
      discount: { kind: 'partner', amount: '999.99' },
      document: {
        number: 'QT-20261122-007',
        revision: 2,
        date: '2026-11-22',
        validUntil: '2026-12-15',
        project: '总部会议室升级项目',
        supplier: {
          name: '示例信息技术有限公司',
          contact: '李工',
          phone: '021-0000 0000',
          email: 'sales@example.com',
          address: '上海市某区某路 1 号',
          taxId: '91310000MA00000001',
        },
        customer: { address: '北京市某区某街 2 号' },
        paymentPlan: [
          { when: '合同签订后', due: '2026-12-31', percent: '30' },
          { when: '到货验收后', percent: '33.333' },
          { when: '开通后 30 天内', percent: '36.667' },
        ],
        terms: [
          { id: 'payment' },
          { id: 'delivery' },
          { id: 'renewal' },
          { id: 'refund' },
          { id: 'own', title: '实施', text: '安装调试由供方负责，工期以双方确认的计划为准。' },
        ],
      },
    },
  ),
  threeRates: scenario(
    '三档税率',
    sampleLines.map((line, index) => (index === 7 ? { ...line, taxRate: '0.03' } : line)),
    {},
  ),
  fewColumns: scenario('精简报价', sampleLines.slice(0, 6), {
    discount: { kind: 'business', rate: '0.05' },
    document: {
      columns: ['term'],
      leaveOut: ['basis', 'rules', 'notes', 'cashFlow'],
      paymentPlan: [{ when: '一次付清', percent: '100' }],
    },
  }),
  hundredTwenty: scenario('一百二十行方案', manyLines(120), { prices: manyPrices() }),
  cutOff: scenario(
    '抹零方案',
    [
      {
        id: 'a',
        sku: 'cc.seat.online',
        mode: 'period',
        quantity: 7,
        term: { unit: 'month', count: 3 },
        start: bought,
        discount: { kind: 'business', rate: '0.333' },
      },
      { id: 'b', sku: 'cc.tts', mode: 'period', quantity: 3, term: { unit: 'half-year', count: 1 }, start: bought },
    ],
    {
      options: { rounding: 'truncate' },
      prices: [
        { sku: 'cc.seat.online', mode: 'period', per: 'month', amount: '123.456' },
        { sku: 'cc.tts', mode: 'period', per: 'half-year', amount: '99.999' },
      ],
    },
  ),
} as const;

export type DocumentCase = keyof typeof documentScenarios;

/** The quote of a scenario, with the built-in books. */
export function quoteOf(input: unknown): Quote {
  const reply = quoteScenario(input, [priceBooks.documented, priceBooks.public]);
  if (!reply.ok) throw new Error(JSON.stringify(reply.findings, null, 2));
  return reply.value;
}

/** The quote of one of the cases. */
export function caseQuote(name: DocumentCase): Quote {
  return quoteOf(documentScenarios[name]);
}

/** The document of a quote, with the date and number of the tests. */
export function documentOf(quote: Quote, language: Language, more: Partial<QuoteChoices> = {}): QuoteDocument {
  const choices = { language, date: documentDate, number: documentNumber, ...more };
  return makeQuoteDocument(quote, choices, catalogueNames(language));
}

/** The document of one of the cases, on the paper that its scenario wants. */
export function caseDocument(name: DocumentCase, language: Language): QuoteDocument {
  return documentOf(caseQuote(name), language, { paper: paperOf(documentScenarios[name]) });
}

function scenario(name: string, lines: readonly unknown[], more: object): object {
  return { format: 'seatwise.scenario/1', name, edition: 'flagship', lines, ...more };
}

/** A scenario of many lines, every third with a remark that takes two lines of its cell. */
export function longScenario(count: number): object {
  const lines = (manyLines(count) as object[]).map((line, index) => ({
    ...line,
    ...(index % 3 === 0 && { note: '按终端数量配置，由行政部统一登记' }),
  }));
  return scenario('长报价单', lines, { prices: manyPrices() });
}

/** Everything the flagship edition sells for a term or once, over and over, with odd quantities. */
function manyLines(count: number): unknown[] {
  const sold = soldByFlagship();
  return Array.from({ length: count }, (_, index) => {
    const { sku, spec, mode } = sold[index % sold.length] ?? { sku: '', spec: undefined, mode: 'once' };
    return {
      id: `line-${String(index + 1)}`,
      sku,
      ...(spec !== undefined && { spec }),
      mode,
      quantity: 2 + ((index * 7) % 23),
      start: bought,
      ...(mode === 'period' && { term: { unit: 'year', count: 1 + (index % 3) } }),
      ...(index % 5 === 0 && { discount: { kind: 'business', rate: ['0.05', '0.125', '0.3'][index % 3] } }),
    };
  });
}

function manyPrices(): unknown[] {
  return soldByFlagship().map(({ sku, spec, mode }, index) => ({
    sku,
    ...(spec !== undefined && { spec }),
    mode,
    per: mode === 'period' ? 'year' : 'once',
    amount: `${String(99 + index * 313)}.${String((index * 37) % 100).padStart(2, '0')}`,
  }));
}

function soldByFlagship(): { sku: string; spec: string | undefined; mode: string }[] {
  return catalogue.items
    .filter((item) => item.family === 'meeting')
    .flatMap((item) =>
      offersOf(item, 'flagship').flatMap((offer) =>
        (offer.specs.length === 0 ? [undefined] : offer.specs).map((spec) => ({
          sku: item.sku,
          spec,
          mode: offer.mode,
        })),
      ),
    );
}
