import type { Localized } from '../../shared/localized.ts';

/** Texts of the price books. */
export const booksMessages = {
  'books.title': { zh: '价目表', en: 'Price books' },
  'books.intro': {
    zh: '自上而下依次取价，下方的价目表优先。方案中自填的单价始终最优先。',
    en: 'Prices are looked up from top to bottom; lower books win over higher ones. Prices typed in a scenario win over all.',
  },
  'books.import': { zh: '导入价目表', en: 'Import price book' },
  'books.in-use': { zh: '使用中', en: 'In use' },
  'books.not-used': { zh: '未使用', en: 'Not used' },
  'books.prices': { zh: '{{count}} 个价格', en: '{{count}} prices' },
  'books.built-in': { zh: '内置', en: 'Built in' },
  'books.illustrative': { zh: '含 {{count}} 个示意价格', en: '{{count}} illustrative' },
  'books.valid': { zh: '有效期 {{from}} 至 {{to}}', en: 'Valid {{from}} to {{to}}' },
  'books.open-ended': { zh: '不限', en: 'open' },
  'books.expired': { zh: '已过有效期 {{days}} 天', en: 'Expired {{days}} days ago' },
  'books.age': { zh: '导入于 {{days}} 天前', en: 'Imported {{days}} days ago' },
  'books.use': { zh: '使用 {{name}}', en: 'Use {{name}}' },
  'books.up': { zh: '上移 {{name}}', en: 'Move {{name}} up' },
  'books.down': { zh: '下移 {{name}}', en: 'Move {{name}} down' },
  'books.view': { zh: '查看', en: 'View' },
  'books.remove': { zh: '移除', en: 'Remove' },
  'books.removed': { zh: '已移除“{{name}}”', en: 'Removed “{{name}}”' },
  'books.import-title': { zh: '导入“{{name}}”', en: 'Import “{{name}}”' },
  'books.replaces': { zh: '将替换同名的价目表。', en: 'Replaces the book of the same name.' },
  'books.per': { zh: '计价单位', en: 'Per' },
  'books.amount': { zh: '价格', en: 'Price' },
  'books.source': { zh: '来源', en: 'Source' },
} as const satisfies Readonly<Record<string, Localized>>;
