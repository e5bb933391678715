import type { PlanView } from '../../shared/fleet-view.ts';
import type { FeasibleOption, Plan } from '../../shared/plan.ts';
import { formatFen, minusFen, parseFen } from '../rules/money/amount.ts';

/** The baseline that savings are told against: what buying each size for its own peak would cost. */
const BASELINE = 'peak-per-size';

/** A plan without the places of its meetings, with what each option saves. */
export function planView(plan: Plan): PlanView {
  return {
    ...plan,
    options: plan.options.map((option) => {
      if (!option.feasible) return option;
      const { assignments: _assignments, ...shown } = option;
      const saving = savingOf(option, plan);
      return { ...shown, ...(saving !== undefined && { saving }) };
    }),
  };
}

type Saving = NonNullable<Extract<PlanView['options'][number], { feasible: true }>['saving']>;

function savingOf({ cost }: FeasibleOption, { baselines }: Plan): Saving | undefined {
  const baseline = baselines.find(({ id }) => id === BASELINE);
  if (baseline === undefined) return undefined;
  const amount = minusFen(parseFen(baseline.cost), parseFen(cost));
  return amount > 0n ? { baseline: baseline.id, label: baseline.label, amount: formatFen(amount) } : undefined;
}
