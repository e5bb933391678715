import { comparedScenarios } from '../../../shared/compared-scenarios.ts';
import type { Comparison, Difference } from '../../../shared/comparison.ts';
import type { Finding } from '../../../shared/finding.ts';
import type { PriceBook } from '../../../shared/price-book.ts';
import { accept, refuse, type Reply } from '../../../shared/reply.ts';
import { assumptionRegister } from '../catalogue/assumption-register.ts';
import { finding } from '../findings/finding.ts';
import type { ScenarioReading } from '../scenario/read-scenario.ts';
import { alignLines, sumCategories } from './align-lines.ts';
import { explainCosts, type FollowedScenario, followForComparison } from './compared-scenario.ts';
import { explainDifference } from './explain-difference.ts';

/**
 * Sets two to four scenarios side by side (rule Q-COMPARE-1): this is the whole order of steps.
 * @param readings scenarios that have been read; they may carry errors, which are answered with all others
 * @param books price books for all of them, later ones winning over earlier ones
 * @param labels what stands before the place of a finding, to tell whose it is
 * @returns the comparison, or every finding of every scenario at once where any of them is an error
 */
export function compareScenarios(
  readings: readonly ScenarioReading[],
  books: readonly PriceBook[],
  labels: readonly string[] = readings.map((_, index) => `scenarios[${String(index)}]`),
): Reply<Comparison> {
  const replies = readings.map((reading) => followForComparison(reading, books));
  const refusals = replies.flatMap((reply, index) => (reply.ok ? [] : labelled(reply.findings, labels[index])));
  const findings = [...countFindings(readings.length), ...refusals];
  if (findings.length > 0) return refuse(findings);
  const followed = replies.flatMap((reply) => (reply.ok ? [reply.value] : []));
  const quotes = followed.map(({ quote }) => quote);
  return accept({
    format: 'seatwise.comparison/1',
    currency: 'CNY',
    scenarios: followed.map(explainCosts),
    categories: sumCategories(quotes),
    lines: alignLines(quotes),
    differences: differencesBetween(followed),
    assumptions: assumptionsOf(followed),
  });
}

function countFindings(count: number): Finding[] {
  const { least, most } = comparedScenarios;
  if (count >= least && count <= most) return [];
  const values = { least: String(least), most: String(most), count: String(count) };
  return [finding('comparison-count', { place: 'scenarios', value: values.count }, values)];
}

function labelled(findings: readonly Finding[], label = ''): Finding[] {
  return findings.map((each) => ({ ...each, place: each.place === undefined ? label : `${label}: ${each.place}` }));
}

/** Every scenario against every later one. */
function differencesBetween(followed: readonly FollowedScenario[]): Difference[] {
  return followed.flatMap((a, from) =>
    followed.slice(from + 1).map((b, index) => ({ from, to: from + 1 + index, ...explainDifference(a, b) })),
  );
}

/**
 * What the quotes and the three years rest on, and what the comparison itself decides, in the order of
 * the domain. How far endless renewal is followed is no assumption here: three years is what is asked.
 */
function assumptionsOf(followed: readonly FollowedScenario[]): Comparison['assumptions'] {
  const carried = followed.flatMap((each) => each.assumptions).filter((id) => id !== 'Q-TIME-1');
  return assumptionRegister(['Q-COMPARE-1', 'Q-WHY-1', ...carried]);
}
