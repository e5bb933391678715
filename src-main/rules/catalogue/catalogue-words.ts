import type { CatalogueItem, PricePer, TermUnit } from '../../../shared/catalogue.ts';
import type { Localized } from '../../../shared/localized.ts';

/** Names of the term units, as in "by the month". */
export const termUnitLabels: Readonly<Record<TermUnit, Localized>> = {
  month: { zh: '月', en: 'month' },
  'half-year': { zh: '半年', en: 'half-year' },
  year: { zh: '年', en: 'year' },
};

/** Names of what a price is quoted per. */
export const pricePerLabels: Readonly<Record<PricePer, Localized>> = {
  ...termUnitLabels,
  once: { zh: '次', en: 'once' },
  minute: { zh: '分钟', en: 'minute' },
};

/** Names joined as a list, in both languages. */
export function joinLabels(labels: readonly Localized[]): Localized {
  return {
    zh: labels.map((label) => label.zh).join('、'),
    en: labels.map((label) => label.en).join(', '),
  };
}

/** The item with its spec, as people say it: 云会议室 50方 / Cloud room 50 parties. */
export function itemLabel(item: CatalogueItem, spec: string | undefined): Localized {
  if (spec === undefined) return item.label;
  const label = item.specLabels[spec] ?? { zh: spec, en: spec };
  return { zh: `${item.label.zh} ${label.zh}`, en: `${item.label.en} ${label.en}` };
}
