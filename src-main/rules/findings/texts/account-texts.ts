import type { FindingText } from './finding-text.ts';

/** What the account and the timeline refuse or remark (M-ARR). */
export const accountTexts = {
  'top-up-before-purchase': {
    severity: 'error',
    rule: 'M-ARR-1',
    zh: '充值时间 {at} 早于方案中最早的购买时间 {start}。',
    en: 'The top-up at {at} is before the earliest purchase of the scenario at {start}.',
    mendZh: '请把它计入期初余额 account.balance，或改为 {start} 及之后的时间。',
    mendEn: 'Add it to the opening account.balance, or change it to {start} or later.',
  },
  'window-malformed': {
    severity: 'error',
    rule: 'F-INSTANT',
    zh: '{place} 的值“{value}”不是真实日期（如 2026-01-31）或带时区偏移的时刻（如 2026-01-31T00:00:00+08:00）。',
    en: '{place} is “{value}”, which is no real date such as 2026-01-31 and no instant with an offset such as 2026-01-31T00:00:00+08:00.',
    mendZh: '请写成 YYYY-MM-DD，或带偏移（+08:00）的完整时刻。',
    mendEn: 'Write YYYY-MM-DD, or a full instant with its offset (+08:00).',
  },
} as const satisfies Record<string, FindingText>;
