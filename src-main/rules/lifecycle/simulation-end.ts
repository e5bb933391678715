import type { Finding } from '../../../shared/finding.ts';
import { formatInstant, type Instant } from '../calendar/instant.ts';
import { termMonths } from '../calendar/term-months.ts';
import { finding } from '../findings/finding.ts';
import type { Line, Scenario } from '../scenario/scenario.ts';
import { earliestStart, yearsAfter } from './earliest-start.ts';
import type { TimeWindow } from './time-window.ts';

/** How far auto-renewal without a limit is followed, if nobody asks for more (rule Q-TIME-1). */
const ENDLESS_YEARS = 3;
/** How far auto-renewal is followed at most. */
const LONGEST_YEARS = 20;
const MONTHS_PER_YEAR = 12;

/** Whether a line renews by itself for longer than is followed to its end. */
export function renewsEndlessly(line: Line): boolean {
  if (line.mode !== 'period' || line.autoRenew === undefined) return false;
  const { term, times } = line.autoRenew;
  return times === undefined || times * termMonths(term) > LONGEST_YEARS * MONTHS_PER_YEAR;
}

/**
 * Where the simulation ends (rule Q-TIME-1): at the window's end if it has one; without endless
 * auto-renewal when all lives have ended; else three years after the earliest start or at the horizon's
 * end, whichever is later.
 * @returns undefined where nothing bounds it
 */
export function simulationEnd(scenario: Scenario, window: TimeWindow): Instant | undefined {
  if (window.to !== undefined) return window.to;
  const start = earliestStart(scenario);
  if (start === undefined || !scenario.lines.some(renewsEndlessly)) return undefined;
  const end = yearsAfter(start, ENDLESS_YEARS);
  const horizonEnd = scenario.horizon?.to ?? end;
  return horizonEnd > end ? horizonEnd : end;
}

/** A window that asks for more years of endless auto-renewal than are followed. */
export function tooFarFindings(scenario: Scenario, { to }: TimeWindow): Finding[] {
  const start = earliestStart(scenario);
  if (to === undefined || start === undefined || !scenario.lines.some(renewsEndlessly)) return [];
  if (to <= yearsAfter(start, LONGEST_YEARS)) return [];
  const at = { place: '--to', value: formatInstant(to), rule: 'Q-TIME-1' as const };
  return [finding('horizon-too-long', at, { limit: String(LONGEST_YEARS) })];
}
