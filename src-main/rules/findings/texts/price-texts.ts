import type { FindingText } from './finding-text.ts';

/** What prices and price books refuse or remark (Q-PRICE). */
export const priceTexts = {
  'price-missing': {
    severity: 'error',
    rule: 'Q-PRICE-1',
    zh: '价目表中没有“{label}”的单价（键：{key}），缺价不按零计。',
    en: 'No book has a price for “{labelEn}” (key: {key}); a missing price is never zero.',
    mendZh: '请在价目表或方案的 prices 中补上该价格。',
    mendEn: 'Add the price to a price book or to the scenario’s prices.',
  },
  'price-key-not-sold': {
    severity: 'error',
    rule: 'Q-PRICE-1',
    zh: '没有按此键出售的产品：{key}，可用的计价单位：{allowed}。',
    en: 'Nothing is sold under the key {key}; allowed units: {allowed}.',
    mendZh: '请更正 sku、规格、计费模式或计价单位。',
    mendEn: 'Correct sku, spec, mode or unit.',
  },
  'price-duplicate': {
    severity: 'error',
    rule: 'Q-PRICE-1',
    zh: '同一处对 {key} 给出了两个价格。',
    en: 'There are two prices for {key} in one place.',
    mendZh: '请只保留一个。',
    mendEn: 'Keep one of them.',
  },
  'price-illustrative': {
    severity: 'warning',
    rule: 'Q-PRICE-2',
    zh: '“{label}”使用示例价，不能作为正式报价。',
    en: '“{labelEn}” uses an illustrative price, which is no binding offer.',
    mendZh: '请导入正式价目表。',
    mendEn: 'Import a real price book.',
  },
  'price-outside-validity': {
    severity: 'warning',
    rule: 'Q-PRICE-2',
    zh: '价目表“{book}”有效期为 {from} 至 {to}，“{label}”的计费日期 {date} 不在其内。',
    en: 'The price book “{book}” is valid from {from} to {to}; “{labelEn}” is billed on {date}, outside of that.',
    mendZh: '请使用购买日有效的价目表。',
    mendEn: 'Use a price book that is valid on the day of purchase.',
  },
  'book-unknown': {
    severity: 'error',
    rule: 'F-BOOK',
    zh: '没有价目表“{book}”：既不是内置价目表，也不是可读的文件。',
    en: 'There is no price book “{book}”: neither one that is built in nor a readable file.',
    mendZh: '请给出 .json 价目表的路径，或使用 documented、public。',
    mendEn: 'Give the path of a .json price book, or use documented or public.',
  },
  'book-validity-reversed': {
    severity: 'error',
    rule: 'F-BOOK',
    zh: '价目表“{book}”的有效期终点 {to} 早于起点 {from}，或日期不存在。',
    en: 'The price book “{book}” is valid until {to}, before its start {from}, or a date does not exist.',
    mendZh: '请更正 validFrom 与 validTo。',
    mendEn: 'Correct validFrom and validTo.',
  },
} as const satisfies Record<string, FindingText>;
