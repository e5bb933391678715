import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';

import { capacitySchema } from '../../shared/capacity.ts';
import { findingsReportSchema } from '../../shared/finding.ts';
import { planSchema } from '../../shared/plan.ts';
import { hostileFiles } from '../demand/hostile-files.ts';
import { book } from '../planning/fleet-cases.ts';
import { tellFigure } from '../tell-figure.ts';

const program = path.resolve('dist/cli.cjs');
const folder = mkdtempSync(path.join(tmpdir(), 'seatwise-plan-'));
const meetings = path.join(folder, 'meetings.csv');
const hosted = path.join(folder, 'hosted.csv');
const prices = path.join(folder, 'prices.json');
const usage = path.join(folder, 'usage.txt');
const hook = path.join(folder, 'hook.cjs');
const usageSchema = z.tuple([z.number(), z.number()]);

beforeAll(() => {
  if (!existsSync(path.resolve('dist/planning-worker.cjs')))
    throw new Error('dist is not built; npm test builds it first.');
  writeFileSync(
    meetings,
    'id,start,end,participants\na,2026-01-05 09:00,2026-01-05 10:00,40\nb,2026-01-05 09:00,2026-01-05 10:00,90\n',
  );
  writeFileSync(
    hosted,
    'id,start,end,participants,host\na,2026-01-05 09:00,2026-01-05 10:00,40,li\nb,2026-01-05 10:00,2026-01-05 11:00,40,wu\n',
  );
  writeFileSync(prices, JSON.stringify(book({ 50: '5000', 100: '9000' }, '480')));
  // The most memory that the whole process had, its threads included, in megabytes, and the seconds of work that it did,
  // which a busy machine does not change. The figure of getrusage also has
  // what the parent had when it forked, so Linux's own is read where there is one.
  writeFileSync(
    hook,
    `process.on('exit', () => {
       const fs = require('node:fs');
       const status = fs.existsSync('/proc/self/status') ? fs.readFileSync('/proc/self/status', 'utf8') : '';
       const peak = /VmHWM:\\s+(\\d+) kB/.exec(status)?.[1] ?? process.memoryUsage.rss() / 1024;
       const { user, system } = process.cpuUsage();
       fs.writeFileSync(${JSON.stringify(usage)}, JSON.stringify([Number(peak) / 1024, (user + system) / 1e6]));
     });`,
  );
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function seatwise(...args: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['--require', hook, program, ...args], { encoding: 'utf8', maxBuffer: 1e8 });
}

describe('plan', { timeout: 60_000 }, () => {
  test('names the rooms of every host with --room-per-host', () => {
    const run = seatwise('plan', hosted, '--prices', prices, '--room-per-host', '--lang', 'en');
    expect(run).toMatchObject({ status: 0, stderr: '' });
    expect(run.stdout).toContain('rooms by host (2)\n      li  50 × 1\n      wu  50 × 1\n');
    const json = seatwise('plan', hosted, '--prices', prices, '--room-per-host', '--json');
    const [rooms] = planSchema.parse(JSON.parse(json.stdout)).options;
    expect(rooms).toMatchObject({
      assignments: [
        { meeting: 'a', on: 'room:50#li#1' },
        { meeting: 'b', on: 'room:50#wu#1' },
      ],
    });
  });

  test('prints the plan as JSON that its schema accepts', () => {
    const run = seatwise('plan', meetings, '--prices', prices, '--json');
    expect(run).toMatchObject({ status: 0, stderr: '' });
    const plan = planSchema.parse(JSON.parse(run.stdout));
    expect(plan.options.map((each) => each.feasible && each.cost)).toEqual(['14000.00', '62400.00', '14000.00']);
    expect(plan.best).toBe('rooms');
  });

  test.for(['zh', 'en'])('prints it as text, in %s', (lang) => {
    const run = seatwise('plan', meetings, '--prices', prices, '--lang', lang);
    expect(run).toMatchObject({ status: 0, stderr: '' });
    expect(run.stdout).toContain('14000.00');
    expect(run.stdout).toContain(lang === 'zh' ? '已证明最优' : 'proven the cheapest');
  });

  test('takes flexus, months and standard input', () => {
    const run = spawnSync(
      process.execPath,
      [program, 'plan', '-', '--prices', prices, '--edition', 'flexus', '--per', 'month', '--json'],
      {
        encoding: 'utf8',
        input: readFileSync(meetings),
      },
    );
    expect(planSchema.parse(JSON.parse(run.stdout))).toMatchObject({
      edition: 'flexus',
      per: 'month',
      options: [{ kind: 'rooms', rooms: { 100: 2 }, cost: '18000.00' }],
    });
  });

  test('refuses with exit status 2 what cannot be read, priced or expanded', () => {
    expect(seatwise('plan', path.join(folder, 'gone.csv')).status).toBe(2);
    expect(seatwise('plan', meetings, '--per', 'month').status).toBe(2);
    expect(seatwise('plan', meetings, '--from', '2026-01-01').status).toBe(2);
    expect(seatwise('plan', meetings, '--from', '2026-01-01', '--to', '2028-01-01').status).toBe(2);
    expect(seatwise('plan', meetings, '--edition', 'free').status).toBe(2);
  });
});

describe('capacity', { timeout: 60_000 }, () => {
  test('tells what a scenario cannot host, whether or not its prices are known', () => {
    const scenario = path.join(folder, 'scenario.json');
    const line = { id: 'r', sku: 'meeting.room', spec: '100', mode: 'period', quantity: 1 };
    const lines = [{ ...line, term: { unit: 'year', count: 1 }, start: '2026-01-01T00:00:00+08:00' }];
    writeFileSync(scenario, JSON.stringify({ format: 'seatwise.scenario/1', name: 's', edition: 'flagship', lines }));
    const run = seatwise('capacity', scenario, meetings, '--json');
    expect(run).toMatchObject({ status: 0, stderr: '' });
    const { hosts, violations } = capacitySchema.parse(JSON.parse(run.stdout));
    expect({ hosts, violations }).toEqual({
      hosts: false,
      violations: [{ at: '2026-01-05T09:00:00+08:00', rule: 'M-CAP-2', meetings: ['a', 'b'], need: 2, have: 1 }],
    });
    expect(seatwise('capacity', scenario, meetings).stdout).toContain('[M-CAP-2]');
  });
});

describe('hostile files', () => {
  const most = { refused: 0, seconds: 0, megabytes: 0 };
  afterAll(() => {
    const { refused, seconds, megabytes } = most;
    tellFigure(
      `S2: ${String(refused)} named bombs refused, each in ${seconds.toFixed(1)} s and ${megabytes.toFixed(0)} MB at most`,
    );
  });

  test.for(hostileFiles)('$name is refused in 2 s and 200 MB', { timeout: 30_000 }, ({ make, code }) => {
    const file = path.join(folder, 'hostile');
    writeFileSync(file, make());
    const run = seatwise('plan', file, '--prices', prices, '--json');
    expect(run.status).toBe(2);
    expect(findingsReportSchema.parse(JSON.parse(run.stdout)).findings.map((each) => each.code)).toContain(code);
    const [megabytes, seconds] = usageSchema.parse(JSON.parse(readFileSync(usage, 'utf8')));
    expect(seconds).toBeLessThan(2);
    expect(megabytes).toBeLessThan(200);
    most.refused += 1;
    most.seconds = Math.max(most.seconds, seconds);
    most.megabytes = Math.max(most.megabytes, megabytes);
  });
});
