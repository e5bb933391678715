import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';

import { readMeetings } from '../../src-main/demand/read-meetings.ts';
import { formatInstant } from '../../src-main/rules/calendar/instant.ts';
import { type Meeting, partiesOf } from '../../src-main/rules/capacity/meeting.ts';
import { calendarCases } from '../cases/calendar-cases.ts';

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

async function accepted(
  content: string | Uint8Array,
): Promise<{ meetings: readonly Meeting[]; codes: string[]; leftOut: Record<string, number> }> {
  const reply = await readMeetings(typeof content === 'string' ? bytesOf(content) : content);
  if (!reply.ok) throw new Error(reply.findings.map((each) => `${each.place ?? ''} ${each.message.en}`).join('\n'));
  const { meetings, findings } = reply.value;
  const left = findings.filter((each) => each.code === 'calendar-left-out');
  const counts = left.map((each) => [each.value ?? '', Number(/\d+/.exec(each.message.en)?.[0])] as const);
  return { meetings, codes: findings.map((each) => each.code), leftOut: Object.fromEntries(counts) };
}

/** Codes with their places. */
async function refused(content: string | Uint8Array): Promise<string[]> {
  const reply = await readMeetings(typeof content === 'string' ? bytesOf(content) : content);
  if (reply.ok) throw new Error('It was accepted.');
  return reply.findings.map((each) => `${each.code}${each.place === undefined ? '' : ` @ ${each.place}`}`);
}

function calendar(...lines: readonly string[]): string {
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
}

const plain = 'id,start,end,participants\na,2026-01-05 09:00,2026-01-05 10:00,4\n';

describe('tables of meetings', () => {
  test('all columns of the public format', async () => {
    const { meetings } = await accepted(
      'id,start,end,participants,guests,phones,terminals,host,subject\n' +
        'm1,2026-01-05T09:00:00+08:00,2026-01-05T10:30:00+08:00,4,3,2,1,王,"晨会, 周一"\n',
    );
    expect(meetings).toMatchObject([
      { id: 'm1', participants: 4, guests: 3, phones: 2, terminals: 1, host: '王', subject: '晨会, 周一' },
    ]);
    expect(meetings.map((each) => [formatInstant(each.start), formatInstant(each.end), partiesOf(each)])).toEqual([
      ['2026-01-05T09:00:00+08:00', '2026-01-05T10:30:00+08:00', 10],
    ]);
  });

  test.for([
    {
      name: 'semicolons and a byte order mark',
      text: '\ufeffid;start;end;participants\na;2026-01-05 09:00;2026-01-05 10:00;4\n',
    },
    {
      name: 'tabs and Windows line ends',
      text: 'id\tstart\tend\tparticipants\r\na\t2026/1/5 9:00\t2026/1/5 10:00:00\t4\r\n',
    },
    {
      name: 'Chinese headers and dates',
      text: '会议编号,开始时间,结束时间,参会人数\na,2026年1月5日 9:00,2026年1月5日 10:00,4\n',
    },
    { name: 'another offset', text: 'id,start,end,participants\na,2026-01-05T01:00:00Z,2026-01-05T11:00:00+09:00,4\n' },
    {
      name: 'other order and case, empty lines',
      text: '\nEnd,Participants,ID,Start\n\n2026-01-05 10:00,4,a,2026-01-05 09:00\n,,,\n',
    },
  ])('$name', async ({ text }) => {
    const wanted = (await accepted(plain)).meetings;
    expect((await accepted(text)).meetings).toEqual(wanted);
  });

  test('GB18030 as Excel in China writes it', async () => {
    const head = Uint8Array.from([
      0xbf, 0xaa, 0xca, 0xbc, 0x2c, 0xbd, 0xe1, 0xca, 0xf8, 0x2c, 0xc8, 0xcb, 0xca, 0xfd, 0x0a,
    ]);
    const row = bytesOf('2026-01-05 09:00,2026-01-05 10:00,4\n');
    const { meetings } = await accepted(Uint8Array.from([...head, ...row]));
    expect(meetings).toMatchObject([{ id: 'line-2', participants: 4 }]);
  });

  test('columns that are not used are named', async () => {
    expect((await accepted('start,end,phones,colour\n2026-01-05 09:00,2026-01-05 10:00,4,red\n')).codes).toEqual([
      'meetings-columns-unused',
    ]);
  });

  test.for([
    { name: 'nothing at all', text: '', codes: ['meetings-empty'] },
    { name: 'a header alone', text: 'start,end,participants\n', codes: ['meetings-empty'] },
    { name: 'no start', text: 'end,participants\n', codes: ['meetings-column-missing @ line 1'] },
    { name: 'no count', text: 'start,end\n', codes: ['meetings-column-missing @ line 1'] },
    { name: 'two columns for one', text: 'start,开始时间,end,phones\n', codes: ['meetings-column-twice @ line 1'] },
    {
      name: 'every wrong cell of every row at once',
      text: 'id,start,end,participants\na,x,2026-01-05 10:00,4\nb,2026-01-05 09:00,2026-02-30 10:00,-1\nc,2026-01-05 09:00,2026-01-05 10:00,1.5\n',
      codes: [
        'meetings-value @ line 2 · column 2 · start',
        'meetings-value @ line 3 · column 3 · end',
        'meetings-value @ line 3 · column 4 · participants',
        'meetings-value @ line 4 · column 4 · participants',
      ],
    },
    {
      name: 'an end before its start',
      text: 'start,end,phones\n2026-01-05 09:00,2026-01-05 09:00,4\n',
      codes: ['meetings-reversed @ line 2 · column 2 · end'],
    },
    {
      name: 'nobody',
      text: 'start,end,phones\n2026-01-05 09:00,2026-01-05 10:00,0\n',
      codes: ['meetings-no-parties @ line 2 · participants'],
    },
    {
      name: 'an id twice',
      text: `${plain}a,2026-01-06 09:00,2026-01-06 10:00,4\n`,
      codes: ['meetings-id-twice @ line 3 · id'],
    },
    { name: 'an open quotation mark', text: `${plain}"b,2026-01-06 09:00\n`, codes: ['meetings-quote-open @ line 3'] },
    {
      name: 'more findings than are listed',
      text: `start,end,phones\n${'x,x,x\n'.repeat(200)}`,
      last: 'meetings-more-findings',
    },
  ])('refused: $name', async ({ text, codes, last }) => {
    const found = await refused(text);
    if (codes !== undefined) expect(found).toEqual(codes);
    if (last !== undefined) expect(found.at(-1)).toBe(last);
  });

  test('bytes that are no text are refused', async () => {
    expect(await refused(Uint8Array.from([0x00, 0x01, 0xff]))).toEqual(['meetings-unreadable']);
  });
});

describe('workbooks of meetings', () => {
  async function workbook(rows: readonly (readonly unknown[])[], date1904 = false): Promise<Uint8Array> {
    const book = new ExcelJS.Workbook();
    book.properties.date1904 = date1904;
    book.addWorksheet('会议').addRows(rows.map((row) => [...row]));
    return new Uint8Array(await book.xlsx.writeBuffer());
  }

  test.for([false, true])('dates, numbers, texts and an empty row; 1904: %s', async (date1904) => {
    const { meetings } = await accepted(
      await workbook(
        [
          ['id', '开始时间', 'end', 'participants', 'subject'],
          [7, new Date('2026-01-05T09:00:00Z'), '2026-01-05 10:00', 4, '<晨会> & "议"'],
          [],
          [
            'b',
            new Date('2026-01-05T23:59:59Z'),
            new Date('2026-01-06T00:30:00Z'),
            '3',
            { richText: [{ text: 'a' }, { text: 'b' }] },
          ],
        ],
        date1904,
      ),
    );
    expect(
      meetings.map((each) => [
        each.id,
        formatInstant(each.start),
        formatInstant(each.end),
        each.participants,
        each.subject,
      ]),
    ).toEqual([
      ['7', '2026-01-05T09:00:00+08:00', '2026-01-05T10:00:00+08:00', 4, '<晨会> & "议"'],
      ['b', '2026-01-05T23:59:59+08:00', '2026-01-06T00:30:00+08:00', 3, 'ab'],
    ]);
  });

  test('a wrong cell is refused with its sheet, row and column', async () => {
    const bytes = await workbook([
      ['start', 'end', 'phones'],
      ['2026-01-05 09:00', '2026-01-05 10:00', 'many'],
    ]);
    expect(await refused(bytes)).toEqual(['meetings-value @ 会议 · line 2 · column 3 · phones']);
  });
});

describe('calendars', () => {
  test.for(calendarCases)('$name', async ({ lines, meetings, leftOut }) => {
    const read = await accepted(calendar(...lines));
    const told = read.meetings.map((each) => [
      formatInstant(each.start).slice(5, 16).replace('T', ' '),
      each.participants,
      each.terminals,
    ]);
    expect(told).toEqual(meetings);
    expect(read.leftOut).toEqual(leftOut ?? {});
    expect(new Set(read.meetings.map((each) => each.id)).size).toBe(read.meetings.length);
  });

  test('an endless event is expanded over one year', async () => {
    const { meetings, codes } = await accepted(
      calendar(
        'BEGIN:VEVENT',
        'UID:1',
        'DTSTART:20260105T010000Z',
        'DURATION:PT1H',
        'RRULE:FREQ=DAILY',
        'ORGANIZER:mailto:a@x.cn',
        'END:VEVENT',
      ),
    );
    expect(meetings).toHaveLength(365);
    expect(codes).toEqual(['calendar-window']);
  });

  test.for([
    {
      name: 'an unknown zone',
      lines: ['DTSTART;TZID=Atlantis:20260105T090000', 'DURATION:PT1H'],
      code: 'calendar-zone-unknown @ line 3 · DTSTART',
    },
    { name: 'no start', lines: ['DURATION:PT1H'], code: 'calendar-malformed @ line 3 · DTSTART' },
    {
      name: 'a date that does not exist',
      lines: ['DTSTART:20260230T090000', 'DURATION:PT1H'],
      code: 'calendar-malformed @ line 3 · DTSTART',
    },
    {
      name: 'an end before its start',
      lines: ['DTSTART:20260105T090000', 'DTEND:20260105T080000'],
      code: 'calendar-malformed @ line 3 · DTEND',
    },
    {
      name: 'a wrong length',
      lines: ['DTSTART:20260105T090000', 'DURATION:1 hour'],
      code: 'calendar-malformed @ line 3 · DURATION',
    },
    {
      name: 'seconds',
      lines: ['DTSTART:20260105T090000', 'DURATION:PT1H', 'RRULE:FREQ=SECONDLY'],
      code: 'calendar-recurrence-refused @ line 8',
    },
  ])('refused: $name', async ({ lines, code }) => {
    expect(
      await refused(calendar('BEGIN:VEVENT', 'UID:1', 'ORGANIZER:mailto:a@x.cn', ...lines, 'END:VEVENT')),
    ).toContain(code);
  });

  test('what begins like a calendar and is none is refused', async () => {
    expect(await refused('BEGIN:VCALENDAR\nnonsense\n')).toEqual(['calendar-malformed @ line 1']);
  });
});
