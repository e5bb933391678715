import type { Finding } from '../../shared/finding.ts';
import type { PriceBook } from '../../shared/price-book.ts';
import { accept, refuse, type Reply } from '../../shared/reply.ts';
import type { SeatSizing, SeatTexts } from '../../shared/sizing.ts';
import { finding } from '../rules/findings/finding.ts';
import { decimalText, type Exact } from '../rules/money/amount.ts';
import { explainSeats } from './explain-seats.ts';
import { toNumber } from './exact-figures.ts';
import { figureText } from './figure-text.ts';
import { fewestChannels } from './ivr-channels.ts';
import { minuteUplift } from './minute-uplift.ts';
import { readSeatTexts, type SeatRequest } from './read-seat-texts.ts';
import { seatBreakEven } from './seat-break-even.ts';
import { seatTypes } from './seat-types.ts';
import type { SizedInterval } from './sized-seats.ts';
import type { SeatRule } from './sizing-rules.ts';
import {
  fewestAgents,
  type Load,
  meetsTarget,
  offeredLoad,
  positionsFor,
  stableAgents,
  staffingOf,
  type StaffingTarget,
} from './staffing.ts';

/**
 * Sizes agent seats (rules S-ERL-1 … S-EVEN-1): the fewest agents that meet the answer target and the
 * occupancy cap, positions to fill, IVR channels, seat types, billed minutes, and, with prices, when a
 * period costs no more than on-demand use. A load that the given agents cannot carry is refused with the
 * smallest number that can.
 * @param books none where no prices are to be used; later ones win over earlier ones
 */
export function sizeSeats(texts: SeatTexts, books: readonly PriceBook[]): Reply<SeatSizing> {
  const read = readSeatTexts(texts);
  if (!read.ok) return read;
  const request = read.value;
  const target = { percent: request.percent, seconds: request.answerSeconds, maxOccupancy: request.maxOccupancy };
  const loads = request.calls.map((calls): Load => ({ ...request, calls }));
  const unstable = unstableFinding(loads, request.agents);
  if (unstable !== undefined) return refuse([unstable]);
  const intervals = loads.map((load) => sizeInterval(load, target, request.agents));
  const peak = busiest(intervals);
  const positions = positionsFor(peak.staffing.agents, request.shrinkage);
  const seats = seatTypes(request.works);
  const compared =
    books.length === 0
      ? undefined
      : seatBreakEven(
          seats.map(({ sku }) => sku),
          books,
        );
  return accept(
    explainSeats(request, {
      intervals,
      peak,
      positions,
      meetsTarget: intervals.every(({ load, staffing }) => meetsTarget(load, target, staffing)),
      seats,
      ...(request.ivr !== undefined && { ivr: sizeIvr(request.ivr, peak.load, seats, positions) }),
      minutes: billedMinutes(request),
      ...(compared !== undefined && { breakEven: compared.breakEven }),
      findings: compared?.findings ?? [],
    }),
  );
}

/** The interval whose load the given agents cannot carry, the heaviest where there are several. */
function unstableFinding(loads: readonly Load[], agents: number | undefined): Finding | undefined {
  if (agents === undefined) return undefined;
  const least = Math.max(...loads.map(stableAgents));
  if (agents >= least) return undefined;
  const erlangs = Math.max(...loads.map((load) => toNumber(offeredLoad(load))));
  const values = { agents: String(agents), erlangs: figureText(erlangs), least: String(least) };
  return finding('load-unstable', { place: 'agents', value: values.agents, allowed: [values.least] }, values);
}

function sizeInterval(load: Load, target: StaffingTarget, agents: number | undefined): SizedInterval {
  const staffing = agents === undefined ? fewestAgents(load, target) : staffingOf(load, target, agents);
  return { load, erlangs: toNumber(offeredLoad(load)), staffing };
}

function busiest(intervals: readonly SizedInterval[]): SizedInterval {
  const [first, ...others] = intervals;
  if (first === undefined) throw new Error('A request has an interval.');
  return others.reduce(
    (most, each) =>
      each.staffing.agents > most.staffing.agents ||
      (each.staffing.agents === most.staffing.agents && each.erlangs > most.erlangs)
        ? each
        : most,
    first,
  );
}

/** Channels of the busiest interval, less those that the seats bring (rule S-IVR-1, domain §8). */
function sizeIvr(
  { blocking, holdSeconds }: NonNullable<SeatRequest['ivr']>,
  { calls, intervalSeconds }: Load,
  seats: readonly SeatRule[],
  positions: number,
): NonNullable<SeatSizing['ivr']> {
  const erlangs = toNumber(offeredLoad({ calls, intervalSeconds, handlingSeconds: holdSeconds }));
  const found = fewestChannels(erlangs, toNumber(blocking));
  const included = positions * Math.max(...seats.map((seat) => seat.ivrChannels));
  return { erlangs, ...found, included, toBuy: Math.max(0, found.channels - included) };
}

function billedMinutes({ talkSeconds, callsPerMonth }: SeatRequest): SeatSizing['minutes'] {
  const uplift = minuteUplift(toNumber(talkSeconds));
  return {
    meanSeconds: decimalText(talkSeconds),
    ...uplift,
    ...(callsPerMonth !== undefined && {
      callsPerMonth: decimalText(callsPerMonth),
      billedPerMonth: monthly(callsPerMonth, uplift.billedPerCall),
    }),
  };
}

function monthly(calls: Exact, billedPerCall: number): number {
  return Math.ceil(toNumber(calls) * billedPerCall);
}
