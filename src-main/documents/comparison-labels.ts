import type { Localized } from '../../shared/localized.ts';

/** Texts of a comparison of scenarios; part of the document's label table. */
export const comparisonLabels = {
  comparison: { zh: '方案对比', en: 'Comparison' },
  comparisonMarks: {
    zh: '≠ 表示各方案不同；差额均为与方案 1 相比。',
    en: '≠ marks where the scenarios differ; every difference is to scenario 1.',
  },
  comparedItem: { zh: '对比项', en: 'Compared' },
  documentDate: { zh: '日期', en: 'Date' },
  scenario: { zh: '方案', en: 'Scenario' },
  scenarioNumber: { zh: '方案 {n}', en: 'Scenario {n}' },
  delta: { zh: '差额', en: 'Difference' },
  deltaTo: { zh: '方案 {n} − 方案 1', en: 'Scenario {n} − 1' },
  startsAt: { zh: '起始时间', en: 'Starts at' },
  startsNever: { zh: '没有购买或使用', en: 'Nothing is bought or used' },

  costs: { zh: '费用', en: 'Costs' },
  categories: { zh: '分类', en: 'Categories' },
  compareLines: { zh: '明细（数量与应付金额）', en: 'Lines (quantity and payable)' },
  capacity: { zh: '能力（首年同一时刻的最大值）', en: 'Capacity (most at one instant of the first year)' },
  firstYear: { zh: '首年费用', en: 'First year' },
  threeYear: { zh: '三年费用', en: 'Three years' },
  composition: { zh: '费用构成（应付金额）', en: 'What makes up the payable' },

  differencesSheet: { zh: '差异说明', en: 'Differences' },
  differenceOf: { zh: '差异说明：方案 {from} → 方案 {to}', en: 'Why they differ: scenario {from} → {to}' },
  differenceNames: {
    zh: '方案 {a}：{from} → 方案 {b}：{to}',
    en: 'Scenario {a}: {from} → Scenario {b}: {to}',
  },
  differenceAxis: { zh: '条形图横轴自 {amount} 起。', en: 'The bars begin at {amount}.' },
  differenceRest: { zh: '其余 {n} 项（逐项见 Excel 文件）', en: '{n} smaller ones (the Excel file has each)' },
  differenceNone: { zh: '应付金额相同，没有差异。', en: 'The payable is the same, nothing differs.' },
  cause: { zh: '原因', en: 'Cause' },
  causeText: { zh: '说明', en: 'What changed' },
  causeAmount: { zh: '金额', en: 'Amount' },
  payableOf: { zh: '方案 {n} 应付金额', en: 'Payable of scenario {n}' },
  differenceTotal: { zh: '差额（各项之和）', en: 'Difference (sum of the causes)' },
  'line-removed': { zh: '移除', en: 'Removed' },
  'line-added': { zh: '新增', en: 'Added' },
  causeQuantity: { zh: '数量', en: 'Quantity' },
  causeTerm: { zh: '时长', en: 'Term' },
  'unit-price': { zh: '单价', en: 'Unit price' },
  causeDiscount: { zh: '优惠', en: 'Discount' },
  option: { zh: '选项', en: 'Option' },

  comparedCashNote: {
    zh: '按扣款所在的自然月统计，自各方案的起始时间起三年，含方案中安排的续费；首尾两月只计入三年之内的部分。',
    en: 'By the calendar month in which it falls due, three years from each start, with the planned renewals; the first and the last month count only what lies in them.',
  },
  comparedCash: { zh: '现金流对比', en: 'Cash flows compared' },
  comparedRegister: { zh: '方案对比：{title}', en: 'Comparison: {title}' },
  cumulativeOf: { zh: '方案 {n} 累计', en: 'Scenario {n} to date' },
  kind: { zh: '类别', en: 'Kind' },
  cashByKind: { zh: '三年费用按类别', en: 'Three years by kind' },
} as const satisfies Record<string, Localized>;
