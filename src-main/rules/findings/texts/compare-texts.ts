import type { FindingText } from './finding-text.ts';

/** What comparisons and growth plans refuse and remark (Q-COMPARE, M-ED-2, M-GROW). */
export const compareTexts = {
  'comparison-count': {
    severity: 'error',
    rule: 'Q-COMPARE-1',
    zh: '对比需要 {least} 到 {most} 个方案，现有 {count} 个。',
    en: 'A comparison takes {least} to {most} scenarios; there are {count}.',
    mendZh: '请选择 {least} 到 {most} 个方案。',
    mendEn: 'Choose {least} to {most} scenarios.',
  },
  'edition-downgrade': {
    severity: 'error',
    rule: 'M-ED-2',
    zh: '{from}不能变更为{to}，可变更为：{allowed}。',
    en: 'The {fromEn} cannot be changed to the {toEn}; it may move to: {allowedEn}.',
    mendZh: '请保留现有版本，或选择可变更的版本。',
    mendEn: 'Keep the edition, or choose one that it may move to.',
  },
} as const satisfies Record<string, FindingText>;
