import { describe, expect, it } from 'vitest';

import type { ComparedCell } from '../../../shared/comparison.ts';
import { compareFiles } from '../../../src-main/handlers/compare-handlers.ts';
import { cellExtent, extentParts } from '../../../src-main/rules/compare/cell-extent.ts';
import { fileOf } from '../findings/check-file.ts';

const start = '2026-01-01T00:00:00+08:00';
const room = { id: 'a', sku: 'meeting.room', spec: '50', mode: 'period', start, term: { unit: 'year', count: 1 } };
const prices = [
  { sku: 'meeting.room', spec: '50', mode: 'period', per: 'year', amount: '5000' },
  { sku: 'meeting.acc.wall-mount', mode: 'once', per: 'once', amount: '299' },
  { sku: 'cc.seat.basic', mode: 'on-demand', per: 'month', amount: '310' },
  { sku: 'cc.call.landline', mode: 'usage', per: 'minute', amount: '0.10' },
];

/** The cell of the only item of some lines, and that item. */
function cellOf(lines: readonly object[]): { readonly cell: ComparedCell; readonly sku: string } {
  const horizon = { from: start, to: '2026-02-01T00:00:00+08:00' };
  const file = fileOf({ edition: 'flagship', horizon, lines, prices });
  const reply = compareFiles([file, file], []);
  if (!reply.ok) throw new Error(JSON.stringify(reply.findings));
  const [line] = reply.value.lines;
  const cell = line?.cells[0];
  if (line === undefined || !cell) throw new Error('Nothing was compared.');
  return { cell, sku: line.sku };
}

describe('how much a compared scenario has of an item', () => {
  it.each([
    ['one room for a year', [{ ...room, quantity: 1 }], '1 个 × 1 年', '1 room × 1 year'],
    [
      'rooms for months',
      [{ ...room, quantity: 30, term: { unit: 'year', count: 2 } }],
      '30 个 × 2 年',
      '30 rooms × 2 years',
    ],
    [
      'two lines of rooms by their sum',
      [
        { ...room, quantity: 30 },
        { ...room, id: 'b', quantity: 12 },
      ],
      '42（2 行）',
      '42 (2 lines)',
    ],
    [
      'goods without a term',
      [{ id: 'm', sku: 'meeting.acc.wall-mount', mode: 'once', quantity: 5, start }],
      '5 个',
      '5 pieces',
    ],
    [
      'seats by the days that they are billed for',
      [{ id: 's', sku: 'cc.seat.basic', mode: 'on-demand', changes: [{ at: start, quantity: 2 }] }],
      '62 个·天',
      '62 seat-days',
    ],
    [
      'calls by the minute',
      [{ id: 'c', sku: 'cc.call.landline', mode: 'usage', minutesPerMonth: 90 }],
      '90 分钟',
      '90 minutes',
    ],
  ])('%s', (_, lines, zh, en) => {
    const { cell, sku } = cellOf(lines);
    expect(cellExtent(cell, sku)).toEqual({ zh, en });
    const { number, rest } = extentParts(cell, sku);
    expect(number).toBe(String(cell.quantity));
    expect([number + rest.zh, number + rest.en]).toEqual([zh, en]);
  });

  it('of an item that the catalogue no longer has is told by its own unit', () => {
    const { cell } = cellOf([{ ...room, quantity: 3 }]);
    expect(cellExtent(cell, 'meeting.gone').zh).toBe('3 个 × 1 年');
  });
});
