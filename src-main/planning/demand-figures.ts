import type { Plan } from '../../shared/plan.ts';
import { formatInstant, instant } from '../rules/calendar/instant.ts';
import type { Demand, MeetingColumns } from '../rules/capacity/demand.ts';

/** Demand as the formats tell it. */
export function demandFigures(demand: Demand, { start, end }: MeetingColumns): Plan['demand'] {
  const { meetings, peakMeetings, peakParties, peakTerminals, largest } = demand;
  const figures = { meetings, peakMeetings, peakParties, peakTerminals, largest };
  if (start.length === 0) return figures;
  const from = start.reduce((first, each) => Math.min(first, each), Infinity);
  const to = end.reduce((last, each) => Math.max(last, each), -Infinity);
  return { ...figures, from: formatInstant(instant(from)), to: formatInstant(instant(to)) };
}
