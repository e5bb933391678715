import { Buffer } from 'node:buffer';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { ReplyValue, RequestInput } from '../../shared/ipc-contract.ts';
import { scenarioSchema } from '../../shared/scenario.ts';
import { book } from '../planning/fleet-cases.ts';
import { sample, TestApp } from './test-app.ts';

let app: TestApp;
let books: string[];
beforeAll(async () => {
  app = new TestApp();
  const more = { 'meeting.recording 50GB': '2000', 'meeting.recording 100GB': '3910' };
  const prices = Buffer.from(JSON.stringify(book({ 10: '1800', 50: '5000', 100: '9000' }, '480', more)));
  const { token } = await app.value('books.import', { name: 'prices.json', bytes: prices.toString('base64') });
  books = ['documented', (await app.value('books.importApply', { token })).id];
});
afterAll(() => {
  app.close();
});

const seatTexts = { calls: '100', per: '30m', aht: '180s', answer: '80/20', work: ['inbound'] };

type Added = Omit<RequestInput<'sizing.add'>, 'scenario' | 'name' | 'start' | 'term' | 'books'>;

function add(
  sizing: Added['sizing'],
  scenario: RequestInput<'sizing.add'>['scenario'] = null,
): RequestInput<'sizing.add'> {
  return { scenario, name: '测算', start: '2026-12-01', term: { unit: 'year', count: 2 }, books, sizing };
}

async function fleetPlan(edition: 'flexus' | 'flagship' = 'flagship'): Promise<ReplyValue<'fleet.plan'>> {
  const csv = 'start,end,participants\n2026-01-05 09:00,2026-01-05 10:00,40\n2026-01-05 09:00,2026-01-05 10:00,6\n';
  const file = { name: 'm.csv', bytes: Buffer.from(csv).toString('base64') };
  const { demand } = await app.value('demand.read', { job: 'read', source: { kind: 'file', file } });
  return app.value('fleet.plan', { job: 'plan', demand, edition, per: 'year', books });
}

describe('the small sizings', { timeout: 60_000 }, () => {
  it('offer what catalogue and rules have', async () => {
    const choices = await app.value('sizing.choices', {});
    expect(choices.screens.map(({ value }) => value)).toEqual(['65', '75', '86']);
    expect(choices.series.map(({ value }) => value)).toEqual(['b2', 's2', 'es2']);
    expect(choices.cloudRooms.map(({ value }) => value)).toEqual([
      '10',
      '50',
      '100',
      '200',
      '300',
      '400',
      '500',
      '1000',
    ]);
    expect(choices.devices.find(({ label }) => label.en === 'Cisco')?.label.zh).toBe('思科');
    expect(choices.accessories.map(({ value }) => value)).toContain('meeting.acc.wall-mount');
    expect(choices.works.map(({ value }) => value)).toContain('inbound');
  });

  it('size recording space with the books in use', async () => {
    const sized = await app.value('sizing.recording', { hours: '20', keepMonths: '3', books });
    expect(sized).toMatchObject({ gb: '150', packs: { '50GB': 1, '100GB': 1 }, cost: '5910.00' });
    expect(await app.refusal('sizing.recording', { hours: 'many', books })).toEqual(['sizing-number-malformed']);
  });

  it('size seats, and read a profile of half-hours', async () => {
    expect(await app.value('sizing.seats', { texts: seatTexts, books })).toMatchObject({ agents: 14, positions: 20 });
    const calls = Array.from({ length: 48 }, (_, index) => String(index));
    const bytes = Buffer.from(calls.join('\n')).toString('base64');
    expect(await app.value('sizing.seatProfile', { name: 'day.csv', bytes })).toEqual({ calls });
  });

  it('size hardware', async () => {
    const reply = await app.ask('sizing.hardware', { rooms: { format: 'seatwise.rooms/2' }, books });
    expect(!reply.ok && reply.findings.length).toBeGreaterThan(0);
  });
});

describe('adding to a scenario', { timeout: 60_000 }, () => {
  it('begins a new one with the fleet of a plan, ready to be priced', async () => {
    const { plan } = await fleetPlan();
    const { scenario, lines } = await app.value('sizing.add', add({ kind: 'fleet', plan, option: 'mixed' }));
    const read = scenarioSchema.parse(scenario);
    expect(read).toMatchObject({ name: '测算', edition: 'flagship' });
    expect(read.lines).toEqual([
      {
        ...{ id: 'room-10', sku: 'meeting.room', spec: '10', mode: 'period', quantity: 1 },
        ...{ term: { unit: 'year', count: 2 }, start: '2026-12-01T00:00:00+08:00' },
      },
      {
        ...{ id: 'room-50', sku: 'meeting.room', spec: '50', mode: 'period', quantity: 1 },
        ...{ term: { unit: 'year', count: 2 }, start: '2026-12-01T00:00:00+08:00' },
      },
    ]);
    expect(lines).toEqual(['room-10', 'room-50']);
    const { quote, partial } = await app.value('pricing.preview', { scenario, books });
    expect([quote?.totals.payable, partial]).toEqual(['13600.00', false]);
  });

  it('keeps the lines that are there and gives each new one an id of its own', async () => {
    const { plan } = await fleetPlan();
    const first = await app.value('sizing.add', add({ kind: 'fleet', plan, option: 'rooms' }, sample));
    const again = await app.value('sizing.add', add({ kind: 'fleet', plan, option: 'rooms' }, first.scenario));
    const { lines } = scenarioSchema.parse(again.scenario);
    const before = scenarioSchema.parse(sample).lines;
    expect(lines.slice(0, before.length)).toEqual(before);
    expect(new Set(lines.map(({ id }) => id)).size).toBe(before.length + 4);
    expect(again.lines).toEqual(['room-10-2', 'room-50-2']);
  });

  it('adds recording, seats and hardware in the modes in which they are sold', async () => {
    const recording = await app.value('sizing.add', add({ kind: 'recording', request: { hours: '20' } }));
    expect(recording.scenario).toMatchObject({
      edition: 'flagship',
      lines: [{ sku: 'meeting.recording', mode: 'period' }],
    });
    const seats = await app.value('sizing.add', add({ kind: 'seats', texts: seatTexts }));
    expect(seats.scenario).toMatchObject({ lines: [{ id: 'seat-basic', quantity: 20, mode: 'period' }] });
    expect(seats.scenario).not.toHaveProperty('edition');
    const [basis] = scenarioSchema.parse(seats.scenario).sizings ?? [];
    expect(basis).toMatchObject({ kind: 'seats', made: '2026-11-22', lines: [{ id: 'seat-basic', quantity: 20 }] });
    expect(basis?.found.map(({ label, value }) => [label.en, value.en])).toContainEqual(['Service level', '88.8%']);
    expect(basis?.rules).toContain('S-ERL-1');
    const space = scenarioSchema.parse(recording.scenario).sizings?.[0];
    expect(space?.statement.en).toContain('50 GB');
    expect(space?.rules).toContain('M-REC-1');
  });

  it('records what each line was sized from', async () => {
    const { plan } = await fleetPlan();
    const first = await app.value('sizing.add', add({ kind: 'fleet', plan, option: 'mixed' }));
    const more = await app.value('sizing.add', add({ kind: 'recording', request: { hours: '20' } }, first.scenario));
    const sizings = scenarioSchema.parse(more.scenario).sizings ?? [];
    expect(sizings).toMatchObject([
      {
        ...{ kind: 'fleet', made: '2026-11-22' },
        lines: [
          { id: 'room-10', quantity: 1 },
          { id: 'room-50', quantity: 1 },
        ],
        fleet: {
          per: 'year',
          heat: [[1, 9, 2, 46]],
          options: [
            { kind: 'rooms', chosen: false, cost: '6800.00', proven: true },
            { kind: 'ports', chosen: false },
            { kind: 'mixed', chosen: true, cost: '6800.00', gap: 0 },
          ],
        },
      },
      { kind: 'recording', lines: [{ id: 'recording-50GB', quantity: 1 }] },
    ]);
    expect(sizings[0]?.asked[0]?.value.zh).toBe('m.csv');
    expect(sizings[0]?.rules).toContain('P-FLEET');
  });

  it('takes the lines of hardware with their own terms', async () => {
    const room = { id: 'board', people: 10 };
    const rooms = { format: 'seatwise.rooms/1', name: '硬件', edition: 'flexus', rooms: [room] };
    const horizon = { from: '2026-12-01T00:00:00+08:00', to: '2027-03-01T00:00:00+08:00' };
    const bundle = book({}, undefined, { 'meeting.hw.ideahub-b2 75': '30000', 'meeting.acc.wall-mount': '299' });
    const once = { ...bundle, prices: bundle.prices.map((price) => ({ ...price, mode: 'once', per: 'once' })) };
    const prices = once.prices.filter((_, index) => index % 2 === 0);
    const bytes = Buffer.from(JSON.stringify({ ...once, name: 'hardware', prices })).toString('base64');
    const { token } = await app.value('books.import', { name: 'h.json', bytes });
    const { id } = await app.value('books.importApply', { token });
    const request = add({ kind: 'hardware', rooms: { ...rooms, horizon } });
    const { scenario, lines } = await app.value('sizing.add', { ...request, books: [id] });
    expect(scenario).toMatchObject({ edition: 'flexus', horizon, sizings: [{ kind: 'hardware' }] });
    expect(lines).toEqual(['hw-ideahub-b2-75', 'acc-wall-mount']);
  });

  it('refuses a fleet that was planned for another edition', async () => {
    const { plan } = await fleetPlan('flexus');
    expect(await app.refusal('sizing.add', add({ kind: 'fleet', plan, option: 'rooms' }, sample))).toEqual([
      'sizing-edition-differs',
    ]);
    expect(await app.refusal('sizing.add', add({ kind: 'fleet', plan, option: 'mixed' }))).toEqual([
      'plan-option-not-feasible',
    ]);
    expect(await app.refusal('sizing.add', add({ kind: 'fleet', plan: 'gone', option: 'rooms' }))).toEqual([
      'plan-not-held',
    ]);
  });
});
