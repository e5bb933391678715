import type { FindingText } from './finding-text.ts';

/** What discounts, tax rates and options refuse (Q-DISC, Q-TAX, M-EXP). */
export const optionTexts = {
  'discount-unclear': {
    severity: 'error',
    rule: 'Q-DISC-1',
    zh: '{place} 应在折扣率 rate 与减免金额 amount 中二选一。',
    en: '{place} needs one of rate and amount, not both or none.',
    mendZh: '请保留其中之一。',
    mendEn: 'Keep one of them.',
  },
  'discount-rate-out-of-range': {
    severity: 'error',
    rule: 'Q-DISC-1',
    zh: '{place} 的折扣率“{value}”应不小于 0 且小于 1（0.10 表示减 10%）。',
    en: '{place} is “{value}”; a discount rate is at least 0 and less than 1 (0.10 takes 10 % off).',
    mendZh: '请改为 0 到 1 之间的小数。',
    mendEn: 'Change it to a decimal between 0 and 1.',
  },
  'discount-over-list': {
    severity: 'error',
    rule: 'Q-DISC-1',
    zh: '减免金额 {value} 超过可减免的金额 {limit}。',
    en: 'The discount of {value} is more than the {limit} that it can be taken from.',
    mendZh: '请把减免金额改为不超过 {limit}。',
    mendEn: 'Lower the discount to at most {limit}.',
  },
  'tax-rate-out-of-range': {
    severity: 'error',
    rule: 'Q-TAX-1',
    zh: '{place} 的税率“{value}”应不小于 0 且小于 1（0.06 表示 6%）。',
    en: '{place} is “{value}”; a tax rate is at least 0 and less than 1 (0.06 is 6 %).',
    mendZh: '请改为 0 到 1 之间的小数。',
    mendEn: 'Change it to a decimal between 0 and 1.',
  },
  'level-unknown': {
    severity: 'error',
    rule: 'M-EXP-2',
    zh: '没有客户等级“{value}”，可用：{allowed}。',
    en: 'There is no customer level “{value}”; allowed: {allowed}.',
    mendZh: '请改为可用的等级，或直接填写宽限期与保留期天数。',
    mendEn: 'Choose a known level, or give the days of grace and retention.',
  },
  'days-not-whole': {
    severity: 'error',
    rule: 'M-EXP-2',
    zh: '{place} 的值“{value}”应为 0 到 3650 的整数天数。',
    en: '{place} is “{value}”; expected a whole number of days from 0 to 3650.',
    mendZh: '请改为整数天数。',
    mendEn: 'Change it to a whole number of days.',
  },
} as const satisfies Record<string, FindingText>;
