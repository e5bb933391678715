import type { CatalogueItem, TermUnit } from '../../../shared/catalogue.ts';
import type { Localized } from '../../../shared/localized.ts';
import { pricePerLabels } from '../catalogue/catalogue-words.ts';
import type { Term } from '../calendar/term-months.ts';
import type { TaxedLine } from './bill-lines.ts';
import { type Bill, chargedFor } from './charge.ts';

/** The list price as a formula with its numbers, in both languages. */
export function lineFormula({ line, price, bills }: TaxedLine): Localized {
  switch (line.mode) {
    case 'period':
      return joined(
        unitPriceWords(line.item, price.text, line.term.unit),
        units(line.item, line.quantity),
        termWords(line.term),
      );
    case 'once':
      return joined(unitPriceWords(line.item, price.text, undefined), units(line.item, line.quantity));
    case 'on-demand':
      return onDemandFormula(line.item, price.text, bills);
    case 'usage':
      return usageFormula(price.text, bills);
  }
}

/** A number of units: 30 个 / 30 rooms. */
export function units(item: CatalogueItem, count: number): Localized {
  const { zh, en } = item.unit;
  return { zh: `${String(count)} ${zh}`, en: `${String(count)} ${count === 1 ? en.one : en.other}` };
}

const termCounts: Readonly<Record<TermUnit, Localized>> = {
  month: { zh: '个月', en: 'month' },
  'half-year': { zh: '个半年', en: 'half-year' },
  year: { zh: '年', en: 'year' },
};

/** A term as it is bought: 1 年 / 1 year. */
export function termWords({ unit, count }: Term): Localized {
  const words = termCounts[unit];
  return { zh: `${String(count)} ${words.zh}`, en: `${String(count)} ${words.en}${count === 1 ? '' : 's'}` };
}

/** A price with what it is for: 5000 元/个/年 / 5000 CNY/room/year. */
export function unitPriceWords(item: CatalogueItem, price: string, per: TermUnit | undefined): Localized {
  const time =
    per === undefined ? { zh: '', en: '' } : { zh: `/${pricePerLabels[per].zh}`, en: `/${pricePerLabels[per].en}` };
  return { zh: `${price} 元/${item.unit.zh}${time.zh}`, en: `${price} CNY/${item.unit.en.one}${time.en}` };
}

function joined(...factors: readonly Localized[]): Localized {
  return {
    zh: factors.map((factor) => factor.zh).join(' × '),
    en: factors.map((factor) => factor.en).join(' × '),
  };
}

/** One month stands as a product; several are listed month by month, because each is rounded by itself. */
function onDemandFormula(item: CatalogueItem, price: string, bills: readonly Bill[]): Localized {
  const monthly = unitPriceWords(item, price, 'month');
  const [only] = bills;
  if (only === undefined) return joined(monthly, { zh: `0 ${item.unit.zh}·天`, en: `0 ${item.unit.en.one}-days` });
  if (bills.length === 1) return joined(monthly, useOfMonth(item, only));
  const months = bills.map((bill) => ({ month: chargedFor(bill), use: useOfMonth(item, bill) }));
  return {
    zh: `${monthly.zh} × 各月用量，逐月取整后相加（${months.map(({ month, use }) => `${month}：${use.zh}`).join('；')}）`,
    en: `${monthly.en} × each month's use, rounded by the month and added (${months.map(({ month, use }) => `${month}: ${use.en}`).join('; ')})`,
  };
}

function useOfMonth(item: CatalogueItem, bill: Bill): Localized {
  const count = String(bill.units ?? 0);
  if (bill.days === undefined) return { zh: `${count} ${item.unit.zh}·月`, en: `${count} ${item.unit.en.one}-months` };
  return {
    zh: `${count} ${item.unit.zh}·天 ÷ ${String(bill.days)} 天`,
    en: `${count} ${item.unit.en.one}-days ÷ ${String(bill.days)} days`,
  };
}

function usageFormula(price: string, bills: readonly Bill[]): Localized {
  const billed = bills.reduce((sum, bill) => sum + (bill.units ?? 0), 0);
  const free = bills.reduce((sum, bill) => sum + (bill.freeUnits ?? 0), 0);
  const zh = free === 0 ? String(billed) : `(${String(billed + free)} − ${String(free)} 免费)`;
  const en = free === 0 ? String(billed) : `(${String(billed + free)} − ${String(free)} free)`;
  const bound = bills.length > 1;
  return {
    zh: `${price} 元/分钟 × ${zh} 分钟${bound ? `，${String(bills.length)} 笔账单逐笔取整后相加` : ''}`,
    en: `${price} CNY/minute × ${en} minutes${bound ? `, ${String(bills.length)} bills, each rounded by itself and added` : ''}`,
  };
}
