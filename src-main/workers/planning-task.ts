import type { Capacity } from '../../shared/capacity.ts';
import type { Edition } from '../../shared/catalogue.ts';
import type { DemandSummary, MeetingsPreview } from '../../shared/demand.ts';
import type { BreakEvenView, OneLessRow, PlanView, SensitivityView } from '../../shared/fleet-view.ts';
import type { Localized } from '../../shared/localized.ts';
import type { MeetingProfile } from '../../shared/meeting.ts';
import type { Plan, PlanKind } from '../../shared/plan.ts';
import type { PriceBook } from '../../shared/price-book.ts';
import type { PackedMeetings } from '../demand/packed-meetings.ts';
import type { ReadingChoice } from '../demand/read-meetings.ts';

/** Where the meetings of a task come from: a stranger's file, a profile, or what was read before. */
export type MeetingSource =
  | ({ readonly from: 'file'; readonly bytes: Uint8Array } & ReadingChoice)
  | { readonly from: 'profile'; readonly profile: MeetingProfile }
  | { readonly from: 'held'; readonly packed: PackedMeetings };

/** Meetings, and what fleets for them are made of. */
interface FleetQuestion {
  readonly meetings: MeetingSource;
  readonly edition: Edition;
  readonly per: 'month' | 'year';
  readonly books: readonly PriceBook[];
  /** Each host of room meetings needs rooms of their own (rule P-HOST). */
  readonly roomPerHost?: boolean | undefined;
  /** Longest that one option may take. */
  readonly seconds: number;
}

/** Where the meetings of each option take place, as JSON; packed, because it may be long and is seldom wanted. */
export type PackedAssignments = Uint8Array;

/** Long work on meetings: what each kind is asked, and what it answers. All of it can be sent to a worker. */
export interface PlanningWork {
  /** Looks into a file and takes nothing. */
  preview: { asked: { readonly bytes: Uint8Array }; found: MeetingsPreview };
  /** Reads meetings to be held. */
  demand: {
    asked: { readonly meetings: MeetingSource; readonly name: Localized };
    found: { readonly packed: PackedMeetings; readonly summary: DemandSummary };
  };
  /** Plans a fleet, as the command does. */
  plan: { asked: FleetQuestion; found: Plan };
  /** Plans a fleet, as the window shows it. */
  fleet: {
    asked: FleetQuestion;
    found: {
      readonly view: PlanView;
      readonly breakEven: BreakEvenView | null;
      readonly assignments: PackedAssignments;
    };
  };
  'one-less': {
    asked: {
      readonly meetings: MeetingSource;
      readonly fleet: Extract<PlanView['options'][number], { feasible: true }>;
      /** Longest that one row may take. */
      readonly seconds: number;
    };
    found: OneLessRow[];
  };
  sensitivity: {
    asked: FleetQuestion & { readonly today: PlanView; readonly growth: string };
    found: SensitivityView[];
  };
  /** The places of the meetings of one option as a CSV file. */
  assignments: {
    asked: {
      readonly meetings: MeetingSource;
      readonly assignments: PackedAssignments;
      readonly option: PlanKind;
    };
    found: Uint8Array;
  };
  /** Checks a scenario file's content against meetings. */
  capacity: {
    asked: {
      readonly meetings: MeetingSource;
      readonly scenario: unknown;
      readonly books: readonly PriceBook[];
      /** Longest that the whole check may take. */
      readonly seconds: number;
    };
    found: Capacity;
  };
}

/** Names of the kinds of long work on meetings. */
export type PlanningKind = keyof PlanningWork;

/** A piece of long work on meetings; see `PlanningWork`. */
export type PlanningTask<Kind extends PlanningKind = PlanningKind> = {
  [Each in Kind]: { readonly kind: Each } & PlanningWork[Each]['asked'];
}[Kind];

/** What a piece of work answers. */
export type PlanningFound<Kind extends PlanningKind = PlanningKind> = PlanningWork[Kind]['found'];

/** How far a piece of work is: so many of so many steps, and what it does now. */
export interface PlanningStep {
  readonly done: number;
  readonly total: number;
  readonly label: Localized;
}
