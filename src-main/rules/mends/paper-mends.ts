import { compareExact, decimalText, exact, minus, plus, whole } from '../money/amount.ts';
import { valueAt, withoutValue, withValue } from './edit-path.ts';
import type { MendMaker } from './mend.ts';

const percentText = /^\d{1,9}(\.\d{1,8})?$/;

/** Takes back what was stated of the paper: a number is then counted, a validity follows the settings. */
export const clearPaperField: MendMaker = (scenario, { place }) => {
  if (valueAt(scenario, place) === undefined) return [];
  return [{ label: { zh: '清除此项', en: 'Clear it' }, scenario: withoutValue(scenario, place) }];
};

/** Lets the last payment be what the others leave of the whole (domain Q-PAY-1). */
export const lastPaymentTakesRest: MendMaker = (scenario, { place }) => {
  const plan = valueAt(scenario, place);
  if (!Array.isArray(plan) || plan.length === 0) return [];
  const others = plan.slice(0, -1).map((_, index) => valueAt(plan, `[${String(index)}].percent`));
  if (!others.every((each): each is string => typeof each === 'string' && percentText.test(each))) return [];
  const rest = minus(whole(100), others.map(exact).reduce(plus, whole(0)));
  // Every payment is above zero, so there may be nothing left for the last one.
  if (compareExact(rest, whole(0)) <= 0 || others.some((each) => compareExact(exact(each), whole(0)) <= 0)) return [];
  const percent = decimalText(rest);
  const label = { zh: `末期改为 ${percent}%`, en: `Make the last payment ${percent} %` };
  return [{ label, scenario: withValue(scenario, `${place}[${String(plan.length - 1)}].percent`, percent) }];
};
