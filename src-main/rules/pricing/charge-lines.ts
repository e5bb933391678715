import type { Scenario } from '../scenario/scenario.ts';
import type { Charge } from './charge.ts';
import { countUsage } from './count-usage.ts';
import type { PricedLine } from './find-prices.ts';
import { type BilledUsage, takeFreeMinutes } from './free-minutes.ts';
import { chargeOnce } from './once.ts';
import { chargeOnDemand } from './on-demand.ts';
import { chargeMinutes } from './per-minute.ts';
import { chargeTerm } from './term.ts';

/** A priced line with all that falls due for it, exact. */
export interface ChargedLine extends PricedLine {
  readonly charges: readonly Charge[];
}

/**
 * Charges each line by its shape. Usage is counted for all lines first, because free minutes are
 * shared between them (domain C-CALL-3). A line that needs a horizon has no charge without one.
 */
export function chargeLines(lines: readonly PricedLine[], scenario: Scenario): ChargedLine[] {
  const usage = countAllUsage(scenario);
  return lines.map((priced) => ({ ...priced, charges: chargeLine(priced, scenario, usage) }));
}

function countAllUsage(scenario: Scenario): Map<string, BilledUsage[]> {
  const { horizon, lines, options } = scenario;
  const usageLines = lines.filter((line) => line.mode === 'usage');
  if (horizon === undefined || usageLines.length === 0) return new Map();
  const counts = usageLines.map((line) => ({ line, counts: countUsage(line, horizon, options) }));
  return takeFreeMinutes(counts, scenario, horizon);
}

/** Charges one line by its shape; `usage` has the minutes of all usage lines, by line id. */
export function chargeLine(
  { line, price }: PricedLine,
  { horizon, options }: Pick<Scenario, 'horizon' | 'options'>,
  usage: ReadonlyMap<string, readonly BilledUsage[]>,
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
