import type { Localized } from '../../shared/localized.ts';

/** Texts of what fits a budget. */
export const budgetMessages = {
  'budget.title': { zh: '按预算调整', en: 'Fit to budget' },
  'budget.amount': { zh: '预算金额（元，含税）', en: 'Budget (CNY, with tax)' },
  'budget.placeholder': { zh: '如 380000、38万', en: 'e.g. 380,000' },
  'budget.allowed': {
    zh: '预算须为金额，最多两位小数，如 380000、380,000 或 38万。',
    en: 'A budget is an amount with at most two decimals, such as 380000, 380,000 or 380k.',
  },
  'budget.hint': {
    zh: '输入预算后，列出每一项单独改动即可达到预算的办法；应用后可撤销。',
    en: 'Enter a budget to see each single change that meets it. Applying one can be undone.',
  },
  'budget.keys': { zh: '↑↓ 选择 · Enter 应用 · Esc 关闭', en: '↑↓ choose · Enter apply · Esc close' },
  'budget.now': { zh: '当前应付金额', en: 'Payable now' },
  'budget.budget': { zh: '预算', en: 'Budget' },
  'budget.over': { zh: '超出预算', en: 'Over by' },
  'budget.left': { zh: '预算余额', en: 'Budget left' },
  'budget.ways-over': {
    zh: '以下任选一项，合计即不超过预算：',
    en: 'Any one of these brings the total within the budget:',
  },
  'budget.ways-within': {
    zh: '合计在预算之内，余额还可增加以下任意一项：',
    en: 'The total is within the budget. What is left has room for any one of these:',
  },
  'budget.none-over': {
    zh: '没有哪一项单独的改动能让合计不超过预算。可先在表格中调整几项，再回到这里。',
    en: 'No single change brings the total within the budget. Change a few lines in the grid first, then come back.',
  },
  'budget.none-within': {
    zh: '合计在预算之内，没有哪一行能在余额内再增加数量。',
    en: 'The total is within the budget. What is left has no room for more of any line.',
  },
  'budget.untried': {
    zh: '另有 {{count}} 行金额较低，未逐行试算。',
    en: '{{count}} more lines, which cost less, were not tried one by one.',
  },
  'budget.refused': { zh: '方案还不能计价，请先处理：', en: 'The scenario cannot be priced yet; mend this first:' },
  'budget.whole': { zh: '整单', en: 'Whole quote' },
  'budget.change': { zh: '改动', en: 'Change' },
  'budget.figures': { zh: '现在 → 改为', en: 'Now → then' },
  'budget.quote-amount': { zh: '减免金额', en: 'Amount off' },
  'budget.quote-rate': { zh: '折扣', en: 'Discount' },
  'budget.line-rate': { zh: '折扣', en: 'Discount' },
  'budget.quantity': { zh: '数量', en: 'Quantity' },
  'budget.term': { zh: '时长', en: 'Term' },
  'budget.unit-price': { zh: '协议单价', en: 'Agreed price' },
  'budget.alike': { zh: '同价的 {{count}} 行', en: '{{count}} lines of this price' },
  'budget.apply': { zh: '应用', en: 'Apply' },
  'budget.apply-way': { zh: '应用：{{way}}', en: 'Apply: {{way}}' },
  'budget.applied': { zh: '已应用：{{way}}', en: 'Applied: {{way}}' },
} as const satisfies Readonly<Record<string, Localized>>;
