import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { ScenarioFile } from '../../shared/scenario.ts';
import type { Timeline, TimelineEvent } from '../../shared/timeline.ts';
import { instant } from '../../src-main/rules/calendar/instant.ts';
import { timelineOf } from '../../src-main/rules/lifecycle/timeline.ts';
import type { TimeWindow } from '../../src-main/rules/lifecycle/time-window.ts';
import { exact, type Fen, formatFen, parseFen, sumFen } from '../../src-main/rules/money/amount.ts';
import { roundToFen } from '../../src-main/rules/money/rounding.ts';
import { priceQuote } from '../../src-main/rules/pricing/price-quote.ts';
import { readScenario } from '../../src-main/rules/scenario/read-scenario.ts';
import { randomRenewing, randomStill } from './random-timeline.ts';

const RUNS = 600;
const seeds = fc.integer({ min: 1, max: 10_000_000 });

function law(check: (seed: number) => void): void {
  fc.assert(fc.property(seeds, check), { seed: 20_261_122, numRuns: RUNS });
}

function timeline(scenario: ScenarioFile, window: TimeWindow = {}): Timeline {
  const reply = timelineOf(readScenario(scenario), [], window);
  if (!reply.ok) throw new Error(JSON.stringify(reply.findings.filter((each) => each.severity === 'error')));
  return reply.value;
}

function byLine(events: readonly TimelineEvent[]): Map<string, TimelineEvent[]> {
  const lines = new Map<string, TimelineEvent[]>();
  for (const event of events) {
    if (event.line === undefined || event.resource !== undefined) continue;
    lines.set(event.line, [...(lines.get(event.line) ?? []), event]);
  }
  return lines;
}

function amounts(events: readonly TimelineEvent[], kinds: readonly string[]): Fen {
  return sumFen(events.filter((event) => kinds.includes(event.kind)).map((event) => parseFen(event.amount ?? '0.00')));
}

const paidKinds = ['purchase', 'renewed', 'monthly-bill', 'daily-bill'];

/** What each state may turn into; a renewal is the only way back. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  start: ['purchase', 'purchase-refused'],
  purchase: ['renewed', 'expired'],
  renewed: ['renewed', 'expired'],
  expired: ['frozen', 'renewed'],
  frozen: ['released', 'renewed'],
  released: [],
  'purchase-refused': [],
};

describe('laws of the timeline', () => {
  it('the periods of a line tile: each begins where the one before ends, and none is empty', () => {
    law((seed) => {
      for (const events of byLine(timeline(randomRenewing(seed, true)).events).values()) {
        const periods = events.flatMap((event) => event.period ?? []);
        periods.forEach((period, index) => {
          expect(period.end > period.start).toBe(true);
          const next = periods[index + 1];
          if (next !== undefined) expect(next.start).toBe(period.end);
        });
      }
    });
  });

  it('states never go back without a renewal', () => {
    let seen = 0;
    law((seed) => {
      const scenario = randomRenewing(seed, seed % 2 === 0);
      const terms = new Set(scenario.lines.filter((line) => line.mode === 'period').map((line) => line.id));
      for (const [line, events] of byLine(timeline(scenario).events)) {
        if (!terms.has(line)) continue;
        let state = 'start';
        for (const { kind } of events) {
          if (kind === 'expiry-warning' || kind === 'renewal-failed') continue;
          if (!allowed[state]?.includes(kind)) expect({ seed, line, state, kind }).toBe('an allowed change');
          state = kind;
          seen += 1;
        }
      }
    });
    expect(seen).toBeGreaterThan(RUNS);
  });

  it('the balance is never negative, and is what came in less what was paid', () => {
    let debts = 0;
    law((seed) => {
      const scenario = randomRenewing(seed, true);
      const { events } = timeline(scenario);
      let balance = roundToFen(exact(scenario.account?.balance ?? '0'), 'truncate');
      let debt: Fen = sumFen([]);
      for (const event of events) {
        if (event.balance === undefined) continue;
        const amount = parseFen(event.amount ?? '0.00');
        const settled = sumFen((event.settled ?? []).map((bill) => parseFen(bill.amount)));
        if (event.kind === 'top-up') balance = sumFen([balance, amount]);
        else if (event.paid === false) debt = sumFen([debt, amount]);
        else if (paidKinds.includes(event.kind)) balance = (balance - amount) as Fen;
        balance = (balance - settled) as Fen;
        debt = (debt - settled) as Fen;
        expect(balance >= 0n && debt >= 0n).toBe(true);
        expect({ seed, balance: event.balance, debt: event.debt ?? '0.00' }).toEqual({
          seed,
          balance: formatFen(balance),
          debt: formatFen(debt),
        });
        if (debt > 0n) debts += 1;
        if (debt > 0n) expect(['purchase', 'renewed']).not.toContain(event.kind);
      }
    });
    expect(debts).toBeGreaterThan(RUNS);
  });

  it('events are in order of time, then top-ups, then the lines; the same input gives the same bytes', () => {
    law((seed) => {
      const scenario = randomRenewing(seed, true);
      const { events } = timeline(scenario);
      const order = new Map(scenario.lines.map((line, index) => [line.id, index]));
      const rank = (event: TimelineEvent): number => (event.line === undefined ? -1 : (order.get(event.line) ?? NaN));
      events.forEach((event, index) => {
        const next = events[index + 1];
        if (next === undefined) return;
        expect(event.at < next.at || (event.at === next.at && rank(event) <= rank(next))).toBe(true);
      });
      expect(JSON.stringify(timeline(scenario).events)).toBe(JSON.stringify(events));
    });
  });

  it('where nothing renews, the bills add up to the payable of the quote, line by line', () => {
    law((seed) => {
      const scenario = randomStill(seed);
      const quote = priceQuote(readScenario(scenario), []);
      if (!quote.ok) throw new Error(`${String(seed)} is refused`);
      const { events } = timeline(scenario);
      for (const line of quote.value.lines) {
        const own = events.filter((event) => event.line === line.id);
        expect({ seed, line: line.id, sum: formatFen(amounts(own, paidKinds)) }).toEqual({
          seed,
          line: line.id,
          sum: line.payable,
        });
      }
      expect(formatFen(amounts(events, paidKinds))).toBe(quote.value.totals.payable);
    });
  });

  it('the order of the lines changes nothing but the order of the events', () => {
    law((seed) => {
      const scenario = randomRenewing(seed, false);
      const sorted = (file: ScenarioFile): string[] =>
        timeline(file)
          .events.map((event) => JSON.stringify(event))
          .sort();
      expect(sorted({ ...scenario, lines: [...scenario.lines].reverse() })).toEqual(sorted(scenario));
    });
  });

  it('without an account every payment succeeds, and no balance is told', () => {
    law((seed) => {
      for (const event of timeline(randomRenewing(seed, false)).events) {
        expect(['renewal-failed', 'purchase-refused', 'top-up']).not.toContain(event.kind);
        expect(event.balance ?? event.debt ?? event.paid).toBeUndefined();
      }
    });
  });

  it('a window shows exactly the events between its ends', () => {
    law((seed) => {
      const scenario = randomRenewing(seed, true);
      const all = timeline(scenario).events;
      const [first, last] = [all.at(0)?.at, all.at(-1)?.at];
      if (first === undefined || last === undefined) return;
      const start = new Date(first).getTime() / 1_000 + 8 * 3_600;
      const span = new Date(last).getTime() / 1_000 + 8 * 3_600 - start;
      const window = { from: instant(start + Math.floor(span / 4)), to: instant(start + 1 + Math.floor(span / 2)) };
      const shown = timeline(scenario, window);
      const { from, to } = shown.window;
      expect(shown.events).toEqual(all.filter((event) => event.at >= from! && event.at < to!));
    });
  });

  it('the cash flow by month adds up to the bills of the timeline', () => {
    law((seed) => {
      const { events, cashFlow } = timeline(randomRenewing(seed, seed % 2 === 0));
      const total = sumFen(cashFlow.map((month) => parseFen(month.total)));
      expect({ seed, total: formatFen(total) }).toEqual({ seed, total: formatFen(amounts(events, paidKinds)) });
    });
  });

  it('the phases of a line tile from its purchase on', () => {
    law((seed) => {
      const { phases } = timeline(randomRenewing(seed, true));
      phases.forEach((phase, index) => {
        if (phase.to !== undefined) expect(phase.to > phase.from).toBe(true);
        const next = phases[index + 1];
        if (next?.line !== phase.line) return;
        if (JSON.stringify(next.resource) === JSON.stringify(phase.resource)) expect(next.from).toBe(phase.to);
      });
    });
  });
});
