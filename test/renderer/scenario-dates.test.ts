import { expect, test } from 'vitest';

import type { ScenarioFile, ScenarioLine } from '../../shared/scenario.ts';
import { scenarioDates } from '../../src-renderer/areas/scenario/scenario-dates.ts';
import { messages } from '../../src-renderer/messages/messages.ts';

const words = {
  t: (key: keyof typeof messages, values: Readonly<Record<string, string | number>> = {}) =>
    messages[key].zh.replaceAll(/\{\{(\w+)\}\}/g, (_place, name: string) => String(values[name])),
};

function room(start: string, count: number): ScenarioLine {
  return {
    id: start,
    sku: 'meeting.room',
    spec: '50',
    mode: 'period',
    quantity: 1,
    start,
    term: { unit: 'year', count },
  };
}

const march = '2026-03-18T15:30:00+08:00';
const june = '2026-06-30T15:30:00+08:00';

test.for<{ name: string; file: Partial<ScenarioFile>; dates: string | undefined }>([
  { name: 'nothing without lines', file: {}, dates: undefined },
  {
    name: 'the earliest start and the one term',
    file: { lines: [room(june, 1), room(march, 1)] },
    dates: '2026-03-18 起 · 1 年',
  },
  {
    name: 'only the start where terms differ',
    file: { lines: [room(march, 1), room(june, 2)] },
    dates: '2026-03-18 起',
  },
  {
    name: 'the horizon where there is one',
    file: { horizon: { from: '2026-01-01T00:00:00+08:00', to: '2027-01-01T00:00:00+08:00' }, lines: [room(march, 1)] },
    dates: '2026-01-01 – 2027-01-01',
  },
])('the head of a scenario says $name', ({ file, dates }) => {
  expect(scenarioDates({ format: 'seatwise.scenario/1', name: '', lines: [], ...file }, words)).toBe(dates);
});
