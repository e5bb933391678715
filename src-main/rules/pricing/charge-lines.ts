import type { Scenario } from '../scenario/scenario.ts';
import type { Charge } from './charge.ts';
import { countUsage } from './count-usage.ts';
import type { PricedLine } from './find-prices.ts';
import { type BilledUsage, takeFreeMinutes } from './free-minutes.ts';
import { chargeOnce } from './once.ts';
import { chargeOnDemand } from './on-demand.ts';
import { chargeMinutes } from './per-minute.ts';
import { chargeTerm } from './term.ts';

/** The minutes of all usage lines, by line id. */
export type AllUsage = ReadonlyMap<string, readonly BilledUsage[]>;

const noUsage: AllUsage = new Map();

/** Counts usage for all lines at once, because free minutes are shared between them (domain C-CALL-3). */
export function countAllUsage(scenario: Scenario): AllUsage {
  const { horizon, lines, options } = scenario;
  if (horizon === undefined) return noUsage;
  const usageLines = lines.filter((line) => line.mode === 'usage');
  if (usageLines.length === 0) return noUsage;
  const counts = usageLines.map((line) => ({ line, counts: countUsage(line, horizon, options) }));
  return takeFreeMinutes(counts, scenario, horizon);
}

/**
 * Charges one line by its shape: all that falls due for it, exact. A line that needs a horizon has no
 * charge without one.
 */
export function chargeLine(
  { line, price }: PricedLine,
  { horizon, options }: Pick<Scenario, 'horizon' | 'options'>,
  usage: AllUsage,
): Charge[] {
  switch (line.mode) {
    case 'period':
      return chargeTerm(line, price.value);
    case 'once':
      return chargeOnce(line, price.value);
    case 'on-demand':
      return horizon === undefined ? [] : chargeOnDemand(line, price.value, horizon, options);
    case 'usage':
      return chargeMinutes(usage.get(line.id) ?? [], price.value);
  }
}
