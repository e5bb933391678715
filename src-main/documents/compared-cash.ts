import type { Comparison } from '../../shared/comparison.ts';
import type { ComparedCash } from './comparison-document.ts';
import { sumOfAmounts } from './sum-of-amounts.ts';

const kindLabels = { prepaid: 'prepaid', onDemand: 'onDemand', calls: 'calls', oneTime: 'oneTime' } as const;

/** Sets the months of the scenarios side by side by the calendar; a month that a scenario does not reach is `0.00`. */
export function comparedCash(scenarios: Comparison['scenarios']): ComparedCash {
  const byMonth = scenarios.map(({ monthly }) => new Map(monthly.map(({ month, amount }) => [month, amount])));
  const names = [...new Set(scenarios.flatMap(({ monthly }) => monthly.map(({ month }) => month)))].sort();
  const cumulative = scenarios.map(() => '0.00');
  const months = names.map((month) => {
    const amounts = byMonth.map((of) => of.get(month) ?? '0.00');
    amounts.forEach((amount, index) => {
      cumulative[index] = sumOfAmounts([cumulative[index] ?? '0.00', amount]);
    });
    return { month, amounts, cumulative: [...cumulative] };
  });
  const sums = (rows: readonly { readonly amounts: readonly string[] }[]): string[] =>
    scenarios.map((_, index) => sumOfAmounts(rows.map(({ amounts }) => amounts[index] ?? '0.00')));
  return {
    years: [...Map.groupBy(months, ({ month }) => month.slice(0, 4))].map(([year, rows]) => ({
      year,
      months: rows,
      subtotal: sums(rows),
    })),
    total: sums(months),
    kinds: (['prepaid', 'onDemand', 'calls', 'oneTime'] as const).map((key) => ({
      key,
      label: kindLabels[key],
      amounts: scenarios.map(({ monthly }) => sumOfAmounts(monthly.map((month) => month[key]))),
    })),
  };
}
