import type { FindingText } from './finding-text.ts';

/** What renewals refuse or remark (M-REN, C-PER). */
export const renewalTexts = {
  'renewal-lead-out-of-range': {
    severity: 'error',
    rule: 'M-REN-2',
    zh: '自动续费的提前天数“{value}”应为 0 到 7 的整数。',
    en: 'The auto-renewal lead “{value}” should be a whole number of days from 0 to 7.',
    mendZh: '请改为 0 到 7。',
    mendEn: 'Change it to 0…7.',
  },
  'align-day-out-of-range': {
    severity: 'error',
    rule: 'M-REN-5',
    zh: '统一到期日“{value}”应为 1 到 28，或 last（当月最后一天）。',
    en: "The aligned expiry day “{value}” should be 1…28, or last (the month's last day).",
    mendZh: '请改为 1 到 28 或 last。',
    mendEn: 'Change it to 1…28 or last.',
  },
  'renewal-before-purchase': {
    severity: 'error',
    rule: 'M-REN-1',
    zh: '续费时间 {at} 早于购买时间 {start}。',
    en: 'The renewal at {at} is before the purchase at {start}.',
    mendZh: '请改为购买之后的时间。',
    mendEn: 'Change it to an instant after the purchase.',
  },
  'renewal-after-release': {
    severity: 'error',
    rule: 'M-REN-1',
    zh: '续费时间 {at} 晚于释放时间 {released}，资源释放后不能续费。',
    en: 'The renewal at {at} is after the release at {released}; what is released cannot be renewed.',
    mendZh: '请在 {released} 之前续费，或另行购买。',
    mendEn: 'Renew before {released}, or buy again on another line.',
  },
  'renewal-term-not-sold': {
    severity: 'error',
    rule: 'C-PER-2',
    zh: '“{label}”的续费时长不能按{unit}计，可用：{allowed}。',
    en: '“{labelEn}” is not renewed by the {unitEn}; allowed: {allowedEn}.',
    mendZh: '请改为可用的续费时长单位。',
    mendEn: 'Change the renewal term to a unit that is sold.',
  },
  'align-not-for-item': {
    severity: 'error',
    rule: 'M-REN-5',
    zh: '“{label}”不支持统一到期日，该功能只用于会议资源。',
    en: '“{labelEn}” has no aligned expiry; it is for meeting resources only.',
    mendZh: '请删除 alignDay。',
    mendEn: 'Remove alignDay.',
  },
  'auto-renew-advised': {
    severity: 'note',
    rule: 'C-PER-2',
    zh: '“{label}”按月购买，建议开通自动续费，以免忘记续订而被冻结。',
    en: '“{labelEn}” is bought by the month: auto-renewal is advised, so that it is not frozen when a renewal is forgotten.',
  },
  'renewal-gains-day': {
    severity: 'note',
    rule: 'C-PER-2',
    zh: '“{label}”每次续费的终点比起点日期多一天（规则原文如此）。',
    en: 'Each renewal of “{labelEn}” gains a day, by the letter of the rule.',
  },
} as const satisfies Record<string, FindingText>;
