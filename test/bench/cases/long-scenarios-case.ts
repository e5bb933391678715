import type { ScenarioFile } from '../../../shared/scenario.ts';
import { compareScenarios } from '../../../src-main/rules/compare/compare-scenarios.ts';
import { fen } from '../../../src-main/rules/money/amount.ts';
import { explainScenario } from '../../../src-main/rules/pricing/price-quote.ts';
import { timelineOf } from '../../../src-main/rules/lifecycle/timeline.ts';
import { readScenario } from '../../../src-main/rules/scenario/read-scenario.ts';
import { fitBudget } from '../../../src-main/rules/what-if/fit-budget.ts';
import type { BenchCase } from '../bench-case.ts';
import { growthRow, repeated, timedRow } from '../measure.ts';
import { yearlyRooms } from './yearly-rooms.ts';

/** A tenth of a second: what a person does not feel as waiting. */
const AT_ONCE_MS = 100;
const YEARS = 5;

/** Rooms that are renewed each month for five years. */
function monthlyRooms(lines: number, price = '500'): ScenarioFile {
  const month = { unit: 'month', count: 1 } as const;
  return {
    format: 'seatwise.scenario/1',
    name: `五年逐月续费 ${price}`,
    edition: 'flagship',
    lines: Array.from({ length: lines }, (_none, index) => ({
      id: `rooms-${String(index)}`,
      sku: 'meeting.room',
      spec: '50',
      mode: 'period' as const,
      quantity: 1,
      term: month,
      start: `2023-01-${String((index % 28) + 1).padStart(2, '0')}T09:00:00+08:00`,
      autoRenew: { term: month, times: YEARS * 12 - 1 },
    })),
    prices: [{ sku: 'meeting.room', spec: '50', mode: 'period', per: 'month', amount: price }],
  };
}

function timeline(lines: number): () => number {
  const reading = readScenario(monthlyRooms(lines));
  return () => {
    const reply = timelineOf(reading, []);
    if (!reply.ok) throw new Error('The bench scenario is refused.');
    return reply.value.events.length;
  };
}

function comparison(lines: number): () => void {
  const readings = [0, 1, 2, 3].map((scenario) => readScenario(yearlyRooms(lines, scenario)));
  return () => {
    if (!compareScenarios(readings, []).ok) throw new Error('The bench comparison is refused.');
  };
}

/** Nine tenths of what the lines cost, as a customer's budget is. */
function budget(lines: number): () => void {
  const reading = readScenario(yearlyRooms(lines, 1));
  const quote = explainScenario(reading, []);
  if (!quote.ok) throw new Error('The bench scenario is refused.');
  const amount = fen((quote.value.totals.payable * 9n) / 10n);
  return () => {
    const fit = fitBudget(reading, [], amount);
    if (!fit.ok || fit.value.ways.length === 0) throw new Error('Nothing fits the bench budget.');
  };
}

/** Long scenarios: five years of two hundred lines, four scenarios of two hundred lines side by side, and a budget. */
export const longScenariosCase: BenchCase = {
  name: 'long-scenarios',
  seconds: 15,
  run: async ({ rounds }) => {
    const limits = { peer: 'a tenth of a second', gate: { most: 2 }, goal: { most: 1 } };
    const events = timeline(200)();
    return {
      rows: [
        await timedRow(
          { name: 'timeline, 5 years × 200 lines', ...limits, note: `${events.toLocaleString('en')} events` },
          repeated(timeline(200)),
          AT_ONCE_MS,
          rounds.short,
        ),
        await timedRow(
          { name: 'compare, 4 × 200 lines', ...limits },
          repeated(comparison(200)),
          AT_ONCE_MS,
          rounds.short,
        ),
        await timedRow(
          { name: 'what fits a budget, 200 lines', ...limits, note: 'each way priced once more by all rules' },
          repeated(budget(200)),
          AT_ONCE_MS,
          rounds.short,
        ),
      ],
      growth: [
        await growthRow(
          'timeline of 5 years',
          'lines',
          [2, 20, 200].map((size) => ({ size, work: timeline(size) })),
          5,
        ),
        await growthRow(
          'compare four',
          'lines',
          [2, 20, 200].map((size) => ({ size, work: comparison(size) })),
          5,
        ),
        await growthRow(
          'what fits a budget',
          'lines',
          [2, 20, 200].map((size) => ({ size, work: budget(size) })),
          5,
        ),
      ],
    };
  },
};
