import type { ScenarioFile, ScenarioLine } from '../../shared/scenario.ts';
import { addDays, dayOf, endOfDay, formatInstant, type Instant, startOfDay } from '../rules/calendar/instant.ts';
import { meetingPeriod } from '../rules/calendar/meeting-period.ts';
import { contentDays, type HardwareLine, hardwareLines } from './hardware-lines.ts';
import type { RoomPlan } from './planned-room.ts';

/** A line of the proposal with its id in the scenario. */
export interface ProposedLine extends HardwareLine {
  readonly id: string;
}

/** A proposal as a scenario file, and what its lines are for. */
export interface HardwareProposal {
  readonly scenario: ScenarioFile;
  readonly lines: readonly ProposedLine[];
  /** The last second of the contents of the bundles; left out without bundles or beyond the horizon. */
  readonly contentsEnd?: Instant;
}

/**
 * The proposal for a room plan as a scenario (rule S-TCO-1): what is bought at once starts with the horizon,
 * what follows the bundles' contents at 00:00:00 after their last day (domain M-CAT-5). Accounts and rooms
 * are bought for a month or a year and renewed automatically until the horizon is covered (M-REN-3, M-PER-3).
 * @param withBundles false for screens from elsewhere, with accounts and rooms bought at once
 */
export function hardwareScenario(plan: RoomPlan, withBundles: boolean): HardwareProposal {
  const days = withBundles ? contentDays(plan) : undefined;
  const end = days === undefined ? undefined : endOfDay(addDays(dayOf(plan.from), days));
  const next = days === undefined ? plan.from : startOfDay(addDays(dayOf(plan.from), days + 1));
  const lines = hardwareLines(plan, withBundles)
    .filter((line) => !line.after || next < plan.to)
    .map((line): ProposedLine => ({ ...line, id: idOf(line) }));
  const scenario: ScenarioFile = {
    format: 'seatwise.scenario/1',
    name: plan.name,
    edition: plan.edition,
    horizon: { from: formatInstant(plan.from), to: formatInstant(plan.to) },
    lines: lines.map((line) => scenarioLine(line, line.after ? next : plan.from, plan)),
  };
  return { scenario, lines, ...(end !== undefined && end < plan.to && { contentsEnd: end }) };
}

/** `meeting.account.ideahub` bought later → `account-ideahub-later`. */
function idOf({ sku, spec, after }: HardwareLine): string {
  const words = [...sku.split('.').slice(1), ...(spec === undefined ? [] : [spec]), ...(after ? ['later'] : [])];
  return words.join('-');
}

function scenarioLine(line: ProposedLine, start: Instant, { per, to }: RoomPlan): ScenarioLine {
  const { id, sku, spec, quantity } = line;
  const base = { id, sku, ...(spec !== undefined && { spec }), quantity, start: formatInstant(start) };
  if (line.part === 'bundles' || line.part === 'accessories') return { ...base, mode: 'once' };
  const times = renewalsToCover(start, to, per);
  return {
    ...base,
    mode: 'period',
    term: { unit: per, count: 1 },
    ...(times > 0 && { autoRenew: { times } }),
  };
}

/** Renewals of one month or year after the first until a horizon is covered to its last second. */
function renewalsToCover(start: Instant, to: Instant, per: RoomPlan['per']): number {
  const term = { unit: per, count: 1 } as const;
  let renewals = 0;
  for (let { end } = meetingPeriod(start, term); end < to - 1; end = meetingPeriod(end, term).end) renewals += 1;
  return renewals;
}
