import { Buffer } from 'node:buffer';
import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of an archive. */
interface Entry {
  readonly name: string;
  readonly content: Buffer | string;
  /** Size that the archive pretends. */
  readonly declared?: number;
}

/** A ZIP archive, made by hand so that it can lie. */
export function zipOf(entries: readonly Entry[]): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, content, declared } of entries) {
    const raw = Buffer.from(content);
    const packed = deflateRawSync(raw);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(raw), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(declared ?? raw.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    const made = Buffer.from([20, 0]);
    central.push(Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), made, common, tail, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

/** A workbook with one sheet of the given XML. */
export function workbookOf(sheet: Buffer | string, declared?: number): Buffer {
  return zipOf([
    { name: 'xl/workbook.xml', content: '<workbook><sheets><sheet name="s" r:id="r1"/></sheets></workbook>' },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
    },
    { name: 'xl/worksheets/sheet1.xml', content: sheet, ...(declared !== undefined && { declared }) },
  ]);
}

function event(...lines: readonly string[]): string {
  const inside = ['UID:1', 'DTSTART:20260105T090000', 'DURATION:PT1H', 'ORGANIZER:mailto:a@x.cn', ...lines];
  return ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', ...inside, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n');
}

function list(count: number): string {
  return Array.from({ length: count }, (_, index) => String(index)).join(',');
}

/** Files that are out to hurt, with the code of the refusal. */
export const hostileFiles: readonly {
  readonly name: string;
  readonly make: () => Buffer | string;
  readonly code: string;
}[] = [
  {
    name: 'an archive packed 1000:1',
    make: () => workbookOf(Buffer.alloc(100 * 1024 * 1024, 0x20)),
    code: 'archive-refused',
  },
  {
    name: 'an archive that pretends to be small',
    make: () => workbookOf(Buffer.alloc(80 * 1024 * 1024, 0x20), 10),
    code: 'archive-refused',
  },
  {
    name: 'an entry that pretends to have 2 GB',
    make: () => workbookOf('<worksheet/>', 0x7fff_ffff),
    code: 'meetings-empty',
  },
  {
    name: 'an archive in an archive',
    make: () => zipOf([{ name: 'inner.zip', content: zipOf([{ name: 'a', content: Buffer.alloc(5_000_000) }]) }]),
    code: 'archive-refused',
  },
  {
    name: 'many entries',
    make: () => zipOf(Array.from({ length: 2_001 }, (_, index) => ({ name: String(index), content: '' }))),
    code: 'archive-refused',
  },
  { name: 'a cut archive', make: () => workbookOf('<worksheet/>').subarray(0, 200), code: 'archive-refused' },
  {
    name: 'a billion laughs',
    make: () =>
      workbookOf(
        `<!DOCTYPE a [<!ENTITY l0 "ha">${Array.from({ length: 9 }, (_, i) => `<!ENTITY l${String(i + 1)} "${`&l${String(i)};`.repeat(10)}">`).join('')}]><worksheet>&l9;</worksheet>`,
      ),
    code: 'archive-refused',
  },
  {
    name: 'a sheet of a million columns',
    make: () =>
      workbookOf(
        `<worksheet><sheetData><row r="1">${'<c><v>1</v></c>'.repeat(1_000_000)}</row></sheetData></worksheet>`,
      ),
    code: 'archive-refused',
  },
  { name: 'tags that never end', make: () => workbookOf('<c'.repeat(3_000_000)), code: 'archive-refused' },
  {
    name: 'a table of a million columns',
    make: () => `start,end,phones\n${','.repeat(1_000_000)}\n`,
    code: 'file-too-large',
  },
  {
    name: 'a line of two million characters',
    make: () => `start,end,phones\n${'x'.repeat(2_000_000)}\n`,
    code: 'file-too-large',
  },
  { name: 'a file of 21 MB', make: () => Buffer.alloc(21 * 1024 * 1024, 0x2c), code: 'file-too-large' },
  {
    name: 'quotation marks without end',
    make: () => `start,end,phones\n${'"'.repeat(999_999)}\n`,
    code: 'meetings-quote-open',
  },
  {
    name: 'COUNT=1000000000',
    make: () => event('RRULE:FREQ=DAILY;COUNT=1000000000'),
    code: 'calendar-recurrence-refused',
  },
  { name: 'INTERVAL=0', make: () => event('RRULE:FREQ=DAILY;INTERVAL=0'), code: 'calendar-recurrence-refused' },
  { name: 'every second', make: () => event('RRULE:FREQ=SECONDLY'), code: 'calendar-recurrence-refused' },
  {
    name: 'hours × minutes × seconds of every day',
    make: () => event(`RRULE:FREQ=YEARLY;BYHOUR=${list(24)};BYMINUTE=${list(60)};BYSECOND=${list(60)}`),
    code: 'calendar-recurrence-refused',
  },
  {
    name: 'minutes of every hour',
    make: () => event(`RRULE:FREQ=HOURLY;BYMINUTE=${list(60)}`),
    code: 'calendar-recurrence-refused',
  },
  {
    name: 'a rule that never comes true',
    make: () => event('RRULE:FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30'),
    code: 'meetings-empty',
  },
  {
    name: '50,000 counted rules from long ago',
    make: () => event(...Array<string>(50_000).fill('RRULE:FREQ=HOURLY;COUNT=20000;BYMONTH=2;BYMONTHDAY=30')),
    code: 'calendar-recurrence-refused',
  },
  {
    name: '3,000 events with counted rules from long ago',
    make: () => {
      const rule = 'RRULE:FREQ=HOURLY;COUNT=20000;BYMONTH=2;BYMONTHDAY=30';
      const one = `BEGIN:VEVENT\nUID:@\nDTSTART:19710105T090000\nDURATION:PT1H\nORGANIZER:x\n${rule}\nEND:VEVENT\n`;
      const events = Array.from({ length: 3_000 }, (_, index) => one.replace('@', String(index)));
      return `BEGIN:VCALENDAR\n${events.join('')}END:VCALENDAR\n`;
    },
    code: 'calendar-recurrence-refused',
  },
  {
    name: 'a calendar nested ten thousand deep',
    make: () => `BEGIN:VCALENDAR\n${'BEGIN:VEVENT\n'.repeat(10_000)}`,
    code: 'file-too-deep',
  },
  {
    name: 'a folded line of two million characters',
    make: () => event(`SUMMARY:${'x\r\n '.repeat(2_000_000)}`),
    code: 'file-too-large',
  },
  {
    name: 'a profile with __proto__',
    make: () => '{"format":"seatwise.profile/1","__proto__":{"people":1}}',
    code: 'key-unsafe',
  },
  {
    name: 'a profile of a billion meetings',
    make: () =>
      '{"format":"seatwise.profile/1","people":200000,"meetingsPerPersonWeek":60,"sizes":[{"least":1,"most":1,"weight":1}],"hours":{"from":9,"to":18},"terminalShare":0,"from":"2026-01-05","weeks":57,"seed":1}',
    code: 'meetings-unreadable',
  },
];
