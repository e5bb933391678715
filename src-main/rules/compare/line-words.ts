import type { Localized } from '../../../shared/localized.ts';
import { formatInstant, type Instant } from '../calendar/instant.ts';
import { itemLabel } from '../catalogue/catalogue-words.ts';
import type { Bill } from '../pricing/charge.ts';
import { termWords, unitPriceWords, units } from '../pricing/line-formula.ts';
import type { FoundPrice } from '../pricing/price-table.ts';
import type { Line } from '../scenario/scenario.ts';
import { discountWords } from './discount-words.ts';
import type { HybridLine } from './hybrid.ts';

/** A line that came or went, with how much of it: 新增云会议室 50方（30 个 × 1 年）. */
export function presenceWords({ line }: HybridLine, bills: readonly Bill[], added: boolean): Localized {
  const label = itemLabel(line.item, line.spec);
  const extent = extentWords(line, bills);
  return added
    ? { zh: `新增${label.zh}（${extent.zh}）`, en: `${label.en} added (${extent.en})` }
    : { zh: `移除${label.zh}（${extent.zh}）`, en: `${label.en} removed (${extent.en})` };
}

/** How much of a line is bought, or billed by use. */
export function quantityWords(from: Localized, to: Localized, line: Line): Localized {
  return line.mode === 'period' || line.mode === 'once'
    ? change('数量', 'quantity', from, to)
    : change('用量', 'use', from, to);
}

/** The quantity of a line as it stands in `quantityWords`. */
export function amountOfLine(line: Line, bills: readonly Bill[]): Localized {
  if ('quantity' in line) return same(String(line.quantity));
  return useWords(line, bills);
}

/** The term of a line, the span that its use is counted in, or else when it starts and is renewed. */
export function termChangeWords(from: HybridLine, to: HybridLine): Localized {
  const [a, b] = [from.line, to.line];
  if (a.mode === 'period' && b.mode === 'period') {
    const differs = a.term.unit !== b.term.unit || a.term.count !== b.term.count;
    if (differs) return change('购买时长', 'term', termWords(a.term), termWords(b.term));
    if (a.start !== b.start) return change('开始时间', 'start', instantWords(a.start), instantWords(b.start));
    return { zh: '续费安排不同', en: 'renewed at other times' };
  }
  return change('统计范围', 'counted span', spanWords(from), spanWords(to));
}

/** The unit price of a line. */
export function priceWords({ item }: Line, from: FoundPrice, to: FoundPrice): Localized {
  const words = ({ text, per }: FoundPrice): Localized =>
    unitPriceWords(item, text, per === 'once' || per === 'minute' ? undefined : per);
  return change('单价', 'unit price', words(from), words(to));
}

/** The discount of a line. */
export function lineDiscountWords(from: Line, to: Line): Localized {
  return change('优惠', 'discount', discountWords(from.discount), discountWords(to.discount));
}

/** Two values with an arrow between them: 数量 30 → 25. No space follows a Chinese colon. */
export function change(zh: string, en: string, from: Localized, to: Localized): Localized {
  return { zh: `${zh}${zh.endsWith('：') ? '' : ' '}${from.zh} → ${to.zh}`, en: `${en} ${from.en} → ${to.en}` };
}

function extentWords(line: Line, bills: readonly Bill[]): Localized {
  switch (line.mode) {
    case 'period': {
      const count = units(line.item, line.quantity);
      const term = termWords(line.term);
      return { zh: `${count.zh} × ${term.zh}`, en: `${count.en} × ${term.en}` };
    }
    case 'once':
      return units(line.item, line.quantity);
    case 'on-demand':
    case 'usage':
      return useWords(line, bills);
  }
}

/** Unit-days, unit-months or minutes that are billed. */
function useWords({ item, mode }: Line, bills: readonly Bill[]): Localized {
  const count = String(bills.reduce((sum, bill) => sum + (bill.units ?? 0), 0));
  const { zh, en } = item.unit;
  if (mode === 'usage') return { zh: `${count} 分钟`, en: `${count} minutes` };
  const byMonth = bills.length > 0 && bills.every((bill) => bill.days === undefined);
  if (byMonth) return { zh: `${count} ${zh}·月`, en: `${count} ${en.one}-months` };
  return { zh: `${count} ${zh}·天`, en: `${count} ${en.one}-days` };
}

function spanWords({ horizon }: HybridLine): Localized {
  if (horizon === undefined) return { zh: '无', en: 'none' };
  const [from, to] = [instantWords(horizon.from), instantWords(horizon.to)];
  return { zh: `${from.zh} 至 ${to.zh}`, en: `${from.en} to ${to.en}` };
}

/** Midnight is left out. */
function instantWords(at: Instant): Localized {
  return same(formatInstant(at).slice(0, 19).replace('T00:00:00', '').replace('T', ' '));
}

function same(text: string): Localized {
  return { zh: text, en: text };
}
