import { describe, expect, it } from 'vitest';

import type { Finding } from '../../shared/finding.ts';
import type { PriceBook } from '../../shared/price-book.ts';
import { type RecordingSizing, recordingSizingSchema } from '../../shared/sizing.ts';
import { recordingSizing } from '../../src-main/handlers/small-sizings.ts';
import { type RecordingRequest } from '../../src-main/planning/recording.ts';
import { findItem } from '../../src-main/rules/catalogue/catalogue.ts';
import { recordingBook, recordingBooks } from '../cases/sizing-prices.ts';

const MOST_HOURS = 3_000;

function size(request: RecordingRequest, books: readonly PriceBook[] = []): RecordingSizing {
  const reply = recordingSizing(request, books);
  if (!reply.ok) throw new Error(JSON.stringify(reply.findings));
  return reply.value;
}

function refusal(request: RecordingRequest, books: readonly PriceBook[] = []): readonly Finding[] {
  const reply = recordingSizing(request, books);
  return reply.ok ? [] : reply.findings;
}

/** Hours and GB of the packs as the source gives them, the smallest last. */
const packs = [
  { spec: '1TB', hours: 400, gb: 1_000 },
  { spec: '500GB', hours: 200, gb: 500 },
  { spec: '100GB', hours: 40, gb: 100 },
  { spec: '50GB', hours: 20, gb: 50 },
] as const;

/** The best of all combinations that hold the hours, tried one by one: [fen, GB, packs]. */
function tried(hours: number, fenOf: (spec: (typeof packs)[number]['spec']) => number): [number, number, number] {
  const fen = packs.map(({ spec }) => fenOf(spec));
  let best: [number, number, number] = [Infinity, Infinity, Infinity];
  // No more pieces than hold what is left by themselves; the rest is held by the smallest pack.
  const most = (left: number, each: number): number => Math.max(0, Math.ceil(left / each));
  for (let tb = 0; tb <= most(hours, 400); tb += 1) {
    for (let half = 0; half <= most(hours - tb * 400, 200); half += 1) {
      for (let hundred = 0; hundred <= most(hours - tb * 400 - half * 200, 40); hundred += 1) {
        const rest = most(hours - tb * 400 - half * 200 - hundred * 40, 20);
        const counts = [tb, half, hundred, rest];
        const sum = (values: readonly number[]): number =>
          counts.reduce((total, count, index) => total + count * (values[index] ?? 0), 0);
        const found: [number, number, number] = [sum(fen), sum([1_000, 500, 100, 50]), sum([1, 1, 1, 1])];
        const place = found.findIndex((value, index) => value !== best[index]);
        if (place >= 0 && (found[place] ?? 0) < (best[place] ?? 0)) best = found;
      }
    }
  }
  return best;
}

function figuresOf({ packs: chosen, holdsGb, cost }: RecordingSizing): [number, number, number] {
  const fen = cost === undefined ? 0 : Number(cost.replace('.', ''));
  return [fen, holdsGb, Object.values(chosen).reduce((sum, count) => sum + count, 0)];
}

describe('recording space', () => {
  it('is 325 GB for 130 hours: three packs of 100 GB and one of 50 GB, which hold 140 hours', () => {
    const sizing = size({ hours: '130' });
    expect(recordingSizingSchema.parse(sizing)).toEqual(sizing);
    expect(sizing).toMatchObject({ hours: 130, gb: '325', packs: { '100GB': 3, '50GB': 1 }, holdsHours: 140 });
    expect(sizing.cost).toBeUndefined();
    expect(sizing.explanation.zh).toContain('130 h × 2.5 GB/h = 325 GB');
  });

  it('takes 2.5 GB an hour, as every pack of the catalogue does', () => {
    const item = findItem('meeting.recording');
    for (const { spec, hours, gb } of packs) {
      expect(item?.recordingHours?.[spec]).toBe(hours);
      expect(item?.specSizes?.[spec]).toBe(gb);
      expect(gb / hours).toBe(2.5);
    }
  });

  it(`is of fewest GB, then fewest packs, for every hour up to ${String(MOST_HOURS)}`, () => {
    for (let hours = 1; hours <= MOST_HOURS; hours += 1) {
      const sizing = size({ hours: String(hours) });
      expect(figuresOf(sizing), `${String(hours)} hours`).toEqual(tried(hours, () => 0));
      expect(sizing.holdsHours).toBeGreaterThanOrEqual(hours);
    }
  });

  it.each(Object.entries(recordingBooks))(
    `is the cheapest for every hour up to ${String(MOST_HOURS)} where %s`,
    (_, prices) => {
      const book = recordingBook(prices);
      let before = 0;
      for (let hours = 1; hours <= MOST_HOURS; hours += 1) {
        const sizing = size({ hours: String(hours) }, [book]);
        const figures = figuresOf(sizing);
        expect(figures, `${String(hours)} hours`).toEqual(
          tried(hours, (spec) => Math.round(Number(prices[spec]) * 100)),
        );
        expect(sizing.holdsHours).toBeGreaterThanOrEqual(hours);
        // More hours never cost less.
        expect(figures[0]).toBeGreaterThanOrEqual(before);
        before = figures[0];
      }
    },
    120_000,
  );

  it('adds up the amounts of its lines to its cost', () => {
    const sizing = size({ hours: '1234.5' }, [recordingBook({ '50GB': '1.015', '100GB': '2.029', '500GB': '10.111' })]);
    const fen = sizing.lines.reduce((sum, { amount = '' }) => sum + BigInt(amount.replace('.', '')), 0n);
    expect(BigInt((sizing.cost ?? '').replace('.', ''))).toBe(fen);
    expect(sizing.gb).toBe('3086.25');
  });

  it('multiplies the hours of a month by the months they are kept', () => {
    expect(size({ hours: '43.5', keepMonths: '3' })).toMatchObject({
      hours: 130.5,
      hoursPerMonth: 43.5,
      keepMonths: 3,
      gb: '326.25',
      holdsHours: 140,
    });
  });

  it('uses month prices where it is asked to, and year prices otherwise', () => {
    const books = [recordingBook({ '50GB': '10' }, 'month'), recordingBook({ '100GB': '50' }, 'year')];
    expect(size({ hours: '30', per: 'month' }, books)).toMatchObject({ per: 'month', cost: '20.00' });
    expect(size({ hours: '30' }, books)).toMatchObject({ per: 'year', cost: '50.00', packs: { '100GB': 1 } });
  });

  it('leaves packs without a price out, and says which', () => {
    const sizing = size({ hours: '130' }, [recordingBook({ '100GB': '3910' })]);
    expect(sizing).toMatchObject({ packs: { '100GB': 4 }, cost: '15640.00' });
    expect(sizing.findings.map(({ code, severity, value }) => [code, severity, value])).toEqual(
      ['1TB', '500GB', '50GB'].map((spec) => ['pack-without-price', 'note', `meeting.recording ${spec} period year`]),
    );
  });

  it('is refused where no pack has a price, with every key', () => {
    const found = refusal({ hours: '130', per: 'month' }, [recordingBook({ '100GB': '3910' })]);
    expect(found.map(({ code, rule, value }) => [code, rule, value])).toEqual(
      ['1TB', '500GB', '100GB', '50GB'].map((spec) => [
        'price-missing',
        'Q-PRICE-1',
        `meeting.recording ${spec} period month`,
      ]),
    );
  });

  it('says where a price is only illustrative', () => {
    const book = recordingBook({ '100GB': '1' });
    const prices = book.prices.map((price) => ({ ...price, source: 'illustrative' as const }));
    const { findings, lines } = size({ hours: '1' }, [{ ...book, prices }]);
    expect(findings.some(({ code }) => code === 'price-illustrative')).toBe(true);
    expect(lines[0]?.priceSource).toBe('illustrative');
  });

  it.each([
    [{ hours: '0' }, 'sizing-number-malformed'],
    [{ hours: '-1' }, 'sizing-number-malformed'],
    [{ hours: 'many' }, 'sizing-number-malformed'],
    [{ hours: '1e3' }, 'sizing-number-malformed'],
    [{ hours: '10', keepMonths: '0' }, 'sizing-number-malformed'],
    [{ hours: '10', keepMonths: '1.5' }, 'sizing-number-malformed'],
    [{ hours: '1000001' }, 'recording-too-long'],
    [{ hours: '900000', keepMonths: '2' }, 'recording-too-long'],
  ])('refuses %o as %s', (request, code) => {
    expect(refusal(request).map((finding) => finding.code)).toEqual([code]);
  });

  it('sizes the most hours it admits', () => {
    expect(size({ hours: '1000000' })).toMatchObject({ holdsHours: 1_000_000, packs: { '1TB': 2_500 } });
  });
});
