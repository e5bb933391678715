import type { PlanView, SensitivityView } from '../../shared/fleet-view.ts';
import type { Localized } from '../../shared/localized.ts';
import { accept, refuse, type Reply } from '../../shared/reply.ts';
import type { Meeting } from '../rules/capacity/meeting.ts';
import { finding } from '../rules/findings/finding.ts';
import { formatFen, minusFen, parseFen } from '../rules/money/amount.ts';
import { planFleet, type PlanRequest, type PlanTools } from './plan-fleet.ts';

/** A level of demand, and what it is called. */
export interface DemandLevel {
  /** Meetings against today's, in percent. */
  readonly percent: number;
  readonly label: Localized;
}

const TODAY = 100;
const GROWTH_YEARS = 3;
/** Hundredths of a percent in the whole. */
const WHOLE = 10_000n;
const MOST_GROWTH = WHOLE;

/**
 * Today's demand, 10 and 20 percent less and more, and three years of growth: 20 % a year is 172.8 % then.
 * @param growth percent a year as typed, from 0 to 100 with at most two decimals
 */
export function demandLevels(growth: string): Reply<DemandLevel[]> {
  const text = growth.trim();
  const [, integer = '', decimals = ''] = /^(\d{1,3})(?:\.(\d{1,2}))?$/.exec(text) ?? [];
  const rate = BigInt(`${integer}${decimals.padEnd(2, '0')}` || '0');
  if (integer === '' || rate > MOST_GROWTH) {
    return refuse([finding('growth-malformed', { place: 'growth', value: text }, { value: text })]);
  }
  const usual = [80, 90, TODAY, 110, 120].map((percent) => ({ percent, label: usualLabel(percent - TODAY) }));
  const grown = (WHOLE + rate) ** BigInt(GROWTH_YEARS);
  const after = {
    zh: `${String(GROWTH_YEARS)} 年后（每年增长 ${text}%）`,
    en: `After ${String(GROWTH_YEARS)} years (+${text}% a year)`,
  };
  // Three factors of ten thousand, of which a percentage keeps two decimals of its own.
  const percent = Number(grown) / Number(WHOLE ** BigInt(GROWTH_YEARS - 1) * 100n);
  return accept([...usual, { percent, label: after }]);
}

function usualLabel(change: number): Localized {
  if (change === 0) return { zh: '当前需求', en: 'Today' };
  const sign = change < 0 ? '−' : '+';
  return { zh: `需求 ${sign}${String(Math.abs(change))}%`, en: `Demand ${sign}${String(Math.abs(change))}%` };
}

/**
 * The best fleet for several levels of demand, and what it costs more or less than today's.
 * @param today the plan for the meetings as they are, which is not made again
 * @param onLevel told before each level
 */
export function fleetSensitivity(
  request: PlanRequest,
  today: Pick<PlanView, 'best' | 'options'>,
  levels: readonly DemandLevel[],
  tools: PlanTools,
  onLevel: (index: number) => void,
): Reply<SensitivityView[]> {
  const now = bestOf(today);
  const rows: SensitivityView[] = [];
  for (const [index, { percent, label }] of levels.entries()) {
    onLevel(index);
    const meetings = scaledMeetings(request.meetings, percent);
    const reply = percent === TODAY ? accept(today) : planFleet({ ...request, meetings }, tools);
    if (!reply.ok) return reply;
    const found = bestOf(reply.value);
    rows.push({
      percent,
      label,
      meetings: meetings.length,
      best: reply.value.best,
      cost: found?.cost ?? null,
      difference:
        found === undefined || now === undefined ? null : formatFen(minusFen(parseFen(found.cost), parseFen(now.cost))),
      proven: found?.proven ?? false,
    });
  }
  return accept(rows);
}

function bestOf({ best, options }: Pick<PlanView, 'best' | 'options'>): { cost: string; proven: boolean } | undefined {
  const option = options.find(({ kind }) => kind === best);
  return option?.feasible === true ? option : undefined;
}

/**
 * The same calendar with more or fewer meetings, evenly over time: some are left out, or take place twice at the same time.
 * The order of the starts decides which, so that the same calendar is always scaled alike.
 */
export function scaledMeetings(meetings: readonly Meeting[], percent: number): Meeting[] {
  const sorted = [...meetings].sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
  return sorted.flatMap((meeting, index) => {
    const copies = Math.floor(((index + 1) * percent) / PERCENT) - Math.floor((index * percent) / PERCENT);
    return Array.from({ length: copies }, (_, copy) =>
      copy === 0 ? meeting : { ...meeting, id: `${meeting.id}+${String(copy)}` },
    );
  });
}

const PERCENT = 100;
