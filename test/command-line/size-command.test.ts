import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

import { beforeAll, describe, expect, it } from 'vitest';

import { findingsReportSchema } from '../../shared/finding.ts';
import { hardwareSizingSchema, recordingSizingSchema, seatSizingSchema } from '../../shared/sizing.ts';
import { roomList } from '../cases/sizing-hardware-cases.ts';

const program = path.resolve('dist/cli.cjs');

function size(args: readonly string[], input = '', env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'size', ...args], {
    encoding: 'utf8',
    input,
    env: { ...process.env, ...env },
  });
  return { status, stdout, stderr };
}

const seats = ['seats', '--calls', '100', '--per', '30m', '--aht', '180s', '--answer', '80/20'];

beforeAll(() => {
  if (!existsSync(program)) throw new Error('dist/cli.cjs is not built; npm test builds it first.');
});

describe('size', () => {
  it('recording prints the sizing as JSON that its schema accepts', () => {
    const run = size(['recording', '--hours', '130', '--json']);
    expect(run).toMatchObject({ status: 0, stderr: '' });
    expect(recordingSizingSchema.parse(JSON.parse(run.stdout))).toMatchObject({
      hours: 130,
      gb: '325',
      packs: { '100GB': 3, '50GB': 1 },
      holdsHours: 140,
    });
  });

  it('recording uses the books that are named, and is refused where they have no price', () => {
    const priced = size(['recording', '--hours', '130', '--prices', 'documented', '--json']);
    expect(recordingSizingSchema.parse(JSON.parse(priced.stdout)).cost).toBe('15640.00');
    const refused = size(['recording', '--hours', '130', '--prices', 'public']);
    expect(refused).toMatchObject({ status: 2, stdout: '' });
    expect(refused.stderr).toContain('meeting.recording 50GB period year');
  });

  it('seats prints agents and positions, with the defaults for shrinkage and occupancy', () => {
    const run = size([...seats, '--json']);
    expect(run).toMatchObject({ status: 0, stderr: '' });
    const { agents, positions, target } = seatSizingSchema.parse(JSON.parse(run.stdout));
    expect({ agents, positions }).toEqual({ agents: 14, positions: 20 });
    expect(target).toMatchObject({ shrinkage: '0.3', maxOccupancy: '0.85' });
  });

  it('seats refuses an unstable load with status 2 and the smallest stable number', () => {
    const run = size([...seats, '--agents', '10', '--json']);
    expect(run).toMatchObject({ status: 2, stderr: '' });
    const { findings } = findingsReportSchema.parse(JSON.parse(run.stdout));
    expect(findings).toMatchObject([{ code: 'load-unstable', value: '10', allowed: ['11'] }]);
  });

  it('seats reads a profile from standard input', () => {
    const profile = Array.from({ length: 48 }, (_, at) => at).join('\n');
    const run = size(['seats', '--profile', '-', '--aht', '3m', '--answer', '80/20', '--json'], profile);
    const sizing = seatSizingSchema.parse(JSON.parse(run.stdout));
    expect(sizing.peak).toBe('23:30');
    expect(sizing.intervals).toHaveLength(48);
  });

  it('hardware reads a room list from standard input and uses the documented prices', () => {
    const list = JSON.stringify(roomList([{ id: 'a', people: 4 }]));
    const run = size(['hardware', '-', '--json'], list);
    expect(run).toMatchObject({ status: 0, stderr: '' });
    expect(hardwareSizingSchema.parse(JSON.parse(run.stdout)).tco.total).toBe('50138.00');
  });

  it('gives the same bytes in any time zone', () => {
    const list = JSON.stringify(roomList([{ id: 'a', people: 4 }]));
    const [one, other] = ['UTC', 'Pacific/Kiritimati'].map(
      (TZ) => size(['hardware', '-', '--json'], list, { TZ }).stdout,
    );
    expect(one).toBe(other);
  });

  it.each([
    ['recording', ['recording', '--hours', '130', '--prices', 'documented'], '15640.00'],
    ['seats', seats, '80%'],
  ])('%s prints text in both languages', (_, args, figure) => {
    const zh = size(args).stdout;
    const en = size([...args, '--lang', 'en']).stdout;
    expect(zh).toContain(figure);
    expect(zh).toContain('假设');
    expect(en).toContain(figure);
    expect(en).toContain('Assumptions');
    expect(en).not.toMatch(/[。；，]/u);
  });

  it.each([
    ['no hours', ['recording']],
    ['no calls', ['seats', '--per', '30m', '--aht', '180s', '--answer', '80/20']],
    ['an unknown sizing', ['chairs']],
    ['no room list', ['hardware']],
    ['a room list that is not there', ['hardware', 'no-such-rooms.json']],
    ['a profile that is not there', ['seats', '--profile', 'no-such.csv', '--aht', '3m', '--answer', '80/20']],
  ])('refuses %s with status 2, in words, without a stack trace', (_, args) => {
    const run = size(args);
    expect(run.status).toBe(2);
    expect(run.stderr).not.toBe('');
    expect(run.stderr).not.toMatch(/\bat .*\.(?:ts|cjs|js):\d+/);
  });
});
