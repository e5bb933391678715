import type { Difference, DifferencePart } from '../../../shared/comparison.ts';
import { itemLabel } from '../catalogue/catalogue-words.ts';
import { type Fen, formatFen, minusFen } from '../money/amount.ts';
import { signedAmount } from '../money/grouped-amount.ts';
import type { DifferenceStep } from './difference-step.ts';
import { differenceSteps } from './difference-steps.ts';
import { hybridOf, type PricedScenario } from './hybrid.ts';
import { HybridPricer } from './hybrid-pricer.ts';

/**
 * Why one scenario costs more or less than another: their difference taken apart into what each single
 * change does to the payable, in the fixed order of `differenceSteps` (rule Q-WHY-1). Each step is
 * priced as a whole scenario, so the parts add up to the difference exactly; parts of nothing are left out.
 * @throws if the first or the last hybrid does not cost what its quote says, which would be a bug
 */
export function explainDifference(from: PricedScenario, to: PricedScenario): Pick<Difference, 'total' | 'causes'> {
  const start = hybridOf(from, 'from');
  const pricer = new HybridPricer(start);
  let { payable } = pricer;
  requireSame(payable, from.payable);
  const causes: DifferencePart[] = [];
  for (const step of differenceSteps(start, hybridOf(to, 'to'), from, pricer)) {
    pricer.change(step.change);
    const after = pricer.payable;
    if (after !== payable) causes.push(explainStep(step, minusFen(after, payable)));
    payable = after;
  }
  requireSame(payable, to.payable);
  return { total: formatFen(minusFen(to.payable, from.payable)), causes };
}

function requireSame(payable: Fen, quoted: Fen): void {
  if (payable !== quoted) throw new Error(`A hybrid costs ${formatFen(payable)}, its quote ${formatFen(quoted)}.`);
}

function explainStep({ cause, line, from, to, words }: DifferenceStep, amount: Fen): DifferencePart {
  const { zh, en } = words();
  const money = signedAmount(formatFen(amount));
  // A line that came or went names itself.
  const named = line !== undefined && cause !== 'line-added' && cause !== 'line-removed';
  const label = named ? itemLabel(line.line.item, line.line.spec) : undefined;
  return {
    cause,
    line: line === undefined ? '' : [line.line.item.sku, line.line.spec].filter((part) => part !== undefined).join(' '),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    amount: formatFen(amount),
    text: {
      zh: `${label === undefined ? '' : `${label.zh}：`}${zh}，${money}`,
      en: `${label === undefined ? '' : `${label.en}: `}${en}, ${money}`,
    },
  };
}
