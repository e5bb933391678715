import { describe, expect, it } from 'vitest';

import { comparisonSchema } from '../../shared/comparison.ts';
import type { ScenarioFile, ScenarioLine } from '../../shared/scenario.ts';
import type { TimelineKind } from '../../shared/timeline.ts';
import { compareScenarios } from '../../src-main/rules/compare/compare-scenarios.ts';
import { timelineOf } from '../../src-main/rules/lifecycle/timeline.ts';
import { parseFen, sumFen } from '../../src-main/rules/money/amount.ts';
import { readScenario } from '../../src-main/rules/scenario/read-scenario.ts';
import { Dice, randomScenario } from './random-scenario.ts';

const SCENARIOS = 1_000;
const bills: readonly TimelineKind[] = ['purchase', 'renewed', 'monthly-bill', 'daily-bill'];

/** A random scenario some of whose lines renew, some with an account that may run dry. */
function renewingScenario(seed: number): ScenarioFile {
  const dice = new Dice(seed);
  const scenario = randomScenario(seed);
  const lines = scenario.lines.map((line): ScenarioLine => {
    // Half-years are bought and not renewed.
    if (line.mode !== 'period' || line.term.unit === 'half-year' || dice.oneIn(2)) return line;
    return { ...line, autoRenew: dice.oneIn(2) ? {} : { times: dice.whole(1, 3), daysBefore: dice.whole(0, 7) } };
  });
  const account = { balance: dice.decimal(2_000_000, 2) };
  return { ...scenario, lines, ...(dice.oneIn(3) && { account }) };
}

/** The same calendar time some years later, as text; 29 February becomes the 28th. */
function yearsLater(at: string, years: number): string {
  const later = `${String(Number(at.slice(0, 4)) + years)}${at.slice(4)}`;
  const leap = Number(later.slice(0, 4)) % 4 === 0;
  return !leap && later.slice(5, 10) === '02-29' ? later.replace('-02-29', '-02-28') : later;
}

/** The earliest start, read off the file alone: all of its instants have one offset and compare as text. */
function startOf({ lines, horizon }: ScenarioFile): string {
  const from = horizon?.from ?? '';
  const starts = lines.map((line) => {
    if (line.mode === 'usage') return from;
    if (line.mode !== 'on-demand') return line.start;
    const [first = from] = line.changes.map((change) => change.at).sort();
    return first < from ? from : first;
  });
  return starts.sort()[0] ?? '';
}

describe('laws of comparisons', () => {
  it(`sums the timeline’s bills to the first year and to three years, in ${String(SCENARIOS)} random scenarios`, () => {
    let later = 0;
    for (let seed = 200_001; seed <= 200_000 + SCENARIOS; seed += 1) {
      const file = renewingScenario(seed);
      const reading = readScenario(file);
      const comparison = compareScenarios([reading, reading], []);
      const timeline = timelineOf(reading, []);
      if (!comparison.ok || !timeline.ok) throw new Error(`${file.name} is refused.`);
      const start = startOf(file);
      const due = (years: number): bigint =>
        sumFen(
          timeline.value.events
            .filter(({ at, kind }) => bills.includes(kind) && at >= start && at < yearsLater(start, years))
            .map((event) => parseFen(event.amount ?? '')),
        );
      const { scenarios, differences } = comparisonSchema.parse(comparison.value);
      const [only] = scenarios;
      expect(only?.start, file.name).toBe(start);
      expect(parseFen(only?.firstYear ?? ''), file.name).toBe(due(1));
      expect(parseFen(only?.threeYear ?? ''), file.name).toBe(due(3));
      expect(sumFen((only?.monthly ?? []).map((month) => parseFen(month.amount))), file.name).toBe(due(3));
      expect(differences, file.name).toEqual([{ from: 0, to: 1, total: '0.00', causes: [] }]);
      if (due(3) > due(1)) later += 1;
    }
    // Most scenarios pay in later years too, or the law would say little.
    expect(later).toBeGreaterThan(SCENARIOS / 2);
  }, 120_000);
});
