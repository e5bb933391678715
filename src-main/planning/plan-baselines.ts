import type { Plan } from '../../shared/plan.ts';
import { formatFen, sumFen } from '../rules/money/amount.ts';
import { occupancyPeaks } from '../rules/capacity/occupancy.ts';
import { listPrice } from './cost-scale.ts';
import { sizeFor } from './fleet-block.ts';
import type { FleetProblem } from './fleet-problem.ts';

type Baseline = Plan['baselines'][number];

const labels = {
  'peak-per-size': {
    zh: '各规格各按自身峰值购买，大会议室不兼用',
    en: 'Each size bought for its own peak, larger rooms serving no smaller meetings',
  },
  'nested-peaks': {
    zh: '按各规格以上的累计峰值购买（只是估算，未必排得下）',
    en: 'Bought for the cumulative peaks above each size (an estimate that may not host everything)',
  },
} as const;

/**
 * What simpler ways of counting would buy in rooms; none where some meeting fits no room. Savings are told against the
 * first; the second counts per instant and can be too little.
 */
export function planBaselines({ columns, sizes, rooms, plainAccount, demand }: FleetProblem): Baseline[] {
  const needed = columns.parties.map((parties) => sizeFor(parties, sizes));
  if (sizes.length === 0 || needed.includes(sizes.length)) return [];
  const peakOf = (wanted: (size: number) => boolean): number =>
    occupancyPeaks(columns, [needed.map((size) => (wanted(size) ? 1 : 0))])[0].value;
  const own = sizes.map((_, index) => peakOf((size) => size === index));
  const above = sizes.map((_, index) => peakOf((size) => size >= index));
  const nested = above.map((count, index) => count - (above[index + 1] ?? 0));
  const priceOf = (index: number): (typeof rooms)[number] | undefined =>
    rooms
      .filter((room) => room.size === sizes[index])
      .reduce<(typeof rooms)[number] | undefined>(
        (best, room) => (best && best.accounts <= room.accounts ? best : room),
        undefined,
      );
  const baseline = (id: Baseline['id'], counts: readonly number[]): Baseline => ({
    id,
    label: labels[id],
    rooms: Object.fromEntries(sizes.flatMap((size, index) => (counts[index] ? [[String(size), counts[index]]] : []))),
    // The accounts that every fleet needs stand in both, so that a saving is one of rooms and ports alone.
    cost: formatFen(
      sumFen([
        ...counts.flatMap((count, index) => {
          const room = priceOf(index);
          return room === undefined ? [] : [listPrice(room.price.value, count)];
        }),
        ...(plainAccount === undefined ? [] : [listPrice(plainAccount.price.value, demand.peakTerminals)]),
      ]),
    ),
  });
  return [baseline('peak-per-size', own), baseline('nested-peaks', nested)];
}
