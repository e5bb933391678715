import type { Finding } from '../../shared/finding.ts';
import type { MeetingProfile } from '../../shared/meeting.ts';
import { accept, refuse, type Reply } from '../../shared/reply.ts';
import { addDays, type Day, dayFromDate, type Instant, instant, startOfDay } from '../rules/calendar/instant.ts';
import type { Meeting } from '../rules/capacity/meeting.ts';
import { finding } from '../rules/findings/finding.ts';
import { MOST_MEETINGS } from './meetings-reading.ts';
import { weekdayOf } from './recurrence-days.ts';

const QUARTER = 900;
const HOUR = 3_600;
const WORKING_DAYS = 5;
const SUNDAY = 0;
const SATURDAY = 6;
/** How long meetings last, in quarters of an hour, and how often. */
const lengths = [
  { quarters: 2, weight: 35 },
  { quarters: 4, weight: 45 },
  { quarters: 6, weight: 12 },
  { quarters: 8, weight: 8 },
];
/** Where in the working day meetings begin, by tenths of it: most in mid-morning and after lunch. */
const startWeights = [6, 14, 18, 12, 4, 8, 16, 12, 7, 3];

/**
 * Meetings as a profile describes them, spread over working days by a seeded draw (rule P-PROFILE): the same
 * profile always gives the same meetings. The findings say that they are no real calendar.
 */
export function generateMeetings(profile: MeetingProfile): Reply<{ meetings: Meeting[]; findings: Finding[] }> {
  const { people, meetingsPerPersonWeek, sizes, weeks, seed } = profile;
  const draw = seededDraw(seed);
  const mean = weightedMean(sizes);
  const total = Math.floor((people * meetingsPerPersonWeek * weeks) / mean + 0.5);
  if (
    total > MOST_MEETINGS ||
    profile.hours.to <= profile.hours.from ||
    sizes.some(({ least, most }) => most < least)
  ) {
    const values = {
      reasonZh: '使用画像不成立或会议过多',
      reasonEn: 'the profile contradicts itself or gives too many meetings',
    };
    return refuse([
      finding('meetings-unreadable', { place: 'profile', value: String(total), rule: 'P-PROFILE' }, values),
    ]);
  }
  const days = workingDays(profile);
  const meetings = Array.from({ length: total }, (_, index) => generated(index, profile, days, draw));
  const sorted = meetings
    .sort((a, b) => a.start - b.start)
    .map((meeting, index) => ({ ...meeting, id: `g${String(index + 1)}` }));
  return accept({ meetings: sorted, findings: [finding('fleet-profile-generated', {}, { seed: String(seed) })] });
}

function weightedMean(sizes: MeetingProfile['sizes']): number {
  const weight = sizes.reduce((sum, size) => sum + size.weight, 0);
  return sizes.reduce((sum, size) => sum + (size.weight * (size.least + size.most)) / 2, 0) / weight;
}

function workingDays({ from, weeks }: MeetingProfile): Day[] {
  const [year = 1970, month = 1, day = 1] = from.split('-').map(Number);
  const first = dayFromDate({ year, month, day });
  const days = Array.from({ length: weeks * 7 }, (_, index) => addDays(first, index));
  return days
    .filter((each) => weekdayOf(each) !== SUNDAY && weekdayOf(each) !== SATURDAY)
    .slice(0, weeks * WORKING_DAYS);
}

function generated(index: number, profile: MeetingProfile, days: readonly Day[], draw: () => number): Meeting {
  const { hours, sizes, terminalShare } = profile;
  const day = days[Math.floor(draw() * days.length)] ?? (0 as Day);
  const tenth = weightedIndex(startWeights, draw());
  const span = (hours.to - hours.from) * HOUR;
  const offset = ((tenth + draw()) / startWeights.length) * span;
  const start = startOfDay(day) + hours.from * HOUR + Math.floor(offset / QUARTER) * QUARTER;
  const length =
    lengths[
      weightedIndex(
        lengths.map(({ weight }) => weight),
        draw(),
      )
    ]?.quarters ?? 4;
  const size =
    sizes[
      weightedIndex(
        sizes.map(({ weight }) => weight),
        draw(),
      )
    ];
  const { least = 2, most = 2 } = size ?? {};
  const parties = least + Math.floor(draw() * (most - least + 1));
  const terminals = draw() < terminalShare ? 1 : 0;
  return {
    id: `g${String(index)}`,
    start: instant(start),
    end: (start + length * QUARTER) as Instant,
    participants: parties - terminals,
    guests: 0,
    phones: 0,
    terminals,
  };
}

function weightedIndex(weights: readonly number[], drawn: number): number {
  let left = drawn * weights.reduce((sum, weight) => sum + weight, 0);
  const index = weights.findIndex((weight) => (left -= weight) < 0);
  return index < 0 ? weights.length - 1 : index;
}

/** Numbers from 0 up to, not including, 1: Mulberry32, the same on every machine. */
function seededDraw(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
