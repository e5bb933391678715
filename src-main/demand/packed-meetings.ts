import type { Instant } from '../rules/calendar/instant.ts';
import type { Meeting } from '../rules/capacity/meeting.ts';

/**
 * Meetings as they are held between two questions about them: columns of numbers, and texts that nobody has to
 * look into. Threads hand them over as blocks of memory, which takes no time even for a million meetings.
 */
export interface PackedMeetings {
  /** Seconds on the UTC+8 wall clock. */
  readonly start: Float64Array;
  readonly end: Float64Array;
  /** Participants, guests, telephones and terminals of each meeting, one after the other. */
  readonly counts: Int32Array;
  /** Ids, hosts and subjects as JSON in UTF-8. */
  readonly texts: Uint8Array;
}

const COUNTS = 4;

type Texts = readonly [ids: string[], hosts: (string | null)[], subjects: (string | null)[]];

/** Packs meetings, in their order. */
export function packMeetings(meetings: readonly Meeting[]): PackedMeetings {
  const counts = new Int32Array(meetings.length * COUNTS);
  meetings.forEach(({ participants, guests, phones, terminals }, index) => {
    counts.set([participants, guests, phones, terminals], index * COUNTS);
  });
  const texts: Texts = [
    meetings.map(({ id }) => id),
    meetings.map(({ host }) => host ?? null),
    meetings.map(({ subject }) => subject ?? null),
  ];
  return {
    start: Float64Array.from(meetings, ({ start }) => start),
    end: Float64Array.from(meetings, ({ end }) => end),
    counts,
    texts: new TextEncoder().encode(JSON.stringify(texts)),
  };
}

/** The meetings that `packMeetings` was given. */
export function unpackMeetings({ start, end, counts, texts }: PackedMeetings): Meeting[] {
  // Only `packMeetings` makes these bytes, and they never leave the program.
  const [ids, hosts, subjects] = JSON.parse(new TextDecoder().decode(texts)) as Texts;
  return ids.map((id, index): Meeting => {
    const [participants = 0, guests = 0, phones = 0, terminals = 0] = counts.subarray(index * COUNTS);
    return {
      id,
      start: start[index] as Instant,
      end: end[index] as Instant,
      participants,
      guests,
      phones,
      terminals,
      host: hosts[index] ?? undefined,
      subject: subjects[index] ?? undefined,
    };
  });
}
