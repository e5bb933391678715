import type { BillingMode, PricePer } from '../../shared/catalogue.ts';
import type { Localized } from '../../shared/localized.ts';
import type { PriceSource } from '../../shared/scenario.ts';
import { pricePerLabels } from '../rules/catalogue/catalogue-words.ts';

/** What a column of a price sheet tells; `label` columns are for people and are not read. */
export type SheetField = 'sku' | 'spec' | 'mode' | 'per' | 'amount' | 'source' | 'note';

/** Headers of the columns that are read. A header may also be the field's own name. */
export const fieldHeaders: Readonly<Record<SheetField, Localized>> = {
  sku: { zh: '产品编码', en: 'sku' },
  spec: { zh: '规格编码', en: 'spec' },
  mode: { zh: '计费模式', en: 'Billing mode' },
  per: { zh: '计价单位', en: 'Per' },
  amount: { zh: '单价（元，含税）', en: 'Unit price (CNY, with tax)' },
  source: { zh: '价格来源', en: 'Price source' },
  note: { zh: '备注', en: 'Note' },
};

/** Where each field stands, by column from 0. */
export type ColumnOf = ReadonlyMap<SheetField, number>;

/** Columns without which a sheet is no price sheet. */
export const neededFields: readonly SheetField[] = ['sku', 'mode', 'per', 'amount'];

/** What the rows above the header tell of the whole book. */
export type HeadField = 'name' | 'validFrom' | 'validTo';

/** Labels of those rows, in the first column. */
export const headLabels: Readonly<Record<HeadField, Localized>> = {
  name: { zh: '价目表名称', en: 'Name of the price book' },
  validFrom: { zh: '生效日期', en: 'Valid from' },
  validTo: { zh: '失效日期', en: 'Valid to' },
};

/** Billing modes as people read them. */
export const modeLabels: Readonly<Record<BillingMode, Localized>> = {
  period: { zh: '包年/包月', en: 'Period' },
  once: { zh: '一次性', en: 'One-time' },
  'on-demand': { zh: '按需', en: 'On demand' },
  usage: { zh: '按用量', en: 'By usage' },
};

/** What a price is quoted per, as people read it. */
export const perLabels: Readonly<Record<PricePer, Localized>> = pricePerLabels;

/** Where a price comes from, as people read it (domain Q-PRICE-2). */
export const sourceLabels: Readonly<Record<PriceSource, Localized>> = {
  user: { zh: '自行录入', en: 'Own entry' },
  documented: { zh: '产品文档', en: 'Product document' },
  public: { zh: '公开页面', en: 'Public page' },
  illustrative: { zh: '示例价', en: 'Illustrative' },
};

/** Finds what a cell names, by its code or its label in either language; letter case does not matter. */
export function namedBy<Key extends string>(labels: Readonly<Record<Key, Localized>>, text: string): Key | undefined {
  const wanted = text.trim().toLowerCase();
  const keys = Object.keys(labels) as Key[];
  return keys.find((key) => [key, labels[key].zh, labels[key].en].some((name) => name.toLowerCase() === wanted));
}
