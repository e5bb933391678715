import { addMonths, dayOf, type Instant, instant, SECONDS_PER_DAY } from '../calendar/instant.ts';
import type { Line, Scenario } from '../scenario/scenario.ts';

/**
 * When a scenario begins: the earliest purchase, addition on demand or, for use, the horizon. What is
 * on demand before the horizon is not counted. First-year and three-year costs count from here.
 * @returns undefined where nothing is bought or used
 */
export function earliestStart(scenario: Scenario): Instant | undefined {
  const { horizon, lines } = scenario;
  return earliest(
    lines.map((line) => {
      const start = lineStart(line, scenario);
      return line.mode === 'on-demand' && horizon && start && start < horizon.from ? horizon.from : start;
    }),
  );
}

/** The earliest instant at which anything is bought or used, inside the horizon or before. */
export function earliestPurchase(scenario: Scenario): Instant | undefined {
  return earliest(scenario.lines.map((line) => lineStart(line, scenario)));
}

function lineStart(line: Line, { horizon }: Scenario): Instant | undefined {
  switch (line.mode) {
    case 'period':
    case 'once':
      return line.start;
    case 'on-demand':
      return line.changes[0]?.at;
    case 'usage':
      return horizon?.from;
  }
}

function earliest(starts: readonly (Instant | undefined)[]): Instant | undefined {
  let first: Instant | undefined;
  for (const start of starts) if (start !== undefined && (first === undefined || start < first)) first = start;
  return first;
}

/** The same time of day so many years later; 29 February becomes the 28th (domain M-PER-2). */
export function yearsAfter(at: Instant, years: number): Instant {
  return monthsAfter(at, 12 * years);
}

/** The same time of day so many months later, a month too short clamped as in domain M-PER-2. */
export function monthsAfter(at: Instant, months: number): Instant {
  const day = dayOf(at);
  return instant(at + (addMonths(day, months) - day) * SECONDS_PER_DAY);
}
