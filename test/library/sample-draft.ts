import type { ScenarioDraft } from '../../shared/wire-parts.ts';
import type { ScenarioSave } from '../../src-main/library/scenario-writer.ts';

/** A scenario with a few rooms, as a window would save it. */
export function draft(name: string, more: Readonly<Record<string, unknown>> = {}): ScenarioDraft {
  return {
    format: 'seatwise.scenario/1',
    name,
    customer: { name: '企业A' },
    edition: 'flagship',
    lines: [
      {
        id: 'rooms',
        sku: 'meeting.room',
        spec: '50',
        mode: 'period',
        quantity: 30,
        term: { unit: 'year', count: 1 },
        start: '2023-03-18T15:30:00+08:00',
        note: '总部三层',
      },
    ],
    ...more,
  };
}

/** A save of it at a minute of one day. */
export function saveAt(minute: number, scenario: ScenarioDraft, tags: readonly string[] = []): ScenarioSave {
  const clock = `${String(9 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  return { scenario, tags, payable: '150000.00', at: `2026-11-22T${clock}:00+08:00` };
}
