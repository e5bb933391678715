import type { Language, Localized } from '../../shared/localized.ts';
import { comparisonLabels } from './comparison-labels.ts';
import { cashFlowLabels } from './cash-flow-labels.ts';
import { sizingLabels } from './sizing-labels.ts';
import { paperLabels } from './paper-labels.ts';

/**
 * Every text that a quote document brings itself, Chinese beside English; `{name}` marks a value.
 * Names of products, sections, editions and rules come from the catalogue.
 */
export const documentLabels = {
  ...cashFlowLabels,
  ...comparisonLabels,
  ...sizingLabels,
  ...paperLabels,

  // Head
  title: { zh: '报价单', en: 'Quotation' },
  project: { zh: '项目', en: 'Project' },
  customer: { zh: '客户', en: 'Customer' },
  contact: { zh: '联系人', en: 'Contact' },
  phone: { zh: '电话', en: 'Phone' },
  taxId: { zh: '税号', en: 'Tax ID' },
  number: { zh: '编号', en: 'Number' },
  date: { zh: '报价日期', en: 'Date' },
  edition: { zh: '版本', en: 'Edition' },
  currency: { zh: '币种', en: 'Currency' },
  currencyCny: { zh: '人民币（CNY），含税', en: 'CNY, tax included' },
  catalogueVersion: { zh: '目录版本', en: 'Catalogue' },
  illustrativeBanner: {
    zh: '示例价：本文件含示例价格，仅供测算，不构成正式报价',
    en: 'Illustrative prices: for estimation only, not a binding offer',
  },

  // Columns of the quote table
  sequence: { zh: '序号', en: 'No.' },
  item: { zh: '产品/服务', en: 'Product / service' },
  spec: { zh: '规格', en: 'Spec' },
  mode: { zh: '计费模式', en: 'Billing' },
  unit: { zh: '单位', en: 'Unit' },
  quantity: { zh: '数量', en: 'Quantity' },
  term: { zh: '时长', en: 'Term' },
  unitPrice: { zh: '官网单价', en: 'List price' },
  discount: { zh: '折扣', en: 'Discount' },
  netUnitPrice: { zh: '折后单价', en: 'Net price' },
  withoutTax: { zh: '不含税金额', en: 'Excl. tax' },
  taxRate: { zh: '税率', en: 'Tax rate' },
  tax: { zh: '税额', en: 'Tax' },
  payable: { zh: '含税金额', en: 'Incl. tax' },
  remark: { zh: '备注', en: 'Remark' },

  // Billing modes and terms
  modeYear: { zh: '包年', en: 'Yearly' },
  modeHalfYear: { zh: '包半年', en: 'Half-yearly' },
  modeMonth: { zh: '包月', en: 'Monthly' },
  modeOnce: { zh: '一次性', en: 'One-time' },
  modeOnDemand: { zh: '按需', en: 'On demand' },
  modeUsage: { zh: '按用量', en: 'By usage' },
  termYear: { zh: '{n}年', en: '{n} year(s)' },
  termHalfYear: { zh: '{n}个半年', en: '{n} half-year(s)' },
  termMonth: { zh: '{n}个月', en: '{n} month(s)' },
  termBills: { zh: '{n}期账单', en: '{n} bill(s)' },

  // Totals
  subtotal: { zh: '{section} 小计', en: 'Subtotal: {section}' },
  total: { zh: '合计', en: 'Total' },
  totalList: { zh: '官网价合计', en: 'Total list price' },
  totalDiscount: { zh: '优惠合计', en: 'Total discount' },
  totalWithoutTax: { zh: '不含税合计', en: 'Total excluding tax' },
  taxAtRate: { zh: '其中税率 {rate}', en: 'Of which taxed at {rate}' },
  totalTax: { zh: '税额合计', en: 'Total tax' },
  totalPayable: { zh: '含税总计', en: 'Total including tax' },
  words: { zh: '大写金额', en: 'Amount in words' },
  wordsChanged: { zh: '金额已改动，请重新出具', en: 'The amount was changed: issue the quotation again' },
  taxByRate: { zh: '按税率汇总', en: 'Tax by rate' },

  // Sign-off
  supplierSeal: { zh: '供方（签字、盖章）', en: 'Supplier (signature, seal)' },
  customerSeal: { zh: '需方（签字、盖章）', en: 'Customer (signature, seal)' },
  sealDate: { zh: '日期：　　　年　　月　　日', en: 'Date:' },

  // Basis
  basis: { zh: '测算依据', en: 'How the figures are made' },
  basisSheet: { zh: '测算依据', en: 'Basis' },
  quoteSheet: { zh: '报价', en: 'Quote' },
  assumptionsSheet: { zh: '假设', en: 'Assumptions' },
  registers: { zh: '假设与来源', en: 'Assumptions and sources' },
  formula: { zh: '算式', en: 'Formula' },
  formulaCut: { zh: '{start}（逐期见账单明细）', en: '{start} (each period under Bills)' },
  period: { zh: '计费周期', en: 'Billing period' },
  periodStart: { zh: '周期开始', en: 'Period start' },
  periodEnd: { zh: '周期结束', en: 'Period end' },
  listAmount: { zh: '官网价', en: 'List price' },
  discountAmount: { zh: '优惠金额', en: 'Discount' },
  payableAmount: { zh: '应付金额', en: 'Payable' },
  discountDetail: { zh: '优惠说明', en: 'Discounts' },
  rules: { zh: '规则与假设', en: 'Rules, assumptions' },
  assumed: { zh: '假设：{ids}', en: 'Assumed: {ids}' },
  ruleSource: { zh: '出处', en: 'Source' },
  priceSource: { zh: '价格来源', en: 'Price source' },
  clock: { zh: '所有时间均为北京时间（UTC+8）。', en: 'All times are UTC+8.' },
  periodFromTo: { zh: '{from} 至 {to}', en: '{from} to {to}' },
  discountLine: { zh: '{kind} {rate}，{amount}', en: '{kind} {rate}, {amount}' },
  discountLineAmount: { zh: '{kind}，{amount}', en: '{kind}, {amount}' },
  discountShared: { zh: '{kind}（整单分摊），{amount}', en: '{kind} (share of the whole quote), {amount}' },
  business: { zh: '商务折扣', en: 'Business discount' },
  partner: { zh: '伙伴授予折扣', en: 'Partner discount' },
  promotion: { zh: '促销优惠', en: 'Promotion' },

  // Bills
  bills: { zh: '账单明细', en: 'Bills' },
  billFor: { zh: '账期', en: 'Bill for' },
  billDue: { zh: '扣款时间', en: 'Deducted at' },
  billUnits: { zh: '用量', en: 'Units' },
  billDays: { zh: '当月天数', en: 'Days of month' },
  billsByMonth: {
    zh: '每日账单较多的行按月汇总，逐日账单见 Excel 文件。',
    en: 'Lines with many daily bills are summed by month; the Excel file has each day.',
  },

  // Price sources
  documented: { zh: '文档公布价', en: 'Documented price' },
  public: { zh: '公开页面价', en: 'Public list price' },
  user: { zh: '用户价格', en: "User's price" },
  illustrative: { zh: '示例价', en: 'Illustrative price' },

  // Back pages
  assumptions: { zh: '约定与假设', en: 'Assumptions' },
  priceSources: { zh: '价格来源', en: 'Price sources' },
  lines: { zh: '涉及行', en: 'Lines' },
  ruleRegister: { zh: '规则与出处', en: 'Rules and sources' },
  rule: { zh: '规则', en: 'Rule' },
  content: { zh: '内容', en: 'Content' },
  notes: { zh: '提示', en: 'Notes' },
  severityWarning: { zh: '注意', en: 'Warning' },
  severityNote: { zh: '说明', en: 'Note' },
  remarks: { zh: '附注', en: 'Remarks' },
  seeRemark: { zh: '见附注 {n}', en: 'See remark {n}' },
  fingerprint: { zh: '数据指纹', en: 'Fingerprint' },
  fingerprintMeaning: {
    zh: '由方案、所用价格与目录版本算出（SHA-256）；三者不变，指纹不变。',
    en: 'SHA-256 of the scenario, the prices used and the catalogue version: the same inputs give the same fingerprint.',
  },
  disclaimer: { zh: '声明', en: 'Disclaimer' },
  disclaimerText: {
    zh: '本报价单按所列价格、规则与假设测算，供采购决策参考，不构成要约；实际费用以双方合同和服务商账单为准。',
    en: "This quotation is an estimate from the prices, rules and assumptions listed here. It is not an offer; the contract and the provider's bills prevail.",
  },
  page: { zh: '第 {n} / {m} 页', en: 'Page {n} of {m}' },
  listComma: { zh: '、', en: ', ' },
  clauseComma: { zh: '；', en: '; ' },
} as const satisfies Record<string, Localized>;

/** Key of a text in the label table. */
export type DocumentLabel = keyof typeof documentLabels;

/** The text in a language, with its values put in. */
export function documentLabel(
  key: DocumentLabel,
  language: Language,
  values: Readonly<Record<string, string>> = {},
): string {
  return documentLabels[key][language].replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}
