import { Buffer } from 'node:buffer';
import { existsSync } from 'node:fs';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { EventValue, ReplyValue } from '../../shared/ipc-contract.ts';
import { hostileFiles } from '../demand/hostile-files.ts';
import { book } from '../planning/fleet-cases.ts';
import { isNightly } from '../tell-figure.ts';
import { TestApp } from './test-app.ts';

/** Each of them goes through a worker of its own, so all are for the night; every kind of harm is there by day. */
const strangers = hostileFiles.filter(
  ({ name }, index) => name !== 'a file of 21 MB' && (isNightly || index % 4 === 0),
);

let app: TestApp;
let books: string[];
beforeAll(async () => {
  if (!existsSync(path.resolve('dist/planning-worker.cjs')))
    throw new Error('dist is not built; npm test builds it first.');
  app = new TestApp();
  const prices = Buffer.from(JSON.stringify(book({ 10: '1800', 50: '5000', 100: '9000' }, '480')));
  const { token } = await app.value('books.import', { name: 'prices.json', bytes: prices.toString('base64') });
  books = [(await app.value('books.importApply', { token })).id];
});
afterAll(() => {
  app.close();
});

/** A file as a window sends it. */
function file(name: string, content: string | Uint8Array): { name: string; bytes: string } {
  return { name, bytes: Buffer.from(content).toString('base64') };
}

const table = file(
  'meetings.csv',
  'id,start,end,participants,subject\n' +
    'a,2026-01-05 09:00,2026-01-05 10:00,40,Review\n' +
    'b,2026-01-05 09:00,2026-01-05 10:30,90,"=HYPERLINK(""http://x"")"\n' +
    'c,2026-01-06 14:00,2026-01-06 15:00,6,＋周会\n',
);

let jobs = 0;
/** A name that no job has had. */
function job(): string {
  jobs += 1;
  return `job-${String(jobs)}`;
}

async function read(source: { name: string; bytes: string } = table): Promise<ReplyValue<'demand.read'>> {
  return app.value('demand.read', { job: job(), source: { kind: 'file', file: source } });
}

async function plan(): Promise<ReplyValue<'fleet.plan'>> {
  const { demand } = await read();
  return app.value('fleet.plan', { job: job(), demand, edition: 'flagship', per: 'year', books });
}

function stepsOf(name: string): EventValue<'progress'>[] {
  const told = app.events.filter(({ event }) => event === 'progress');
  return told.map(({ value }) => value as EventValue<'progress'>).filter((step) => step.job === name);
}

describe('demand', { timeout: 60_000 }, () => {
  it('shows the head of a table before anything of it is taken', async () => {
    const mixed = file('m.csv', '会议主题,开始,Finish time,人数\n周会,2026-01-05 09:00,2026-01-05 10:00,8\n');
    expect(await app.value('demand.preview', { job: job(), file: mixed })).toEqual({
      format: 'csv',
      table: {
        header: ['会议主题', '开始', 'Finish time', '人数'],
        rows: [['周会', '2026-01-05 09:00', '2026-01-05 10:00', '8']],
        rowCount: 1,
        columns: { subject: 0, start: 1, participants: 3 },
      },
    });
  });

  it('shows no table of a calendar', async () => {
    const calendar = file('c.ics', 'BEGIN:VCALENDAR\nEND:VCALENDAR\n');
    expect(await app.value('demand.preview', { job: job(), file: calendar })).toEqual({ format: 'ics', table: null });
  });

  it('sums up what was read: peaks, size classes and the hours of the week', async () => {
    const { summary } = await read();
    expect(summary).toMatchObject({
      format: 'csv',
      name: { zh: 'meetings.csv' },
      demand: { meetings: 3, peakMeetings: 2, peakParties: 130, largest: 90 },
      sizes: [
        { size: 10, meetings: 1, peak: 1 },
        { size: 50, meetings: 1, peak: 1 },
        { size: 100, meetings: 1, peak: 1 },
      ],
    });
    expect(summary.heat).toEqual([
      { weekday: 1, hour: 9, meetings: 2, parties: 130 },
      { weekday: 1, hour: 10, meetings: 1, parties: 90 },
      { weekday: 2, hour: 14, meetings: 1, parties: 6 },
    ]);
  });

  it('reads the columns that were chosen by hand', async () => {
    const odd = file('odd.csv', 'x,y,z\n8,2026-01-05 09:00,2026-01-05 10:00\n');
    expect(await app.refusal('demand.read', { job: job(), source: { kind: 'file', file: odd } })).toEqual([
      'meetings-column-missing',
      'meetings-column-missing',
      'meetings-column-missing',
      'meetings-columns-unused',
    ]);
    const columns = { participants: 0, start: 1, end: 2 };
    const { summary } = await app.value('demand.read', { job: job(), source: { kind: 'file', file: odd, columns } });
    expect(summary.demand).toMatchObject({ meetings: 1, largest: 8 });
  });

  it('generates meetings from a profile and says so', async () => {
    const profile = {
      format: 'seatwise.profile/1' as const,
      people: 60,
      meetingsPerPersonWeek: 5,
      sizes: [{ least: 3, most: 9, weight: 1 }],
      hours: { from: 9, to: 18 },
      terminalShare: 0.5,
      from: '2026-01-05',
      weeks: 4,
      seed: 7,
    };
    const { summary } = await app.value('demand.read', { job: job(), source: { kind: 'profile', profile } });
    expect(summary).toMatchObject({ format: 'profile', demand: { meetings: 200 } });
    expect(summary.name.en).toContain('60 people');
    expect(summary.findings.map(({ code }) => code)).toEqual(['fleet-profile-generated']);
  });

  it('lists every wrong row with its place and takes nothing', async () => {
    const rows = Array.from({ length: 130 }, (_, row) => `2026-01-05 09:00,later,${String(row)}`);
    const reply = await app.ask('demand.read', {
      job: job(),
      source: { kind: 'file', file: file('w.csv', ['start,end,participants', ...rows].join('\n')) },
    });
    if (reply.ok) throw new Error('accepted');
    expect(reply.findings).toHaveLength(101);
    expect(reply.findings[0]).toMatchObject({
      code: 'meetings-value',
      place: 'line 2 · column 2 · end',
      value: 'later',
    });
    expect(reply.findings.at(-1)).toMatchObject({ code: 'meetings-more-findings', value: '30' });
  });

  it.each(strangers)(
    'refuses $name at once, by its code and with its place in the file',
    async ({ name, make, code }) => {
      const source = { kind: 'file' as const, file: file(name, make()) };
      const reply = await app.ask('demand.read', { job: job(), source });
      expect(!reply.ok && reply.findings.map((found) => found.code)).toContain(code);
      expect(app.bugs).toEqual([]);
    },
  );
});

describe('fleets', { timeout: 60_000 }, () => {
  it('plans the options with their proof and the saving against a named baseline', async () => {
    const { view, breakEven } = await plan();
    expect(view.options.map((each) => [each.kind, each.feasible && each.cost])).toEqual([
      ['rooms', '14000.00'],
      ['ports', '62400.00'],
      ['mixed', '14000.00'],
    ]);
    expect(view.options[0]).toMatchObject({
      proven: true,
      saving: { baseline: 'peak-per-size', amount: '1800.00' },
    });
    expect(view.options[1]).not.toHaveProperty('saving');
    expect(breakEven).toMatchObject({ today: { meetings: 2, parties: 65 } });
    expect(JSON.stringify(view)).not.toContain('assignments');
  });

  it('tells what it does and how far it is', async () => {
    const { demand } = await read();
    const name = job();
    await app.value('fleet.plan', { job: name, demand, edition: 'flagship', per: 'year', books });
    const steps = stepsOf(name);
    expect(steps[0]).toMatchObject({ done: 0, total: 4, label: { en: 'Reading the meetings' } });
    expect(steps.at(-1)?.label.zh).toMatch(/^求解/);
  });

  it('says what one room less would give up', async () => {
    const { plan: token } = await plan();
    const { rows } = await app.value('fleet.oneLess', { job: job(), plan: token, kind: 'rooms' });
    expect(rows.map(({ size, saves, refused }) => [size, saves, refused])).toEqual([
      ['50', '5000.00', 1],
      ['100', '9000.00', 1],
    ]);
    expect(rows[1]?.meetings[0]).toMatchObject({ id: 'b', parties: 90 });
  });

  it('plans more and fewer meetings, and three years of growth', async () => {
    const { plan: token } = await plan();
    const name = job();
    const { rows } = await app.value('fleet.sensitivity', { job: name, plan: token, growth: '20' });
    expect(rows.map(({ percent }) => percent)).toEqual([80, 90, 100, 110, 120, 172.8]);
    expect(rows[2]).toMatchObject({ cost: '14000.00', difference: '0.00' });
    expect(stepsOf(name).at(-1)).toMatchObject({ done: 5, total: 6 });
    expect(await app.refusal('fleet.sensitivity', { job: job(), plan: token, growth: 'much' })).toEqual([
      'growth-malformed',
    ]);
  });

  it('hands over the assignments as a table in which no text becomes a formula', async () => {
    const { plan: token } = await plan();
    const { name, bytes } = await app.value('fleet.assignments', { plan: token, kind: 'rooms' });
    expect(name).toBe('assignments-rooms.csv');
    expect(Buffer.from(bytes, 'base64').toString('utf8')).toBe(
      '\uFEFF会议 / meeting,主题 / subject,开始 / start,结束 / end,方数 / parties,资源 / on\r\n' +
        'a,Review,2026-01-05 09:00:00,2026-01-05 10:00:00,40,room:50#1\r\n' +
        `b,"'=HYPERLINK(""http://x"")",2026-01-05 09:00:00,2026-01-05 10:30:00,90,room:100#1\r\n` +
        `c,'＋周会,2026-01-06 14:00:00,2026-01-06 15:00:00,6,room:50#1\r\n`,
    );
  });

  it('gives every host rooms of their own where that is asked for, also at other levels of demand', async () => {
    const hosted = file(
      'hosted.csv',
      'id,start,end,participants,host\n' +
        'a,2026-01-05 09:00,2026-01-05 10:00,40,li\n' +
        'b,2026-01-05 10:00,2026-01-05 11:00,40,wu\n' +
        'c,2026-01-05 11:00,2026-01-05 12:00,40,li\n' +
        'd,2026-01-05 12:00,2026-01-05 13:00,8,\n',
    );
    const { demand } = await read(hosted);
    const request = { demand, edition: 'flagship' as const, per: 'year' as const, books, roomPerHost: true };
    const { plan: token, view } = await app.value('fleet.plan', { job: job(), ...request });
    expect(view.roomPerHost).toBe(true);
    expect(view.options[0]).toMatchObject({
      cost: '11800.00',
      rooms: { 10: 1, 50: 2 },
      hosts: [{ host: 'li', rooms: { 50: 1 } }, { host: 'wu', rooms: { 50: 1 } }, { rooms: { 10: 1 } }],
    });
    expect(view.findings.map(({ code }) => code)).toContain('fleet-hosts-missing');
    expect(view.assumptions.map(({ id }) => id)).toContain('P-HOST');
    const { bytes } = await app.value('fleet.assignments', { plan: token, kind: 'rooms' });
    expect(Buffer.from(bytes, 'base64').toString('utf8')).toContain(',40,room:50#wu#1\r\n');
    const { rows } = await app.value('fleet.sensitivity', { job: job(), plan: token, growth: '0' });
    expect(rows.at(-1)).toMatchObject({ cost: view.options[2]?.feasible === true ? view.options[2].cost : '' });
    expect(await app.refusal('fleet.oneLess', { job: job(), plan: token, kind: 'rooms' })).toEqual([
      'one-less-by-host',
    ]);
  });

  it('refuses what an edition cannot do by name', async () => {
    const { demand } = await read();
    const flexus = await app.value('fleet.plan', { job: job(), demand, edition: 'flexus', per: 'year', books });
    expect(flexus.view.options.map(({ kind }) => kind)).toEqual(['rooms']);
    expect(await app.refusal('fleet.oneLess', { job: job(), plan: flexus.plan, kind: 'ports' })).toEqual([
      'plan-option-not-feasible',
    ]);
  });

  it('says where meetings or a plan are no longer held', async () => {
    const { demand } = await read();
    for (let more = 0; more < 4; more += 1) await read();
    const request = { job: job(), demand, edition: 'flagship' as const, per: 'year' as const, books };
    expect(await app.refusal('fleet.plan', request)).toEqual(['demand-not-held']);
    const gone = { job: job(), plan: 'gone', kind: 'rooms' as const };
    expect(await app.refusal('fleet.oneLess', gone)).toEqual(['plan-not-held']);
    expect(await app.refusal('fleet.assignments', { plan: 'gone', kind: 'rooms' })).toEqual(['plan-not-held']);
  });

  it('ends every kind of long work where it is asked to', async () => {
    const { plan: token } = await plan();
    const { demand } = await read();
    const works = [
      ['demand.preview', { file: table }],
      ['demand.read', { source: { kind: 'file', file: table } }],
      ['fleet.plan', { demand, edition: 'flagship', per: 'year', books }],
      ['fleet.oneLess', { plan: token, kind: 'rooms' }],
      ['fleet.sensitivity', { plan: token, growth: '10' }],
    ] as const;
    for (const [channel, request] of works) {
      const name = job();
      const reply = app.ask(channel, { job: name, ...request });
      expect(await app.value('jobs.cancel', { job: name })).toEqual({ cancelled: true });
      expect((await reply).ok ? channel : undefined).toBeUndefined();
      expect(await reply).toMatchObject({ findings: [{ code: 'job-cancelled' }] });
      expect(await app.value('jobs.cancel', { job: name })).toEqual({ cancelled: false });
    }
  });
});
