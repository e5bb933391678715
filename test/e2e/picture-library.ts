import { readFileSync } from 'node:fs';

import { type ScenarioFile, scenarioSchema } from '../../shared/scenario.ts';
import type { App } from './app.ts';
import { askProgram } from './ask-program.ts';

/** When the program is started for the pictures. */
export const firstMorning = '2026-11-02T09:12:00+08:00';

const start = '2026-12-01T09:00:00+08:00';
const year = { unit: 'year', count: 1 } as const;

function example(name: string): ScenarioFile {
  return scenarioSchema.parse(JSON.parse(readFileSync(`resources/examples/${name}.json`, 'utf8')));
}

/** Two ways of giving one customer the same meetings, for the comparison. */
function rooms(name: string, spec: string, quantity: number, ports: number): ScenarioFile {
  const own = [
    { sku: 'meeting.room', spec: '50', mode: 'period', per: 'year', amount: '5000', source: 'user' },
    { sku: 'meeting.port', mode: 'period', per: 'year', amount: '600', source: 'user' },
  ] as const;
  return scenarioSchema.parse({
    format: 'seatwise.scenario/1',
    name,
    edition: 'flagship',
    customer: { name: '华东制造集团', contact: '王经理' },
    lines: [
      { id: 'rooms', sku: 'meeting.room', spec, mode: 'period', quantity, term: year, start },
      ...(ports === 0
        ? []
        : [{ id: 'ports', sku: 'meeting.port', mode: 'period', quantity: ports, term: year, start }]),
      { id: 'webinar', sku: 'meeting.webinar', spec: '500', mode: 'period', quantity: 1, term: year, start },
      { id: 'accounts', sku: 'meeting.account.ideahub', mode: 'period', quantity: 5, term: year, start },
    ],
    prices: own,
  });
}

/** A library as it looks after three weeks of work, at Friday noon. */
export async function fillLibrary(app: App): Promise<void> {
  const { page } = app;
  const sample = { ...example('meeting-guide-sample'), name: '企业A 2023 年度方案' };
  const work: readonly (readonly [string, ScenarioFile, readonly string[]])[] = [
    ['2026-11-03T16:40:00+08:00', example('contact-centre-on-demand'), ['云客服']],
    ['2026-11-09T10:05:00+08:00', example('meeting-discounts'), ['续约']],
    ['2026-11-12T14:31:00+08:00', rooms('华东制造：会议室为主', '50', 12, 0), ['投标', '华东']],
    ['2026-11-12T15:02:00+08:00', rooms('华东制造：会议室加并发端口', '50', 4, 60), ['投标', '华东']],
    ['2026-11-18T09:48:00+08:00', sample, ['示例']],
  ];
  for (const [at, scenario, tags] of work) {
    await app.setClock(at);
    await askProgram(page, 'library.create', { scenario, tags: [...tags] });
  }
  await app.setClock('2026-11-19T18:03:00+08:00');
  await askProgram(page, 'trust.backUp', {});
  await app.setClock('2026-11-20T11:30:00+08:00');
}
