/** A calendar and what becomes of it. */
export interface CalendarCase {
  readonly name: string;
  /** Lines inside VCALENDAR. */
  readonly lines: readonly string[];
  /** Starts as `MM-DD HH:MM` in UTC+8, with participants and terminals. */
  readonly meetings: readonly (readonly [start: string, participants: number, terminals: number])[];
  /** What is left out, by its reason. */
  readonly leftOut?: Readonly<Record<string, number>>;
}

const people = ['ORGANIZER:mailto:a@x.cn', 'ATTENDEE:mailto:a@x.cn', 'ATTENDEE;CN="B, b":mailto:b@x.cn'];

/** An event with two people. */
function event(...lines: readonly string[]): string[] {
  return ['BEGIN:VEVENT', 'UID:1', ...lines, ...people, 'END:VEVENT'];
}

const nine = 'DTSTART;TZID=Asia/Shanghai:20260105T090000';

/** Calendars as programs write them. */
export const calendarCases: readonly CalendarCase[] = [
  {
    name: 'the organizer counts once, rooms and resources are terminals, who declined stays away',
    lines: event(
      nine,
      'DTEND;TZID=Asia/Shanghai:20260105T100000',
      'ATTENDEE;CUTYPE=ROOM:mailto:room1@x.cn',
      'ATTENDEE;CUTYPE=RESOURCE:mailto:screen@x.cn',
      'ATTENDEE;PARTSTAT=DECLINED:mailto:c@x.cn',
      'ATTENDEE;CUTYPE=ROOM;PARTSTAT=DECLINED:mailto:room2@x.cn',
    ),
    meetings: [['01-05 09:00', 2, 2]],
  },
  {
    name: 'a weekly event with an excluded date and a moved occurrence',
    lines: [
      ...event(nine, 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;COUNT=4', 'EXDATE;TZID=Asia/Shanghai:20260112T090000'),
      ...event('RECURRENCE-ID:20260119T010000Z', 'DTSTART:20260120T060000Z', 'DTEND:20260120T070000Z'),
    ],
    meetings: [
      ['01-05 09:00', 2, 0],
      ['01-20 14:00', 2, 0],
      ['01-26 09:00', 2, 0],
    ],
  },
  {
    name: 'a cancelled occurrence is not there',
    lines: [
      ...event(nine, 'DURATION:PT1H', 'RRULE:FREQ=DAILY;COUNT=3'),
      ...event('RECURRENCE-ID;TZID=Asia/Shanghai:20260106T090000', nine, 'DURATION:PT1H', 'STATUS:CANCELLED'),
    ],
    meetings: [
      ['01-05 09:00', 2, 0],
      ['01-07 09:00', 2, 0],
    ],
    leftOut: { cancelled: 1 },
  },
  {
    name: 'a change of this and all later occurrences moves them all',
    lines: [
      ...event(nine, 'DURATION:PT1H', 'RRULE:FREQ=DAILY;COUNT=4'),
      ...event(
        'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Asia/Shanghai:20260107T090000',
        'DTSTART;TZID=Asia/Shanghai:20260107T110000',
        'DURATION:PT30M',
      ),
    ],
    meetings: [
      ['01-05 09:00', 2, 0],
      ['01-06 09:00', 2, 0],
      ['01-07 11:00', 2, 0],
      ['01-08 11:00', 2, 0],
    ],
  },
  {
    name: 'extra dates come on top, as times and as periods',
    lines: event(
      nine,
      'DURATION:PT1H',
      'RRULE:FREQ=DAILY;COUNT=1',
      'RDATE:20260108T010000Z',
      'RDATE;VALUE=PERIOD:20260109T010000Z/PT2H',
    ),
    meetings: [
      ['01-05 09:00', 2, 0],
      ['01-08 09:00', 2, 0],
      ['01-09 09:00', 2, 0],
    ],
  },
  {
    name: 'a time in Berlin keeps its wall clock over the change to summer time, with Outlook’s name of the zone',
    lines: event('DTSTART;TZID=W. Europe Standard Time:20260326T090000', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;COUNT=2'),
    meetings: [
      ['03-26 16:00', 2, 0],
      ['04-02 15:00', 2, 0],
    ],
  },
  {
    name: 'a zone that only the file defines',
    lines: [
      'BEGIN:VTIMEZONE',
      'TZID:Our own',
      'BEGIN:STANDARD',
      'DTSTART:16010101T030000',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
      'END:STANDARD',
      'BEGIN:DAYLIGHT',
      'DTSTART:16010101T020000',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3',
      'END:DAYLIGHT',
      'END:VTIMEZONE',
      ...event('DTSTART;TZID=Our own:20260326T090000', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;COUNT=2'),
    ],
    meetings: [
      ['03-26 16:00', 2, 0],
      ['04-02 15:00', 2, 0],
    ],
  },
  {
    name: 'UTC, no zone at all, and a zone that names its offset',
    lines: [
      ...event('DTSTART:20260105T010000Z', 'DURATION:PT1H'),
      ...event('DTSTART:20260106T090000', 'DURATION:PT1H').map((line) => line.replace('UID:1', 'UID:2')),
      ...event('DTSTART;TZID="(UTC+09:00) Osaka":20260107T100000', 'DURATION:PT1H').map((line) =>
        line.replace('UID:1', 'UID:3'),
      ),
    ],
    meetings: [
      ['01-05 09:00', 2, 0],
      ['01-06 09:00', 2, 0],
      ['01-07 09:00', 2, 0],
    ],
  },
  {
    name: 'all-day, free, cancelled and lonely events are left out and counted',
    lines: [
      ...event(nine, 'DURATION:PT1H'),
      ...event('DTSTART;VALUE=DATE:20260105', 'DTEND;VALUE=DATE:20260106').map((line) =>
        line.replace('UID:1', 'UID:2'),
      ),
      ...event(nine, 'DURATION:PT1H', 'TRANSP:TRANSPARENT').map((line) => line.replace('UID:1', 'UID:3')),
      ...event(nine, 'DURATION:PT1H', 'X-MICROSOFT-CDO-BUSYSTATUS:FREE').map((line) => line.replace('UID:1', 'UID:4')),
      ...event(nine, 'DURATION:PT1H', 'STATUS:CANCELLED').map((line) => line.replace('UID:1', 'UID:5')),
      ...event(nine).map((line) => line.replace('UID:1', 'UID:6')),
      'BEGIN:VEVENT',
      'UID:7',
      nine,
      'DURATION:PT1H',
      'END:VEVENT',
    ],
    meetings: [['01-05 09:00', 2, 0]],
    leftOut: { 'all-day': 1, free: 2, cancelled: 1, 'no-length': 1, 'no-parties': 1 },
  },
  {
    name: 'folded lines and a last occurrence given in UTC',
    lines: event(
      'DTSTART;TZID=Asia/Shang',
      ' hai:20260105T090000',
      'DURATION:PT1H',
      'RRULE:FREQ=DAILY;UNTIL=20260107T01',
      '\t0000Z',
    ),
    meetings: [
      ['01-05 09:00', 2, 0],
      ['01-06 09:00', 2, 0],
      ['01-07 09:00', 2, 0],
    ],
  },
  {
    name: 'the newer of two versions of an event holds',
    lines: [
      ...event(nine, 'DURATION:PT1H', 'SEQUENCE:2'),
      ...event('DTSTART;TZID=Asia/Shanghai:20260105T110000', 'DURATION:PT1H', 'SEQUENCE:1'),
    ],
    meetings: [['01-05 09:00', 2, 0]],
  },
];
