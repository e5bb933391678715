import type { Finding } from '../../../shared/finding.ts';
import { contactCentreFindings } from '../findings/contact-centre-findings.ts';
import type { ScenarioReading } from '../scenario/read-scenario.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { billLines, overDiscounts, type TaxedLine, taxLines } from './bill-lines.ts';
import { findPrices } from './find-prices.ts';
import type { PriceTable } from './price-table.ts';

/** The lines that are offered beside the total, billed and taxed, and what is to be said of them. */
export interface OutsideBills {
  readonly lines: readonly TaxedLine[];
  readonly findings: readonly Finding[];
}

const NONE: OutsideBills = { lines: [], findings: [] };

/**
 * Prices the optional and alternative lines of a scenario (domain Q-OUT-1): by the same steps as the
 * others, but by themselves, so that nothing of theirs can change the total.
 */
export function billOutsideLines(reading: ScenarioReading, table: PriceTable): OutsideBills {
  const { scenario, headRead } = reading;
  if (scenario.outsideTotal.length === 0) return NONE;
  const alone: Scenario = { ...scenario, lines: scenario.outsideTotal, discount: undefined };
  const priced = findPrices(alone, table);
  const billed = billLines(priced.lines, alone);
  // What several lines are together is asked only of what is bought; use without a horizon has no bill.
  const ruled = contactCentreFindings(alone, headRead).filter(({ severity }) => severity === 'error');
  return {
    lines: taxLines(billed, alone),
    findings: [...ruled, ...priced.findings, ...overDiscounts(billed, alone)],
  };
}
