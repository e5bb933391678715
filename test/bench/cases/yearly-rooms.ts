import type { ScenarioFile } from '../../../shared/scenario.ts';

/** Rooms of a year, of which every scenario prices some others. */
export function yearlyRooms(lines: number, scenario: number): ScenarioFile {
  return {
    format: 'seatwise.scenario/1',
    name: `方案 ${String(scenario)}`,
    edition: 'flagship',
    lines: Array.from({ length: lines }, (_none, index) => ({
      id: `rooms-${String(index)}`,
      sku: 'meeting.room',
      spec: ['50', '100', '200'][index % 3] ?? '50',
      mode: 'period' as const,
      quantity: 1 + ((index * (scenario + 1)) % 9),
      term: { unit: 'year' as const, count: 1 },
      start: '2026-01-05T09:00:00+08:00',
    })),
    prices: ['50', '100', '200'].map((spec) => ({
      ...{ sku: 'meeting.room', spec, mode: 'period' as const, per: 'year' as const },
      amount: `${String(1_000 + Number(spec) * 7)}.50`,
    })),
  };
}
