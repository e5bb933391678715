import { describe, expect, it } from 'vitest';

import { timelineSchema } from '../../../shared/timeline.ts';
import { isRuleId } from '../../../src-main/rules/catalogue/catalogue.ts';
import { autoCases, windowCases } from '../../cases/timeline-auto-cases.ts';
import type { TimelineCase } from '../../cases/timeline-case.ts';
import { expiryCases, onceCases } from '../../cases/timeline-expiry-cases.ts';
import { alignedCases, manualCases } from '../../cases/timeline-renewal-cases.ts';
import { accountCases, useCases } from '../../cases/timeline-use-cases.ts';
import { row, timeline } from './follow.ts';

const groups: readonly (readonly [name: string, cases: readonly TimelineCase[]])[] = [
  ['expiry', expiryCases],
  ['things bought once', onceCases],
  ['renewal by hand', manualCases],
  ['aligned expiry', alignedCases],
  ['auto-renewal', autoCases],
  ['the window', windowCases],
  ['bills of use', useCases],
  ['the account', accountCases],
];

describe.each(groups)('the timeline: %s', (_, cases) => {
  it.each(cases)('$name', ({ scenario, from, to, kinds, events }) => {
    const shown = timeline(scenario, from, to).events.filter((event) => kinds?.includes(event.kind) ?? true);
    expect(shown.map(row)).toEqual(events);
  });
});

describe('the format of a timeline', () => {
  const all = groups.flatMap(([, cases]) => cases);

  it.each(all)('is kept, with a rule for each event: $name', ({ scenario, from, to }) => {
    const result = timeline(scenario, from, to);
    expect(timelineSchema.parse(result)).toEqual(result);
    for (const event of result.events) {
      expect(event.rules.length).toBeGreaterThan(0);
      expect(event.rules.filter((rule) => !isRuleId(rule))).toEqual([]);
      expect(new Set(event.rules).size).toBe(event.rules.length);
    }
  });

  it('has the same bytes each time', () => {
    for (const { scenario, from, to } of all) {
      expect(JSON.stringify(timeline(scenario, from, to))).toBe(JSON.stringify(timeline(scenario, from, to)));
    }
  });
});
