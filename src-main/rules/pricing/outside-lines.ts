import type { Finding } from '../../../shared/finding.ts';
import type { OutsideLine } from '../../../shared/quote.ts';
import { citationText, ruleEntry } from '../catalogue/catalogue.ts';
import { contactCentreFindings } from '../findings/contact-centre-findings.ts';
import type { ScenarioReading } from '../scenario/read-scenario.ts';
import type { Line, Scenario } from '../scenario/scenario.ts';
import { billLines, overDiscounts, type TaxedLine, taxLines } from './bill-lines.ts';
import { chargeLines } from './charge-lines.ts';
import { explainLine } from './explain-line.ts';
import { findPrices } from './find-prices.ts';
import type { PriceTable } from './price-table.ts';

/** What keeps them outside. */
const RULE = 'Q-OUT-1';

/** The lines that are offered beside the total, billed and taxed, and what is to be said of them. */
export interface OutsideBills {
  readonly lines: readonly TaxedLine[];
  readonly findings: readonly Finding[];
}

/**
 * Prices the optional and alternative lines of a scenario (domain Q-OUT-1): by the same steps as the
 * others, but by themselves, so that nothing of theirs can change the total.
 */
export function billOutsideLines(reading: ScenarioReading, table: PriceTable): OutsideBills {
  const { scenario, headRead } = reading;
  if (scenario.outsideTotal.length === 0) return { lines: [], findings: [] };
  const alone: Scenario = { ...scenario, lines: scenario.outsideTotal, discount: undefined };
  const priced = findPrices(alone, table);
  const billed = billLines(chargeLines(priced.lines, alone), alone);
  // What several lines are together is asked only of what is bought; use without a horizon has no bill.
  const ruled = contactCentreFindings(alone, headRead).filter(({ severity }) => severity === 'error');
  return {
    lines: taxLines(billed, alone),
    findings: [...ruled, ...priced.findings, ...overDiscounts(billed, alone)],
  };
}

/** The lines beside the total as they are shown; each rests on the rule that keeps it there. */
export function explainOutsideLines(lines: readonly TaxedLine[], scenario: Scenario): OutsideLine[] {
  const alone: Scenario = { ...scenario, discount: undefined };
  return lines.map((billed) => {
    const line = explainLine(billed, alone);
    return {
      ...line,
      rules: [...line.rules, RULE],
      sources: [...line.sources, citationText(ruleEntry(RULE).source, 'zh')],
      assumptions: [...line.assumptions, RULE],
      outsideTotal: standing(billed.line),
    };
  });
}

function standing({ outsideTotal }: Line): OutsideLine['outsideTotal'] {
  if (outsideTotal === undefined) throw new RangeError('The line is part of the total.');
  return outsideTotal;
}
