import type { BreakEvenView } from '../../shared/fleet-view.ts';
import { compareExact, type Exact, formatFen, times, whole } from '../rules/money/amount.ts';
import type { Demand } from '../rules/capacity/demand.ts';
import { listPrice } from './cost-scale.ts';
import { FEWEST_PORTS } from './fleet-offer.ts';
import type { FleetPrices, PricedRoom } from './fleet-prices.ts';

/**
 * Where rooms begin to pay against ports: one meeting of so many parties at a time, the same for any number at once.
 * @returns undefined where either has no price
 */
export function breakEven({ rooms, port }: FleetPrices, demand: Demand): BreakEvenView | undefined {
  const plain = rooms.filter((room) => room.accounts === 0);
  const largest = plain.reduce((most, { size }) => Math.max(most, size), 0);
  if (port === undefined || largest === 0) return undefined;
  const points = Array.from({ length: largest }, (_, index) => pointOf(index + 1, plain, port.price.value));
  const sizes = [...new Set(plain.map(({ size }) => size))].sort((a, b) => a - b);
  return {
    points,
    from: sizes.map((size) => {
      const parties = points.find((point) => point.size === size && point.cheaper === 'room')?.parties;
      return { size, ...(parties !== undefined && { parties }) };
    }),
    today: {
      meetings: demand.peakMeetings,
      parties: demand.peakMeetings === 0 ? 0 : Math.ceil(demand.peakParties / demand.peakMeetings),
    },
  };
}

function pointOf(parties: number, rooms: readonly PricedRoom[], portPrice: Exact): BreakEvenView['points'][number] {
  const fitting = rooms.filter(({ size }) => size >= parties);
  const room = fitting.reduce((best, each) => (compareExact(each.price.value, best.price.value) < 0 ? each : best));
  const ports = Math.max(parties, FEWEST_PORTS);
  const difference = compareExact(room.price.value, times(portPrice, whole(ports)));
  return {
    parties,
    size: room.size,
    room: formatFen(listPrice(room.price.value, 1)),
    ports: formatFen(listPrice(portPrice, ports)),
    cheaper: difference < 0 ? 'room' : difference > 0 ? 'ports' : 'equal',
  };
}
