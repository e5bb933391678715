import type { MeetingProfile } from '../../../shared/meeting.ts';

/** A range of meeting sizes as typed. */
export interface SizeRow {
  readonly least: string;
  readonly most: string;
  readonly weight: string;
}

/** What is known of a customer's meetings, as typed; the share of hardware in percent. */
export interface ProfileForm {
  readonly people: string;
  readonly meetings: string;
  readonly sizes: readonly SizeRow[];
  readonly hourFrom: string;
  readonly hourTo: string;
  readonly terminals: string;
  readonly from: string;
  readonly weeks: string;
  readonly seed: string;
}

/** A field of the form: a name, or `sizes[2].least`. */
export type ProfilePlace = string;

/** The profile that a form describes, or the fields that say nothing usable. */
export type ProfileReading =
  | { readonly ok: true; readonly profile: MeetingProfile }
  | { readonly ok: false; readonly places: readonly ProfilePlace[] };

interface Bounds {
  readonly least: number;
  readonly most: number;
  readonly whole: boolean;
}

/** What each field may be; the bounds of `shared/meeting.ts`. */
export const profileBounds = {
  people: { least: 1, most: 200_000, whole: true },
  meetings: { least: 0.05, most: 60, whole: false },
  hourFrom: { least: 0, most: 23, whole: true },
  hourTo: { least: 1, most: 24, whole: true },
  terminals: { least: 0, most: 100, whole: false },
  weeks: { least: 1, most: 57, whole: true },
  seed: { least: 0, most: 4_294_967_295, whole: true },
  size: { least: 1, most: 5_000, whole: true },
  weight: { least: 0.001, most: 1_000_000, whole: false },
} as const satisfies Record<string, Bounds>;

const PERCENT = 100;

/** A form to start from: an office of 200 that meets mostly in small rounds. */
export function usualProfile(from: string): ProfileForm {
  return {
    people: '200',
    meetings: '3',
    sizes: [
      { least: '2', most: '4', weight: '45' },
      { least: '5', most: '10', weight: '35' },
      { least: '11', most: '25', weight: '15' },
      { least: '26', most: '50', weight: '5' },
    ],
    hourFrom: '9',
    hourTo: '18',
    terminals: '20',
    from,
    weeks: '12',
    seed: '1',
  };
}

/** Reads a form; all fields that are wrong are named at once. */
export function readProfileForm(form: ProfileForm): ProfileReading {
  const places: ProfilePlace[] = [];
  const number = (place: string, text: string, { least, most, whole }: Bounds): number => {
    const value = /^\d{1,10}(\.\d{1,6})?$/.test(text.trim()) ? Number(text) : NaN;
    if (!(value >= least && value <= most) || (whole && !Number.isInteger(value))) places.push(place);
    return value;
  };
  const sizes = form.sizes.map((row, index) => {
    const place = `sizes[${String(index)}]`;
    const least = number(`${place}.least`, row.least, profileBounds.size);
    const most = number(`${place}.most`, row.most, profileBounds.size);
    if (most < least) places.push(`${place}.most`);
    return { least, most, weight: number(`${place}.weight`, row.weight, profileBounds.weight) };
  });
  const hours = {
    from: number('hourFrom', form.hourFrom, profileBounds.hourFrom),
    to: number('hourTo', form.hourTo, profileBounds.hourTo),
  };
  if (hours.to <= hours.from) places.push('hourTo');
  if (!/^\d{4}-\d{2}-\d{2}$/.test(form.from)) places.push('from');
  const profile: MeetingProfile = {
    format: 'seatwise.profile/1',
    people: number('people', form.people, profileBounds.people),
    meetingsPerPersonWeek: number('meetings', form.meetings, profileBounds.meetings),
    ...{ sizes, hours },
    terminalShare: number('terminals', form.terminals, profileBounds.terminals) / PERCENT,
    from: form.from,
    weeks: number('weeks', form.weeks, profileBounds.weeks),
    seed: number('seed', form.seed, profileBounds.seed),
  };
  return places.length === 0 ? { ok: true, profile } : { ok: false, places };
}
