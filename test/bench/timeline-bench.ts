import type { ScenarioFile } from '../../shared/scenario.ts';
import { timelineOf } from '../../src-main/rules/lifecycle/timeline.ts';
import { readScenario } from '../../src-main/rules/scenario/read-scenario.ts';

/** One frame of a screen that is drawn 60 times a second, in milliseconds. */
const FRAME_MS = 1_000 / 60;
const YEARS = 5;
const ROUNDS = 11;

/** Follows scenarios of so many lines, renewed each month for five years, and prints the time a line takes. */
export function timelineBench(sizes: readonly number[], print: (line: string) => void): void {
  print('lines events   median ms   ms a line   frames a line');
  for (const size of sizes) {
    const reading = readScenario(monthlyRooms(size));
    let events = 0;
    const times = Array.from({ length: ROUNDS + 2 }, () => {
      const started = performance.now();
      const reply = timelineOf(reading, []);
      if (!reply.ok) throw new Error('The bench scenario is refused.');
      events = reply.value.events.length;
      return performance.now() - started;
    }).slice(2);
    const median = times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
    const perLine = median / size;
    print(
      `${String(size).padStart(5)} ${String(events).padStart(6)} ${median.toFixed(1).padStart(11)} ` +
        `${perLine.toFixed(3).padStart(11)} ${(perLine / FRAME_MS).toFixed(4).padStart(15)}`,
    );
  }
}

function monthlyRooms(lines: number): ScenarioFile {
  const month = { unit: 'month', count: 1 } as const;
  return {
    format: 'seatwise.scenario/1',
    name: '五年逐月续费',
    edition: 'flagship',
    lines: Array.from({ length: lines }, (_, index) => ({
      id: `rooms-${String(index)}`,
      sku: 'meeting.room',
      spec: '50',
      mode: 'period' as const,
      quantity: 1,
      term: month,
      start: `2023-01-${String((index % 28) + 1).padStart(2, '0')}T09:00:00+08:00`,
      autoRenew: { term: month, times: YEARS * 12 - 1 },
    })),
    prices: [{ sku: 'meeting.room', spec: '50', mode: 'period', per: 'month', amount: '500' }],
  };
}
