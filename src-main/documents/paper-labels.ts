import type { Localized } from '../../shared/localized.ts';

/** Texts about the paper of a quote: parties, validity, options, payment, terms; part of the document's label table. */
export const paperLabels = {
  supplier: { zh: '供方', en: 'Supplier' },
  logo: { zh: '供方标志', en: 'Logo of the supplier' },
  email: { zh: '邮箱', en: 'Email' },
  address: { zh: '地址', en: 'Address' },
  validUntil: { zh: '有效期至', en: 'Valid until' },
  supersedes: { zh: '取代', en: 'Supersedes' },
  ownCopyBanner: { zh: '内部版，不对外提供', en: 'Own copy, not for the customer' },
  optionalLines: { zh: '选配项（不计入合计）', en: 'Options (outside the total)' },
  alternativeLines: { zh: '备选项（不计入合计）', en: 'Alternatives (outside the total)' },
  outsideLines: { zh: '合计之外', en: 'Outside the total' },
  optional: { zh: '选配', en: 'Option' },
  alternative: { zh: '备选', en: 'Alternative' },
  paymentPlan: { zh: '付款计划', en: 'Payment plan' },
  payment: { zh: '期次', en: 'Payment' },
  paymentWhen: { zh: '付款条件', en: 'Falls due on' },
  paymentDue: { zh: '付款日期', en: 'Due date' },
  paymentShare: { zh: '比例', en: 'Share' },
  paymentAmount: { zh: '付款金额', en: 'Amount due' },
  terms: { zh: '商务条款', en: 'Terms' },
  signatures: { zh: '签章', en: 'Signatures' },
  validity: { zh: '价格有效期', en: 'Prices hold' },
  validFromTo: { zh: '{from} 至 {to}', en: '{from} to {to}' },
  validFrom: { zh: '{from} 起', en: 'from {from}' },
  validTo: { zh: '至 {to}', en: 'until {to}' },
} as const satisfies Record<string, Localized>;
