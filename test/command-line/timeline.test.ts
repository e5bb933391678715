import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

import { beforeAll, describe, expect, it } from 'vitest';

import { findingsReportSchema } from '../../shared/finding.ts';
import { timelineSchema } from '../../shared/timeline.ts';
import { timelineText } from '../../src-main/command-line/print-timeline.ts';
import { parseFen, sumFen } from '../../src-main/rules/money/amount.ts';
import { accountCases } from '../cases/timeline-use-cases.ts';
import { onceCases } from '../cases/timeline-expiry-cases.ts';
import { timeline } from '../rules/lifecycle/follow.ts';

const program = path.resolve('dist/cli.cjs');
const sample = path.resolve('resources/examples/meeting-guide-sample.json');

function seatwise(...args: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'timeline', ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('timeline', () => {
  beforeAll(() => {
    if (!existsSync(program)) throw new Error('dist/cli.cjs is not built; npm test builds it first.');
  });

  it('prints the sample of the meeting guide as JSON that its schema accepts, with 401800 in purchases', () => {
    const run = seatwise(sample, '--json');
    expect(run).toMatchObject({ status: 0, stderr: '' });
    const result = timelineSchema.parse(JSON.parse(run.stdout));
    const purchases = result.events.filter((event) => event.kind === 'purchase');
    expect(sumFen(purchases.map((event) => parseFen(event.amount ?? '')))).toBe(parseFen('401800.00'));
    expect(result.cashFlow.map(({ month, total }) => `${month} ${total}`)).toEqual([
      '2023-03 356800.00',
      '2023-04 0.00',
      '2023-05 0.00',
      '2023-06 45000.00',
    ]);
  });

  it('shows the events from one date up to another', () => {
    const run = seatwise(sample, '--from', '2024-03-18', '--to', '2024-03-19', '--json');
    const { events } = timelineSchema.parse(JSON.parse(run.stdout));
    expect(events.map((event) => `${event.at} ${event.kind}`)).toEqual(
      Array.from({ length: 4 }, () => '2024-03-18T23:59:59+08:00 expired'),
    );
  });

  it('refuses a reversed window with exit 2, as text on stderr or as JSON on stdout', () => {
    const window = ['--from', '2024-03-18', '--to', '2023-03-18'];
    expect(seatwise(sample, ...window)).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('F-INSTANT') as string,
    });
    const run = seatwise(sample, ...window, '--json');
    expect(run).toMatchObject({ status: 2, stderr: '' });
    const errors = findingsReportSchema
      .parse(JSON.parse(run.stdout))
      .findings.filter((finding) => finding.severity === 'error');
    expect(errors.map(({ code, place }) => ({ code, place }))).toEqual([{ code: 'horizon-reversed', place: '--to' }]);
  });
});

describe('a timeline as text', () => {
  const arrears = accountCases.find((each) => each.name.startsWith('a bill for use'))!;
  const bundle = onceCases.find((each) => each.name.startsWith('account and room'))!;

  it('has a row for each event with its amount, what it is for, the balance and the rules', () => {
    const rows = timelineText(timeline(arrears.scenario), 'zh').split('\n');
    expect(rows.slice(0, 5)).toEqual([
      '用例',
      '',
      '2020-01-08 10:00:00   100.00  购买扣款  云会议室 50方 (room)  至 2020-02-08 23:59:59  余额 400.00  [M-BILL-1 M-PER-1]',
      '2020-02-01 00:00:00           到期预警  云会议室 50方 (room)  [M-EXP-1 M-EXP-1b]',
      '2020-02-01 00:00:00  2980.65  月账单  基础型座席 (agents)  账期 2020-01  未付，记为欠费  余额 400.00  欠费 2980.65  [C-OD-4 C-OD-1 C-OD-2 M-ARR-1 M-ARR-1b]',
    ]);
  });

  it('tells in English too what ends, what it takes to keep it, and the cash flow', () => {
    const text = timelineText(timeline(bundle.scenario), 'en');
    expect(text).not.toMatch(/购买|到期|现金/);
    expect(text).toContain(
      [
        'What ends, and the money to keep it for another term',
        '2023-09-14 23:59:59  no price  Expired  IdeaHub S2 bundle 65-inch (hub)  meeting.account.ideahub × 5  meeting.account.ideahub - period year',
        '2023-09-14 23:59:59  no price  Expired  IdeaHub S2 bundle 65-inch (hub)  meeting.room 50 × 5  meeting.room 50 period year',
        '',
        'Cash flow by month',
        '2023-03  139995.00  one-time 139995.00',
      ].join('\n'),
    );
  });

  it('says so where nothing happens', () => {
    expect(timelineText(timeline(bundle.scenario, '2030-01-01', '2030-02-01'), 'en')).toContain('Nothing happens');
  });
});
