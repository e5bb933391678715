import { describe, expect, test } from 'vitest';

import type { OfferedItem, OfferList } from '../../shared/offer-list.ts';
import type { ScenarioFile } from '../../shared/scenario.ts';
import { sumAmounts } from '../../shared/sum-amounts.ts';
import { applyToAll } from '../../src-renderer/areas/scenario/apply-to-all.ts';
import { indexCatalogue, searchCatalogue } from '../../src-renderer/areas/scenario/catalogue-search.ts';
import { editCell } from '../../src-renderer/areas/scenario/cell-edit.ts';
import { History } from '../../src-renderer/areas/scenario/history.ts';
import { duplicateLine, moveLine, removeLine } from '../../src-renderer/areas/scenario/line-order.ts';
import { addLine } from '../../src-renderer/areas/scenario/new-line.ts';
import { pasteBlock } from '../../src-renderer/areas/scenario/paste-block.ts';

const start = '2023-03-18T15:30:00+08:00';
const spec = (id: string) => ({ id, label: { zh: `${id}方`, en: `${id} parties` } });
const base = {
  family: 'meeting',
  aliases: [],
  unit: { zh: '个', en: 'room', enOther: 'rooms' },
  offered: true,
  editions: [],
} as const;

const room: OfferedItem = {
  ...base,
  aliases: [],
  editions: [],
  sku: 'meeting.room',
  label: { zh: '云会议室', en: 'Cloud room' },
  ways: [{ mode: 'period', specs: [spec('50'), spec('100')], terms: ['month', 'year'] }],
};
const webinar: OfferedItem = {
  ...base,
  aliases: [],
  editions: [],
  sku: 'meeting.webinar',
  label: { zh: '网络研讨会', en: 'Webinar' },
  ways: [
    { mode: 'period', specs: [spec('500')], terms: ['year'] },
    { mode: 'once', specs: [spec('3000')], terms: [] },
  ],
};
const port: OfferedItem = {
  ...base,
  aliases: [],
  editions: ['flagship'],
  sku: 'meeting.port',
  label: { zh: '并发端口', en: 'Concurrent port' },
  offered: false,
  reason: { zh: '此版本不提供', en: 'Not in this edition' },
  ways: [],
};
const offers: OfferList = {
  editions: [],
  levels: [],
  sections: [
    { id: 'meeting-resources', label: { zh: '云会议资源', en: 'Meeting resources' }, items: [port, room, webinar] },
  ],
};

const rooms: ScenarioFile = {
  format: 'seatwise.scenario/1',
  name: '企业A',
  edition: 'flagship',
  lines: [
    { id: 'a', sku: 'meeting.room', spec: '50', mode: 'period', quantity: 30, term: { unit: 'year', count: 1 }, start },
    { id: 'b', sku: 'meeting.webinar', spec: '3000', mode: 'once', quantity: 1, start },
  ],
};
const viewOf = (index: number) => {
  const line = rooms.lines[index]!;
  return { line, item: line.sku === room.sku ? room : webinar, quote: undefined };
};
const today = '2026-11-22';

describe('cells', () => {
  test.for([
    { column: 'quantity', text: '1,200', change: { quantity: 1200 } },
    { column: 'spec', text: '100方', change: { spec: '100' } },
    { column: 'term', text: '6个月', change: { term: { unit: 'month', count: 6 } } },
    { column: 'start', text: '2023-4-1', change: { start: '2023-04-01T15:30:00+08:00' } },
    { column: 'discount', text: '9折', change: { discount: { kind: 'business', rate: '0.1' } } },
    { column: 'note', text: '二期', change: { note: '二期' } },
  ] as const)('$column takes “$text”', ({ column, text, change }) => {
    expect(editCell(rooms, viewOf(0), column, text, today)?.lines[0]).toEqual({ ...rooms.lines[0], ...change });
  });

  test.for([
    { column: 'quantity', text: '-3' },
    { column: 'quantity', text: '1.5' },
    { column: 'spec', text: '75' },
    { column: 'start', text: '2023-02-30' },
    { column: 'price', text: 'cheap' },
    { column: 'payable', text: '1' },
  ] as const)('$column refuses “$text”', ({ column, text }) => {
    expect(editCell(rooms, viewOf(0), column, text, today)).toBeUndefined();
  });

  test('a typed price becomes a price of the scenario, and an empty one takes it away', () => {
    const priced = editCell(rooms, viewOf(0), 'price', '4,800.50', today);
    expect(priced?.prices).toEqual([
      { sku: 'meeting.room', spec: '50', mode: 'period', per: 'year', amount: '4800.5', source: 'user' },
    ]);
    expect(editCell(priced!, viewOf(0), 'price', '', today)?.prices).toEqual([]);
  });
});

describe('lines', () => {
  test('a new line follows the start and the term of its neighbours', () => {
    const added = addLine(rooms, { item: room, way: room.ways[0]!, spec: '100' }, today);
    expect(added.scenario.lines.at(-1)).toEqual({
      id: 'room-1',
      sku: 'meeting.room',
      spec: '100',
      mode: 'period',
      quantity: 1,
      term: { unit: 'year', count: 1 },
      start,
    });
  });

  test('lines are moved, doubled and removed without touching the others', () => {
    expect(moveLine(rooms, 'a', 'b').lines.map(({ id }) => id)).toEqual(['b', 'a']);
    expect(duplicateLine(rooms, 'a')?.scenario.lines.map(({ id }) => id)).toEqual(['a', 'a-2', 'b']);
    expect(removeLine(rooms, 'a').lines.map(({ id }) => id)).toEqual(['b']);
  });

  test('what is applied to all goes only where it fits', () => {
    const wishes = { discount: '10%', kind: 'partner', term: '6个月', start: '' } as const;
    const { scenario, count } = applyToAll(rooms, wishes, offers);
    expect(count).toBe(2);
    expect(scenario.lines.map((line) => ('term' in line ? line.term.unit : 'none'))).toEqual(['month', 'none']);
  });

  test('a block from a spreadsheet fills cells, and rows beyond the end become lines', () => {
    const result = pasteBlock('云会议室\t100\t\t20\t2年\n网络研讨会\t\t一次性\t2\n未知\t1\n', {
      scenario: rooms,
      lines: [viewOf(0)],
      offers,
      row: 0,
      columns: ['product', 'spec', 'mode', 'quantity', 'term'],
      today,
    });
    expect(result.scenario.lines).toMatchObject([
      { id: 'a', spec: '100', quantity: 20, term: { unit: 'year', count: 2 } },
      { id: 'b' },
      { sku: 'meeting.webinar', mode: 'once', quantity: 2, spec: '3000' },
    ]);
    expect(result.rejected).toBe(2);
  });
});

describe('the palette', () => {
  const index = indexCatalogue(offers);
  const found = (query: string) =>
    searchCatalogue(index, query).map(({ item, way, spec: size }) =>
      [item.sku, way?.mode, size].filter(Boolean).join(' '),
    );

  test.for([
    { query: 'yhys', first: 'meeting.room period 50' },
    { query: 'cloud 100', first: 'meeting.room period 100' },
    { query: '研讨会 3000 一次性', first: 'meeting.webinar once 3000' },
    { query: 'wlyth', first: 'meeting.webinar period 500' },
    { query: 'yunhuiyishi', first: 'meeting.room period 50' },
    { query: 'meeting.port', first: 'meeting.port' },
  ])('“$query” finds $first', ({ query, first }) => {
    expect(found(query)[0]).toBe(first);
  });

  test('what is not sold comes last, and what is nowhere is not found', () => {
    expect(found('').at(-1)).toBe('meeting.port');
    expect(found('xyz')).toEqual([]);
  });
});

describe('history', () => {
  test('the letters of one cell are one step, and typing can be taken back', () => {
    const history = new History<string>();
    history.note('a', 'cell');
    history.note('b', 'cell');
    expect(history.undo('c')).toBe('a');
    expect(history.redo('a')).toBe('c');
    history.note('c', 'next');
    expect(history.abandon('next')).toBe('c');
    expect(history.undo('c')).toBe('a');
    expect(history.undo('a')).toBeUndefined();
  });
});

test('subtotals are exact', () => {
  expect(sumAmounts(['0.10', '0.20'])).toBe('0.30');
  expect(sumAmounts(['-0.05', '0.02'])).toBe('-0.03');
  expect(sumAmounts([])).toBe('0.00');
  expect(sumAmounts(['999999999999999.99', '0.01'])).toBe('1000000000000000.00');
});
