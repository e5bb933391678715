import fc from 'fast-check';
import { priceBooks } from 'virtual:price-books';
import { describe, expect, it } from 'vitest';

import type { Finding } from '../../shared/finding.ts';
import type { PriceBook } from '../../shared/price-book.ts';
import { type HardwareSizing, hardwareSizingSchema, type RoomList } from '../../shared/sizing.ts';
import type { Timeline } from '../../shared/timeline.ts';
import { hardwareSizing } from '../../src-main/handlers/small-sizings.ts';
import { timelineScenario } from '../../src-main/handlers/timeline-handlers.ts';
import { chooseScreen } from '../../src-main/planning/room-screen.ts';
import { instant, parseInstant } from '../../src-main/rules/calendar/instant.ts';
import { followScenario } from '../../src-main/rules/lifecycle/follow-scenario.ts';
import { stateAt } from '../../src-main/rules/lifecycle/state-at.ts';
import { parseFen } from '../../src-main/rules/money/amount.ts';
import { readScenario } from '../../src-main/rules/scenario/read-scenario.ts';
import { hardwareCases, refusedHardwareCases, roomList } from '../cases/sizing-hardware-cases.ts';
import { hardwareBook } from '../cases/sizing-prices.ts';

const books = [hardwareBook];
const SECONDS_PER_DAY = 86_400;

function size(list: unknown, prices: readonly PriceBook[] = books): HardwareSizing {
  const reply = hardwareSizing(list, prices);
  if (!reply.ok) throw new Error(JSON.stringify(reply.findings));
  return reply.value;
}

function refusal(list: unknown, prices: readonly PriceBook[] = books): readonly Finding[] {
  const reply = hardwareSizing(list, prices);
  return reply.ok ? [] : reply.findings;
}

function timelineOf({ scenario }: HardwareSizing): Timeline {
  const reply = timelineScenario(scenario, books);
  if (!reply.ok) throw new Error(JSON.stringify(reply.findings));
  return reply.value;
}

function sum(amounts: readonly string[]): bigint {
  return amounts.reduce((total, amount) => total + parseFen(amount), 0n);
}

function allPieces({ bundles, accessories, accounts, cloudRooms }: HardwareSizing): HardwareSizing['accounts'] {
  const atOnce = [...bundles, ...accessories].map((piece) => ({ ...piece, after: false }));
  return [...atOnce, ...accounts, ...cloudRooms];
}

function pieceText({ sku, spec, quantity, after }: HardwareSizing['accounts'][number]): string {
  return `${sku}${spec === undefined ? '' : ` ${spec}`} × ${String(quantity)}${after ? ' later' : ''}`;
}

describe('hardware', () => {
  it.each(hardwareCases)('$name', ({ list, pieces }) => {
    const sizing = size(list);
    expect(hardwareSizingSchema.parse(sizing)).toEqual(sizing);
    expect(allPieces(sizing).map(pieceText)).toEqual(pieces);
  });

  it.each(refusedHardwareCases)('is refused for $name', ({ list, found }) => {
    const errors = refusal(list).filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code, place, value }) => [code, place ?? value])).toEqual(found);
  });

  it('costs what the documented prices say: five S2 65 with mounts over three years', () => {
    const list = roomList([{ id: 'a', count: 5, people: 6, depth: 4 }]);
    const { tco, apart } = size(list, [priceBooks.documented]);
    expect(tco).toEqual({
      bundles: '139995.00',
      accessories: '1495.00',
      // Five accounts at 2280 and five rooms at 5000, bought on day 181 and renewed twice.
      accounts: '34200.00',
      cloudRooms: '75000.00',
      total: '250690.00',
      contentsEnd: '2027-05-30T23:59:59+08:00',
      afterContents: '109200.00',
    });
    expect(apart).toEqual({ total: '110695.00', screensAtMost: '139995.00', sets: 5 });
  });

  it('counts the 180 days of a bundle where accounts and rooms are bought by the month', () => {
    const { tco, apart } = size(roomList([{ id: 'a', screen: '65', mount: 'none' }], { per: 'month' }));
    // 228 + 625 a month: 31 months after the bundle, 36 months apart.
    expect(tco.afterContents).toBe('26443.00');
    expect(apart).toEqual({ total: '30708.00', screensAtMost: '20735.00', sets: 1 });
    expect(tco.bundles).toBe('25000.00');
  });

  it('names every price that no book has, once', () => {
    const list = roomList([
      { id: 'a', screen: '75', series: 'es2', mount: 'stand' },
      { id: 'b', devices: [{ device: 'TE20' }] },
      { id: 'c', screen: '65' },
    ]);
    const missing = refusal(list, [priceBooks.documented]);
    expect(missing.filter(({ severity }) => severity === 'error').map(({ code, value }) => [code, value])).toEqual([
      ['price-missing', 'meeting.hw.ideahub-es2 75 once once'],
      ['price-missing', 'meeting.acc.stand-grey - once once'],
      ['price-missing', 'meeting.account.pro-terminal - period year'],
    ]);
  });

  it('says where only the comparison lacks a price', () => {
    const list = roomList([{ id: 'a', screen: '65' }], {
      per: 'month',
      horizon: { from: '2026-12-01T09:00:00+08:00', to: '2027-03-01T09:00:00+08:00' },
    });
    const { apart, findings, tco } = size(list, [priceBooks.documented]);
    expect(tco.total).toBe('28298.00');
    expect(apart).toBeUndefined();
    const told = findings.find(({ code }) => code === 'apart-without-price');
    expect(told?.message.en).toContain('meeting.account.ideahub - period month, meeting.room 50 period month');
  });

  it('compares nothing where there is no bundle', () => {
    expect(size(roomList([{ id: 'a', devices: [{ device: 'TE20' }] }])).apart).toBeUndefined();
  });

  it('warns of a room beyond the largest screen and of an accessory that does not fit', () => {
    const list = roomList([
      { id: '报告厅', people: 60, series: 'es2', accessories: [{ sku: 'meeting.acc.stand-white', quantity: 1 }] },
    ]);
    const warnings = size(list).findings.filter(({ severity }) => severity === 'warning');
    expect(warnings.slice(0, 2).map(({ code }) => code)).toEqual([
      'room-over-largest-screen',
      'room-accessory-does-not-fit',
    ]);
    for (const { message } of warnings) expect(message.zh).not.toMatch(/[{}]|undefined/);
  });
});

describe('the screen of a room', () => {
  it.each([
    [{ people: 1 }, '65', true],
    [{ people: 6, depth: 4.8 }, '65', true],
    [{ people: 7 }, '75', true],
    [{ depth: 4.81 }, '75', true],
    [{ people: 12, depth: 5.6 }, '75', true],
    [{ people: 2, depth: 5.7 }, '86', true],
    [{ people: 20, depth: 6.4 }, '86', true],
    [{ people: 21 }, '86', false],
    [{ depth: 6.5 }, '86', false],
  ])('for %o is %s inches (good for it: %s)', (room, spec, fits) => {
    const found = chooseScreen(room);
    expect([found.screen.spec, found.fits]).toEqual([spec, fits]);
  });

  it('is within six heights of a 16:9 picture', () => {
    for (const [spec, metres] of [
      ['65', 4.8],
      ['75', 5.6],
      ['86', 6.4],
    ] as const) {
      const height = (Number(spec) * 0.0254 * 9) / Math.hypot(16, 9);
      expect(chooseScreen({ depth: metres }).screen.spec).toBe(spec);
      expect(height * 6 - metres).toBeGreaterThanOrEqual(0);
      expect(height * 6 - metres).toBeLessThan(0.1);
    }
  });
});

const someRoom = fc.oneof(
  fc.record({
    people: fc.integer({ min: 1, max: 20 }),
    count: fc.integer({ min: 1, max: 9 }),
    series: fc.constantFrom('b2', 's2', 'es2'),
    mount: fc.constantFrom('wall' as const, 'stand' as const, 'none' as const),
    cloudRoom: fc.constantFrom('50', '100', '300', 'none'),
  }),
  fc.record({
    count: fc.integer({ min: 1, max: 9 }),
    cloudRoom: fc.constantFrom('50', '100'),
    devices: fc.array(
      fc.record({
        device: fc.constantFrom('TE10', 'TE40', 'Cisco', 'IdeaHub S', 'MAXHUB', '华为智慧屏'),
        count: fc.integer({ min: 1, max: 4 }),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  }),
);

const someList: fc.Arbitrary<RoomList> = fc
  .record({
    rooms: fc.array(someRoom, { minLength: 1, maxLength: 5 }),
    per: fc.constantFrom('month' as const, 'year' as const),
    days: fc.integer({ min: 1, max: 1_500 }),
    seconds: fc.integer({ min: 0, max: SECONDS_PER_DAY - 1 }),
  })
  .map(({ rooms, per, days, seconds }) => {
    const from = Date.UTC(2024, 0, 31) + seconds * 1_000;
    const text = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}+08:00`;
    const horizon = { from: text(from), to: text(from + days * SECONDS_PER_DAY * 1_000) };
    return roomList(
      rooms.map((room, index) => ({ id: String(index), ...room })),
      { per, horizon },
    );
  });

const law = { seed: 20_261_122, numRuns: 300 };

describe('laws of hardware', () => {
  it('the cost of ownership is the sum of the timeline’s bills, of its parts and of its pieces', () => {
    fc.assert(
      fc.property(someList, (list) => {
        const sizing = size(list);
        const { tco } = sizing;
        const { events } = timelineOf(sizing);
        const paid = events.filter(({ kind }) => kind === 'purchase' || kind === 'renewed');
        expect(events.every(({ kind }) => !kind.endsWith('-bill') && kind !== 'purchase-refused')).toBe(true);
        expect(sum(paid.map(({ amount = '' }) => amount))).toBe(parseFen(tco.total));
        expect(sum([tco.bundles, tco.accessories, tco.accounts, tco.cloudRooms])).toBe(parseFen(tco.total));
        expect(sum(allPieces(sizing).map(({ amount }) => amount))).toBe(parseFen(tco.total));
        const { contentsEnd = '9' } = tco;
        expect(sum(paid.filter(({ at }) => at > contentsEnd).map(({ amount = '' }) => amount))).toBe(
          parseFen(tco.afterContents),
        );
        // Nothing is paid outside the horizon.
        expect(paid.every(({ at }) => at >= sizing.horizon.from && at < sizing.horizon.to)).toBe(true);
      }),
      law,
    );
  });

  it('every screen and device has an account and its room at every moment of the horizon', () => {
    fc.assert(
      fc.property(someList, fc.double({ min: 0, max: 1, noNaN: true }), (list, share) => {
        const sizing = size(list);
        const from = parseInstant(sizing.horizon.from);
        const to = parseInstant(sizing.horizon.to);
        const life = followScenario(readScenario(sizing.scenario), books);
        if (from === undefined || to === undefined || !life.ok) throw new Error('The proposal cannot be followed.');
        const end = parseInstant(sizing.tco.contentsEnd ?? sizing.horizon.from) ?? from;
        for (const at of [from, end, end + 1, to - 1, Math.floor(from + share * (to - 1 - from))]) {
          if (at < from || at >= to) continue;
          const { accounts, rooms } = stateAt(life.value, instant(at)).fleet;
          const needed = sizing.rooms.map(
            ({ count, bundle, devices }) =>
              count * ((bundle === undefined ? 0 : 1) + devices.reduce((total, { quantity }) => total + quantity, 0)),
          );
          const total = (counts: Readonly<Record<string, number>>): number =>
            Object.values(counts).reduce((all, count) => all + count, 0);
          const wanting = needed.filter((_, index) => sizing.rooms[index]?.cloudRoom !== undefined);
          const add = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);
          expect(total(accounts)).toBeGreaterThanOrEqual(add(needed));
          expect(total(rooms)).toBeGreaterThanOrEqual(add(wanting));
        }
      }),
      law,
    );
  });

  it('a longer horizon never costs less', () => {
    fc.assert(
      fc.property(someList, fc.integer({ min: 1, max: 400 }), (list, days) => {
        const to = parseInstant(list.horizon.to) ?? instant(0);
        const later = new Date((to + days * SECONDS_PER_DAY) * 1_000).toISOString().slice(0, 19);
        const longer = { ...list, horizon: { ...list.horizon, to: `${later}+08:00` } };
        expect(parseFen(size(longer).tco.total)).toBeGreaterThanOrEqual(parseFen(size(list).tco.total));
      }),
      law,
    );
  });
});
