import type { FindingText } from './finding-text.ts';

/** What goes beyond a user's authority to give discounts (Q-AUTH-1); for the user only, never in a document. */
export const authorityTexts = {
  'authority-exceeded': {
    severity: 'warning',
    rule: 'Q-AUTH-1',
    zh: '优惠 {given} 元超出“{role}”的授权上限 {most} 元，超出 {over} 元，需要审批。',
    en: 'The discount of {given} CNY is {over} more than “{role}” may give ({most}); it needs approval.',
    mendZh: '请降低优惠，或记录理由后报审批。',
    mendEn: 'Give less, or note the reason and ask for approval.',
  },
  'authority-below-floor': {
    severity: 'warning',
    rule: 'Q-AUTH-1',
    zh: '“{label}”的折后单价 {net} 元低于底价 {floor} 元，需要审批。',
    en: '“{labelEn}” costs {net} CNY a unit after discount, below its floor of {floor}; it needs approval.',
    mendZh: '请降低该行优惠，或记录理由后报审批。',
    mendEn: 'Give less on this line, or note the reason and ask for approval.',
  },
} as const satisfies Record<string, FindingText>;
