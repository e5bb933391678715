import type { Language, Localized } from '../../shared/localized.ts';
import type { PriceCheck } from '../../shared/price-check.ts';
import type { ChangedPrice, PriceChanges, PriceDiff, Repricing, SinglePrice } from '../../shared/price-diff.ts';
import { pricePerLabels } from '../rules/catalogue/catalogue-words.ts';
import { groupedAmount, signedAmount } from '../rules/money/grouped-amount.ts';
import { findingsText } from './print-findings.ts';
import { textColumns } from './text-columns.ts';

const words = {
  validity: { zh: '有效期', en: 'Valid' },
  open: { zh: '不限', en: 'open' },
  age: { zh: '距生效日', en: 'Days since it became valid' },
  prices: { zh: '价格数', en: 'Prices' },
  missing: { zh: '缺价', en: 'Missing' },
  illustrative: { zh: '示例价', en: 'Illustrative' },
  added: { zh: '新增', en: 'Added' },
  removed: { zh: '删除', en: 'Removed' },
  changed: { zh: '变化', en: 'Changed' },
  same: { zh: '相同', en: 'Same' },
  noCause: { zh: '总价不变。', en: 'The total does not change.' },
} as const satisfies Record<string, Localized>;

/** What `prices check` says, for a terminal. */
export function checkText(check: PriceCheck, language: Language): string {
  const { name, validFrom, validTo, prices, missing, illustrative, ageDays, findings } = check;
  const word = (key: keyof typeof words): string => words[key][language];
  const rows = [
    [word('validity'), `${validFrom ?? word('open')} – ${validTo ?? word('open')}`],
    ...(ageDays === undefined ? [] : [[word('age'), String(ageDays)]]),
    [word('prices'), String(prices)],
    [word('missing'), String(missing)],
    [word('illustrative'), String(illustrative)],
  ];
  const found = findingsText(findings, language);
  return `${name}\n${textColumns(rows)}${found === '' ? '' : `\n${found}`}`;
}

/** The differences of two books, and of a scenario priced with each, for a terminal. */
export function diffText(diff: PriceDiff, language: Language): string {
  const { from, to, added, removed, changed, same, repricing } = diff;
  const rows = [
    ...added.map((price) => [`+ ${nameOf(price, language)}`, '', price.amount, '']),
    ...removed.map((price) => [`− ${nameOf(price, language)}`, price.amount, '', '']),
    ...changed.map((price) => [`≠ ${nameOf(price, language)}`, price.from, price.to, changeText(price)]),
  ];
  return `${from.name} → ${to.name}\n${countsText({ added, removed, changed, same }, language)}${
    rows.length === 0 ? '' : `\n${textColumns(rows)}`
  }${repricing === undefined ? '' : `\n${repricingText(repricing, language)}`}`;
}

function countsText(
  { added, removed, changed, same }: Pick<PriceChanges, 'added' | 'removed' | 'changed' | 'same'>,
  language: Language,
): string {
  const counts = [
    [words.added, added.length],
    [words.removed, removed.length],
    [words.changed, changed.length],
    [words.same, same],
  ] as const;
  return `${counts.map(([word, count]) => `${word[language]} ${String(count)}`).join('  ')}\n`;
}

function nameOf({ label, per }: SinglePrice | ChangedPrice, language: Language): string {
  return `${label[language]} / ${pricePerLabels[per][language]}`;
}

function changeText({ change, percent, fromSource, toSource }: ChangedPrice): string {
  const source = fromSource === toSource ? '' : ` ${fromSource} → ${toSource}`;
  const signed = change.startsWith('-') ? `−${change.slice(1)}` : `+${change}`;
  return `${signed}${percent === undefined ? '' : ` (${signedAmount(percent)} %)`}${source}`;
}

function repricingText({ scenario, from, to, total, causes }: Repricing, language: Language): string {
  const head = `${scenario}  ${groupedAmount(from)} → ${groupedAmount(to)}  ${signedAmount(total)}\n`;
  if (causes.length === 0) return `${head}  ${words.noCause[language]}\n`;
  return head + causes.map(({ text }) => `  ${text[language]}\n`).join('');
}
