/** Units of a recurrence that are accepted; seconds and minutes are refused. */
export const frequencies = ['HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;

/** Unit of a recurrence. */
export type Frequency = (typeof frequencies)[number];

/** A weekday, 0 Sunday … 6 Saturday, and which one of its month or year; 0 is every one. */
export interface RuleWeekday {
  readonly weekday: number;
  readonly which: number;
}

/** A recurrence rule that has been read. */
export interface RecurrenceRule {
  readonly frequency: Frequency;
  readonly interval: number;
  readonly count?: number | undefined;
  /** The value of UNTIL as it stands: a date, a wall-clock time or one in UTC. */
  readonly until?: string | undefined;
  readonly months: readonly number[];
  readonly weeks: readonly number[];
  readonly yearDays: readonly number[];
  readonly monthDays: readonly number[];
  readonly weekdays: readonly RuleWeekday[];
  readonly hours: readonly number[];
  readonly minutes: readonly number[];
  readonly seconds: readonly number[];
  readonly positions: readonly number[];
  /** First day of the week, 0 Sunday … 6 Saturday. */
  readonly weekStart: number;
}

/** Why a rule is not accepted. */
export interface RuleFault {
  readonly reasonZh: string;
  readonly reasonEn: string;
}

/** Most occurrences that a rule may ask for. */
export const MOST_OCCURRENCES = 20_000;
const MOST_INTERVAL = 10_000;
/** More values than a year has days are no rule. */
const MOST_VALUES = 366;
const weekdayNames = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const MONDAY = 1;

const ranges = {
  BYMONTH: [1, 12],
  BYWEEKNO: [1, 53],
  BYYEARDAY: [1, 366],
  BYMONTHDAY: [1, 31],
  BYHOUR: [0, 23],
  BYMINUTE: [0, 59],
  BYSECOND: [0, 60],
  BYSETPOS: [1, 366],
} as const;

const countedBackwards = ['BYWEEKNO', 'BYYEARDAY', 'BYMONTHDAY', 'BYSETPOS'];

/** Reads the value of an RRULE line as it stands in the file. */
export function readRecurrenceRule(text: string): RecurrenceRule | RuleFault {
  const parts = new Map<string, string>();
  for (const part of text.trim().toUpperCase().split(';')) {
    const [name = '', value = ''] = part.split('=');
    if (name !== '') parts.set(name.trim(), value.trim());
  }
  const frequency = frequencies.find((each) => each === parts.get('FREQ'));
  if (frequency === undefined)
    return fault(`频率 ${parts.get('FREQ') ?? '—'}`, `frequency ${parts.get('FREQ') ?? '—'}`);
  const interval = wholeOf(parts.get('INTERVAL') ?? '1');
  if (interval === undefined || interval < 1 || interval > MOST_INTERVAL) return partFault('INTERVAL', parts);
  const countText = parts.get('COUNT');
  const count = countText === undefined ? undefined : wholeOf(countText);
  if (countText !== undefined && (count === undefined || count < 1 || count > MOST_OCCURRENCES)) {
    return partFault('COUNT', parts);
  }
  const lists = new Map<string, number[]>();
  for (const [name, [least, most]] of Object.entries(ranges)) {
    const list = numbersOf(parts.get(name), least, most, countedBackwards.includes(name));
    if (list === undefined) return partFault(name, parts);
    lists.set(name, list);
  }
  const weekdays = weekdaysOf(parts.get('BYDAY'));
  if (weekdays === undefined) return partFault('BYDAY', parts);
  const start = weekdayNames.indexOf(parts.get('WKST') ?? 'MO');
  const listOf = (name: keyof typeof ranges): number[] => lists.get(name) ?? [];
  return {
    frequency,
    interval,
    count,
    until: parts.get('UNTIL'),
    months: listOf('BYMONTH'),
    weeks: listOf('BYWEEKNO'),
    yearDays: listOf('BYYEARDAY'),
    monthDays: listOf('BYMONTHDAY'),
    weekdays,
    hours: listOf('BYHOUR'),
    minutes: listOf('BYMINUTE'),
    seconds: listOf('BYSECOND'),
    positions: listOf('BYSETPOS'),
    weekStart: start < 0 ? MONDAY : start,
  };
}

function wholeOf(text: string): number | undefined {
  return /^\d{1,12}$/.test(text) ? Number(text) : undefined;
}

function numbersOf(text: string | undefined, least: number, most: number, backwards: boolean): number[] | undefined {
  if (text === undefined || text === '') return [];
  const items = text.split(',');
  if (items.length > MOST_VALUES) return undefined;
  const numbers = items.map((item) => (/^[+-]?\d{1,3}$/.test(item) ? Number(item) : NaN));
  const sound = numbers.every((each) => {
    const size = backwards ? Math.abs(each) : each;
    return size >= least && size <= most;
  });
  return sound ? [...new Set(numbers)] : undefined;
}

function weekdaysOf(text: string | undefined): RuleWeekday[] | undefined {
  if (text === undefined || text === '') return [];
  const items = text.split(',');
  if (items.length > MOST_VALUES) return undefined;
  const weekdays: RuleWeekday[] = [];
  for (const item of items) {
    const match = /^([+-]?\d{1,2})?(SU|MO|TU|WE|TH|FR|SA)$/.exec(item);
    if (match === null) return undefined;
    weekdays.push({ weekday: weekdayNames.indexOf(match[2] ?? ''), which: Number(match[1] ?? 0) });
  }
  return weekdays;
}

function partFault(name: string, parts: ReadonlyMap<string, string>): RuleFault {
  const value = (parts.get(name) ?? '').slice(0, 60);
  return fault(`${name}=${value}`, `${name}=${value}`);
}

function fault(reasonZh: string, reasonEn: string): RuleFault {
  return { reasonZh, reasonEn };
}
