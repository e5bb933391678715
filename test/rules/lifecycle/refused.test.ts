import { describe, expect, it } from 'vitest';

import type { Finding } from '../../../shared/finding.ts';
import type { Reply } from '../../../shared/reply.ts';
import type { Timeline } from '../../../shared/timeline.ts';
import { timelineScenario } from '../../../src-main/handlers/timeline-handlers.ts';
import { checkScenario } from '../../../src-main/rules/findings/check-scenario.ts';
import { priceQuote } from '../../../src-main/rules/pricing/price-quote.ts';
import { type RefusedCase, refusedCases } from '../../cases/timeline-refused-cases.ts';
import { readingOf } from './follow.ts';

function errorsOf(findings: readonly Finding[]): Pick<Finding, 'code' | 'rule' | 'place' | 'line'>[] {
  return findings
    .filter((finding) => finding.severity === 'error')
    .map(({ code, rule, place, line }) => ({ code, rule, place, line }));
}

function timelineReply({ scenario, from, to }: RefusedCase): Reply<Timeline> {
  return timelineScenario(readingOf(scenario).input, [], { from, to });
}

describe('what a timeline refuses, by rule and place', () => {
  it.each(refusedCases)('$name', (refused) => {
    const reply = timelineReply(refused);
    expect(reply.ok ? [] : errorsOf(reply.findings)).toEqual(
      refused.findings.map((finding) => ({ line: undefined, ...finding })),
    );
  });

  it.each(refusedCases.filter((refused) => refused.withoutPrices))(
    'check and quote refuse it as well: $name',
    ({ scenario, findings }) => {
      const reading = readingOf(scenario);
      const expected = findings.map((finding) => ({ line: undefined, ...finding }));
      expect(errorsOf(checkScenario(reading))).toEqual(expected);
      const reply = priceQuote(reading, []);
      expect(reply.ok ? [] : errorsOf(reply.findings)).toEqual(expect.arrayContaining(expected));
    },
  );

  it('says nothing of top-ups while a line that may be the earliest cannot be read', () => {
    const line = { id: 'a', sku: 'meeting.room', spec: '50', mode: 'period', quantity: 1 };
    const topUps = [{ at: '2023-03-01T00:00:00+08:00', amount: '1' }];
    const reading = readingOf({
      edition: 'flagship',
      lines: [
        { ...line, term: { unit: 'year', count: 1 }, start: '2023-03-18T15:30:00+08:00' },
        { ...line, id: 'b', term: { unit: 'year', count: 1 }, start: '2023-02-18' },
      ],
      account: { balance: '0', topUps },
    });
    expect(errorsOf(checkScenario(reading)).map((finding) => finding.code)).toEqual(['instant-malformed']);
  });
});
