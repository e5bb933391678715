import type { Localized } from '../../shared/localized.ts';

/** Words of the price sheet that are for people only; what is read again stands in sheet-columns.ts. */
export const sheetWords = {
  sheet: { zh: '价目', en: 'Prices' },
  guide: { zh: '填写说明', en: 'Guide' },
  title: { zh: 'Seatwise 价目表', en: 'Seatwise price book' },
  hint: {
    zh: '只需填写浅黄色单元格；单价留空表示没有该价格。',
    en: 'Fill in the pale yellow cells only; an empty price means that there is none.',
  },
  section: { zh: '分类', en: 'Section' },
  productZh: { zh: '产品（中文）', en: 'Product (Chinese)' },
  productEn: { zh: '产品（英文）', en: 'Product (English)' },
  priceTitle: { zh: '单价', en: 'Unit price' },
  priceHelp: {
    zh: '人民币元，含税，不小于 0；没有该价格则留空。',
    en: 'In CNY with tax, at least 0; leave it empty where there is no such price.',
  },
  sourceTitle: { zh: '价格来源', en: 'Price source' },
  sourceHelp: { zh: '从列表中选择；留空视为自行录入。', en: 'Choose from the list; empty counts as your own entry.' },
  dateTitle: { zh: '有效期', en: 'Validity' },
  dateHelp: { zh: '日期，如 2026-01-31；留空表示不限。', en: 'A date such as 2026-01-31; empty means without limit.' },
} as const satisfies Record<string, Localized>;

/** The guide sheet, line by line; the first is its title. */
export const guideLines: readonly Localized[] = [
  { zh: '填写说明', en: 'How to fill in this price book' },
  {
    zh: '1. 先填写“价目表名称”，再填写有效期；同名价目表再次导入时会替换旧的。',
    en: '1. Name the book, then give its validity. A book of the same name replaces the older one when it is imported.',
  },
  {
    zh: '2. 单价为人民币元、含税。年价、半年价和月价各自独立，互不推算。',
    en: '2. Prices are in CNY with tax. Prices by the year, half-year and month are separate facts; none is derived from another.',
  },
  {
    zh: '3. 按需产品填写每月价格，按天计费时由程序换算；通话费填写每分钟价格。',
    en: '3. On-demand products take the price of a month, from which days are charged; calls take the price of a minute.',
  },
  {
    zh: '4. “价格来源”选择“示例价”的价格，会在报价单每一页标明。',
    en: '4. A price whose source is “Illustrative” is marked on every page of a quote that uses it.',
  },
  {
    zh: '5. 工作表结构受保护（无密码），请勿改动编码列；没有的价格留空即可。',
    en: '5. The structure of the sheet is protected (without a password); leave the code columns alone and unknown prices empty.',
  },
  {
    zh: '6. 导入前程序会逐行检查；只要有一处错误，就不会导入任何价格。',
    en: '6. Every row is checked before the import; a single fault and nothing is taken.',
  },
];
