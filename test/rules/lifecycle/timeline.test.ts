import { describe, expect, it } from 'vitest';

import { timelineSchema } from '../../../shared/timeline.ts';
import { isRuleId } from '../../../src-main/rules/catalogue/catalogue.ts';
import { timelineGroups } from '../../cases/timeline-groups.ts';
import { row, timeline } from './follow.ts';

describe.each(timelineGroups)('the timeline: %s', (_, cases) => {
  it.each(cases)('$name', ({ scenario, from, to, kinds, events }) => {
    const shown = timeline(scenario, from, to).events.filter((event) => kinds?.includes(event.kind) ?? true);
    expect(shown.map(row)).toEqual(events);
  });
});

describe('the format of a timeline', () => {
  const all = timelineGroups.flatMap(([, cases]) => cases);

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
