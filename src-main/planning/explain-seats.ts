import type { Localized } from '../../shared/localized.ts';
import type { SeatSizing } from '../../shared/sizing.ts';
import { findItem } from '../rules/catalogue/catalogue.ts';
import { joinLabels } from '../rules/catalogue/catalogue-words.ts';
import type { RuleId } from '../rules/catalogue/rule-ids.ts';
import { finding } from '../rules/findings/finding.ts';
import { decimalText } from '../rules/money/amount.ts';
import type { SeatRequest } from './read-seat-texts.ts';
import { figureText, percentText } from './figure-text.ts';
import type { SizedInterval, SizedSeats } from './sized-seats.ts';
import { sizingRegister } from './sizing-register.ts';
import { sizingRules } from './sizing-rules.ts';
import { stableAgents } from './staffing.ts';

const MINUTES_PER_INTERVAL = 30;
const MINUTES_PER_HOUR = 60;

/** Tells sized seats: figures, formula, what to buy, rules and assumptions. */
export function explainSeats(request: SeatRequest, sized: SizedSeats): SeatSizing {
  const { peak, positions, ivr, minutes, breakEven } = sized;
  const at = sized.intervals.indexOf(peak);
  const seats = sized.seats.map(({ sku, works }) => ({ sku, label: labelOf(sku), works: [...works] }));
  return {
    format: 'seatwise.size-seats/1',
    ...figures(peak),
    positions,
    meetsTarget: sized.meetsTarget,
    erlangs: peak.erlangs,
    stableAgents: stableAgents(peak.load),
    target: {
      percent: decimalText(request.percent),
      seconds: decimalText(request.answerSeconds),
      shrinkage: decimalText(request.shrinkage),
      maxOccupancy: decimalText(request.maxOccupancy),
    },
    ...(request.isProfile && { peak: timeOfDay(at), intervals: sized.intervals.map(explainInterval) }),
    seats,
    ...(ivr !== undefined && { ivr }),
    minutes,
    ...(breakEven !== undefined && { breakEven }),
    lines: toBuy(sized),
    explanation: explanation(request, sized),
    ...sizingRegister(rulesOf(sized)),
    findings: [...(seats.length > 1 ? [severalSeats(seats)] : []), ...sized.findings],
  };
}

type Figures = Pick<SeatSizing, 'agents' | 'waitProbability' | 'serviceLevel' | 'occupancy' | 'averageWaitSeconds'>;

function figures({ staffing }: SizedInterval): Figures {
  const { agents, waitProbability, serviceLevel, occupancy, averageWait } = staffing;
  return { agents, waitProbability, serviceLevel, occupancy, averageWaitSeconds: averageWait };
}

function explainInterval(interval: SizedInterval, index: number): NonNullable<SeatSizing['intervals']>[number] {
  const calls = decimalText(interval.load.calls);
  return { from: timeOfDay(index), calls, erlangs: interval.erlangs, ...figures(interval) };
}

/** `09:30` for the 20th half-hour of a day. */
function timeOfDay(index: number): string {
  const minutes = index * MINUTES_PER_INTERVAL;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / MINUTES_PER_HOUR))}:${two(minutes % MINUTES_PER_HOUR)}`;
}

/** Seats of one type are as many as positions; how several types share them is not known. */
function toBuy({ seats, positions, ivr }: SizedSeats): SeatSizing['lines'] {
  const [seat, ...others] = seats;
  const { ivrChannel } = sizingRules.seats;
  return [
    ...(seat !== undefined && others.length === 0 && positions > 0
      ? [{ sku: seat.sku, label: labelOf(seat.sku), quantity: positions }]
      : []),
    ...(ivr !== undefined && ivr.toBuy > 0
      ? [{ sku: ivrChannel, label: labelOf(ivrChannel), quantity: ivr.toBuy }]
      : []),
  ];
}

function severalSeats(seats: readonly { readonly label: Localized }[]) {
  const { zh: label, en: labelEn } = joinLabels(seats.map((seat) => seat.label));
  return finding('work-needs-several-seats', {}, { label, labelEn });
}

function labelOf(sku: string): Localized {
  const item = findItem(sku);
  if (item === undefined) throw new Error(`The catalogue has no ${sku}.`);
  return { zh: item.label.zh, en: item.label.en };
}

function rulesOf({ ivr, breakEven }: SizedSeats): RuleId[] {
  return [
    'S-ERL-1',
    'S-ERL-2',
    'S-SEAT-1',
    ...(ivr === undefined ? [] : (['S-IVR-1'] as const)),
    'S-MIN-1',
    'C-CALL-1',
    ...(breakEven === undefined ? [] : (['S-EVEN-1', 'C-OD-1'] as const)),
  ];
}

function explanation(request: SeatRequest, { peak, positions, ivr, minutes }: SizedSeats): Localized {
  const { agents, serviceLevel, occupancy, averageWait } = peak.staffing;
  const [calls, aht, per] = [peak.load.calls, request.handlingSeconds, request.intervalSeconds].map(decimalText);
  const load = `${calls ?? ''} × ${aht ?? ''} s ÷ ${per ?? ''} s = ${figureText(peak.erlangs)} Erlang`;
  const target = decimalText(request.answerSeconds);
  const shrinkage = `${agents} ÷ (1 − ${decimalText(request.shrinkage)}) → ${positions}`;
  const level = percentText(serviceLevel);
  const goal = `${decimalText(request.percent)}%`;
  const cap = percentText(Number(decimalText(request.maxOccupancy)));
  const billed = `${decimalText(request.talkSeconds)} s → ${figureText(minutes.billedPerCall)} min（+${percentText(minutes.uplift)}）`;
  const channels = ivr && `${ivr.channels} − ${ivr.included} → ${ivr.toBuy}`;
  return {
    zh:
      `话务量 ${load}；${agents} 个座席时 ${level} 的来电在 ${target} 秒内接听（目标 ${goal}），` +
      `占用率 ${percentText(occupancy)}（上限 ${cap}），平均等待 ${figureText(averageWait)} 秒；岗位数 ${shrinkage}；` +
      `平均通话 ${billed}${channels === undefined ? '' : `；IVR 路数 ${channels}`}`,
    en:
      `Load ${load}; with ${agents} agents ${level} of the calls are answered within ${target} s (target ${goal}), ` +
      `occupancy ${percentText(occupancy)} (cap ${cap}), mean wait ${figureText(averageWait)} s; positions ${shrinkage}; ` +
      `mean call ${billed.replace('（', ' (').replace('）', ')')}${channels === undefined ? '' : `; IVR channels ${channels}`}`,
  };
}
