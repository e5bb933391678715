import type { Finding } from '../../../shared/finding.ts';
import { formatInstant } from '../calendar/instant.ts';
import { LONGEST_TERM_MONTHS, termMonths } from '../calendar/term-months.ts';
import { earliestPurchase } from '../lifecycle/earliest-start.ts';
import { paidEvents } from '../lifecycle/paid-events.ts';
import type { ScenarioReading } from '../scenario/read-scenario.ts';
import type { Scenario, TermLine } from '../scenario/scenario.ts';
import { finding } from './finding.ts';

/** What the course of time forbids, whatever the prices are (domain M-REN-1, M-ARR-1). */
export function lifecycleFindings({ scenario, headRead, refusedSkus }: ScenarioReading): Finding[] {
  const findings: Finding[] = [];
  for (const line of scenario.lines) {
    if (line.mode === 'period' && line.renewals.length > 0) findings.push(...renewalsInTime(line, scenario));
  }
  // A line that could not be read may be the earliest purchase.
  if (headRead && refusedSkus.length === 0) findings.push(...earlyTopUps(scenario));
  return findings;
}

function renewalsInTime(line: TermLine, scenario: Scenario): Finding[] {
  const tooLong = chainTooLong(line);
  return tooLong === undefined ? lateRenewals(line, scenario) : [tooLong];
}

/** All renewals by hand together are bounded like a single term, so that every end has a four-digit year. */
function chainTooLong(line: TermLine): Finding | undefined {
  let months = termMonths(line.term);
  for (const { term, place } of line.renewals) {
    months += termMonths(term);
    if (months <= LONGEST_TERM_MONTHS) continue;
    const at = { line: line.id, place: `${place}.term.count`, value: String(term.count) };
    return finding('term-too-long', at, { place: at.place, limit: String(LONGEST_TERM_MONTHS) });
  }
  return undefined;
}

/** Renewals by hand after the release, with every payment before them made (domain M-REN-1). */
function lateRenewals(line: TermLine, scenario: Scenario): Finding[] {
  const last = line.renewals.at(-1);
  if (last === undefined) return [];
  const released = paidEvents(line, scenario, last.at).find((event) => event.kind === 'released')?.at;
  if (released === undefined) return [];
  return line.renewals
    .filter((renewal) => renewal.at > released)
    .map(({ at, place }) => {
      const values = { at: formatInstant(at), released: formatInstant(released) };
      return finding('renewal-after-release', { line: line.id, place: `${place}.at`, value: values.at }, values);
    });
}

/** Money is there from the opening balance on: an earlier top-up belongs to it (domain M-ARR-1). */
function earlyTopUps(scenario: Scenario): Finding[] {
  const { topUps = [] } = scenario.account ?? {};
  const start = topUps.length === 0 ? undefined : earliestPurchase(scenario);
  if (start === undefined) return [];
  return topUps.flatMap((topUp) => {
    if (topUp.at >= start) return [];
    const values = { at: formatInstant(topUp.at), start: formatInstant(start) };
    return [finding('top-up-before-purchase', { place: topUp.place, value: values.at }, values)];
  });
}
