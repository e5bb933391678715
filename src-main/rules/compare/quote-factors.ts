import type { Localized } from '../../../shared/localized.ts';
import type { Customer, Options } from '../scenario/scenario.ts';
import type { DifferenceStep } from './difference-step.ts';
import { discountWords } from './discount-words.ts';
import type { HybridSettings } from './hybrid.ts';
import { change } from './line-words.ts';

const roundings: Readonly<Record<Options['rounding'], Localized>> = {
  'half-up': { zh: '四舍五入', en: 'half-up' },
  truncate: { zh: '抹零', en: 'cut off' },
};
const callRoundings: Readonly<Record<Options['callRounding'], Localized>> = {
  'per-call': { zh: '逐通计整分钟', en: 'whole minutes per call' },
  'per-day': { zh: '按日计整分钟', en: 'whole minutes per day' },
};
const numberRents: Readonly<Record<Options['numberRent'], Localized>> = {
  daily: { zh: '按日', en: 'by the day' },
  'full-month': { zh: '按整月', en: 'by the whole month' },
};

/**
 * The way from the settings of one scenario to those of another: the quote's discount, then
 * each option that can change an amount. Options that speak of tax, capacity or derived prices change
 * no payable here: a derived price has come with its line.
 */
export function quoteFactors(start: HybridSettings, goal: HybridSettings): DifferenceStep[] {
  const [a, b] = [start.options, goal.options];
  const { discount, customer } = goal;
  const rounded = { ...a, rounding: b.rounding };
  const counted = { ...rounded, callRounding: b.callRounding };
  const steps: (DifferenceStep | false)[] = [
    {
      cause: 'discount',
      change: { settings: { discount, options: a, customer: start.customer } },
      words: () =>
        change('整单优惠：', 'Discount on the quote:', discountWords(start.discount), discountWords(discount)),
    },
    a.rounding !== b.rounding && {
      cause: 'option',
      change: { settings: { discount, options: rounded, customer: start.customer } },
      words: () => change('取整规则：', 'Rounding:', roundings[a.rounding], roundings[b.rounding]),
    },
    a.callRounding !== b.callRounding && {
      cause: 'option',
      change: { settings: { discount, options: counted, customer: start.customer } },
      words: () => change('通话计时：', 'Calls:', callRoundings[a.callRounding], callRoundings[b.callRounding]),
    },
    a.numberRent !== b.numberRent && {
      cause: 'option',
      change: { settings: { discount, options: b, customer: start.customer } },
      words: () => change('号码月租：', 'Number rent:', numberRents[a.numberRent], numberRents[b.numberRent]),
    },
    keepsOtherwise(start.customer, customer) && {
      cause: 'option',
      change: { settings: { discount, options: b, customer } },
      words: () => change('宽限期与保留期：', 'Grace and retention:', keptDays(start.customer), keptDays(customer)),
    },
  ];
  return steps.filter((step) => step !== false);
}

/** Grace and retention decide until when a number can be renewed, and with it its free minutes (domain C-CALL-3). */
function keepsOtherwise(a: Customer, b: Customer): boolean {
  return a.graceDays !== b.graceDays || a.retentionDays !== b.retentionDays;
}

function keptDays({ graceDays, retentionDays }: Customer): Localized {
  const days = `${String(graceDays)} + ${String(retentionDays)}`;
  return { zh: `${days} 天`, en: `${days} days` };
}
