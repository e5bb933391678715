import type { Localized } from '../../shared/localized.ts';

/** Texts about what falls due when, and about what ends; part of the document's label table. */
export const cashFlowLabels = {
  cashFlow: { zh: '现金流', en: 'Cash flow' },
  cashFlowNote: {
    zh: '按扣款所在的自然月统计，含方案中安排的续费。',
    en: 'By the calendar month in which it falls due, with the renewals that the scenario plans.',
  },
  cashFlowEmpty: { zh: '没有付款。', en: 'Nothing falls due.' },
  cashFlowRefused: {
    zh: '未能给出现金流；报价本身不受影响。原因：',
    en: 'The cash flow could not be given; the quotation itself stands. The reasons:',
  },
  cashFlowUnpaid: {
    zh: '账户余额不足，部分购买或续费未成功，不计入现金流。',
    en: 'The account could not pay for some purchases or renewals; they are not counted here.',
  },
  cashFlowPaidMonths: { zh: '只列出有付款的月份。', en: 'Only months with a payment are listed.' },
  month: { zh: '月份', en: 'Month' },
  prepaid: { zh: '包周期', en: 'Prepaid' },
  onDemand: { zh: '按需', en: 'On demand' },
  calls: { zh: '通话', en: 'Calls' },
  oneTime: { zh: '一次性', en: 'One-time' },
  cashTotal: { zh: '合计', en: 'Total' },
  yearTotal: { zh: '{year} 年小计', en: 'Total of {year}' },
  ofWhichQuote: { zh: '其中：本报价含税总计', en: 'Of which: this quotation, including tax' },
  ofWhichRenewals: { zh: '其中：之后的续费', en: 'Of which: renewals later on' },

  cliffs: { zh: '到期清单', en: 'What ends' },
  cliffsNote: {
    zh: '到期后方案不再续费的资源，及按同样时长再用一个周期所需的金额。',
    en: 'What the scenario does not renew, with the money that keeps it for another term.',
  },
  cliffAt: { zh: '到期时间', en: 'Ends at' },
  cliffItem: { zh: '资源', en: 'Resource' },
  cliffLine: { zh: '报价行', en: 'Line' },
  keepAmount: { zh: '保留所需金额', en: 'Money to keep it' },
  keepHow: { zh: '说明', en: 'How' },
  cliffExpired: { zh: '到期', en: 'expires' },
  cliffLapsed: { zh: '未激活而作废', en: 'lapses, not activated' },
  cliffClosed: { zh: '激活后使用结束', en: 'closes after activation' },
  keepTerm: { zh: '{kind}；续 {term}', en: '{kind}; keep for {term}' },
  keepAgain: { zh: '{kind}；须重新购买', en: '{kind}; to be bought again' },
  cliffIncluded: { zh: '套餐内含，{kind}', en: 'comes with the bundle, {kind}' },
  keepNoPrice: { zh: '{kind}；价目表中没有价格 {key}', en: '{kind}; no book has the price {key}' },
} as const satisfies Record<string, Localized>;
