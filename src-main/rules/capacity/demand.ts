import { instant, type Instant } from '../calendar/instant.ts';
import { type Meeting, partiesOf } from './meeting.ts';
import { type Intervals, occupancyPeaks } from './occupancy.ts';

/** Meetings in columns, in the order of the meetings. */
export interface MeetingColumns extends Intervals {
  readonly parties: Int32Array;
  readonly terminals: Int32Array;
}

/** The most that meetings ask for at any one instant, each figure by itself. */
export interface Demand {
  readonly meetings: number;
  readonly peakMeetings: number;
  readonly peakParties: number;
  readonly peakTerminals: number;
  /** Parties of the largest meeting. */
  readonly largest: number;
  /** The first instants of the peaks; left out where there is no meeting. */
  readonly at?: { readonly meetings: Instant; readonly parties: Instant; readonly terminals: Instant };
}

/** Puts meetings into columns, which sweeps run on. */
export function meetingColumns(meetings: readonly Meeting[]): MeetingColumns {
  return {
    start: Float64Array.from(meetings, (meeting) => meeting.start),
    end: Float64Array.from(meetings, (meeting) => meeting.end),
    parties: Int32Array.from(meetings, partiesOf),
    terminals: Int32Array.from(meetings, (meeting) => meeting.terminals),
  };
}

/** Peaks of meetings, parties and terminals (domain §5). */
export function demandOf(columns: MeetingColumns): Demand {
  const { parties, terminals } = columns;
  const [meetingPeak, partyPeak, terminalPeak] = occupancyPeaks(columns, [undefined, parties, terminals]);
  const figures = {
    meetings: parties.length,
    peakMeetings: meetingPeak.value,
    peakParties: partyPeak.value,
    peakTerminals: terminalPeak.value,
    largest: parties.reduce((most, each) => Math.max(most, each), 0),
  };
  if (parties.length === 0) return figures;
  const at = {
    meetings: instant(meetingPeak.at),
    parties: instant(partyPeak.at),
    terminals: instant(terminalPeak.at),
  };
  return { ...figures, at };
}
