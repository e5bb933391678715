import { Buffer } from 'node:buffer';

import { breakEvenSchema, oneLessRowSchema, planViewSchema, sensitivityRowSchema } from '../../shared/fleet-view.ts';
import type { RequestOf } from '../../shared/ipc-contract.ts';
import { accept, refuse, type Reply } from '../../shared/reply.ts';
import { finding } from '../rules/findings/finding.ts';
import type { MeetingSource } from '../workers/planning-task.ts';
import { booksFor } from './books-in-use.ts';
import type { AreaHandlers, HandlerTools } from './handlers.ts';
import type { HeldFiles } from './held-files.ts';
import { feasibleOption, type HeldDemand, heldPlan, type HeldPlan } from './held-plan.ts';
import { PLAN_SECONDS } from './meeting-questions.ts';
import type { WatchedPlanning } from './watched-planning.ts';

/** Seconds for each option of a level of demand, and for each row of "one less". */
const LEVEL_SECONDS = 20;
const ROW_SECONDS = 15;

/** What outlives one question about meetings. */
export interface HeldPlanning {
  readonly demands: HeldFiles<HeldDemand>;
  readonly plans: HeldFiles<HeldPlan>;
}

/** Fleets for meetings that were read: planned and questioned in a worker. */
export function fleetHandlers(
  tools: HandlerTools,
  work: WatchedPlanning,
  { demands, plans }: HeldPlanning,
): AreaHandlers<'fleet'> {
  return {
    'fleet.plan': async (request) => {
      const reply = await makePlan(tools, work, demands, request);
      if (!reply.ok) return reply;
      const { view, breakEven } = reply.value;
      return accept({ plan: plans.hold(reply.value), view, breakEven });
    },
    'fleet.oneLess': async ({ job, plan, kind }) => {
      const held = heldPlan(plans, plan);
      if (!held.ok) return held;
      if (held.value.roomPerHost) return refuse([finding('one-less-by-host', {}, {})]);
      const fleet = feasibleOption(held.value, kind);
      if (!fleet.ok) return fleet;
      const meetings = heldMeetings(held.value.demand);
      const reply = await work(job, { kind: 'one-less', meetings, fleet: fleet.value, seconds: ROW_SECONDS });
      return reply.ok ? accept({ rows: oneLessRowSchema.array().parse(reply.value) }) : reply;
    },
    'fleet.sensitivity': async ({ job, plan, growth }) => {
      const held = heldPlan(plans, plan);
      if (!held.ok) return held;
      const { demand, edition, per, books, roomPerHost, view: today } = held.value;
      const question = { meetings: heldMeetings(demand), edition, per, books, roomPerHost, seconds: LEVEL_SECONDS };
      const reply = await work(job, { kind: 'sensitivity', ...question, today, growth });
      return reply.ok ? accept({ rows: sensitivityRowSchema.array().parse(reply.value) }) : reply;
    },
    'fleet.assignments': async ({ plan, kind }) => {
      const held = heldPlan(plans, plan);
      if (!held.ok) return held;
      const option = feasibleOption(held.value, kind);
      if (!option.ok) return option;
      const { demand, assignments } = held.value;
      const meetings = heldMeetings(demand);
      const reply = await tools.runPlanning({ kind: 'assignments', meetings, assignments, option: kind });
      if (!reply.ok) return reply;
      return accept({ name: `assignments-${kind}.csv`, bytes: Buffer.from(reply.value).toString('base64') });
    },
  };
}

async function makePlan(
  tools: HandlerTools,
  work: WatchedPlanning,
  demands: HeldPlanning['demands'],
  { job, demand, edition, per, books, roomPerHost = false }: RequestOf<'fleet.plan'>,
): Promise<Reply<HeldPlan>> {
  const opened = booksFor(tools, books);
  if (!opened.ok) return opened;
  const held = demands.look(demand);
  if (held === undefined) return refuse([finding('demand-not-held', {}, {})]);
  const made = { edition, per, books: opened.value, roomPerHost };
  const reply = await work(job, { kind: 'fleet', meetings: heldMeetings(held), ...made, seconds: PLAN_SECONDS });
  if (!reply.ok) return reply;
  // What comes out of a thread that read a stranger's file is checked like anything that crosses a border.
  const view = planViewSchema.parse(reply.value.view);
  const breakEven = breakEvenSchema.parse(reply.value.breakEven);
  return accept({ demand: held, ...made, ...reply.value, view, breakEven });
}

function heldMeetings({ packed }: HeldDemand): MeetingSource {
  return { from: 'held', packed };
}
