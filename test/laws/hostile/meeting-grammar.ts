import type { Dice } from '../random-scenario.ts';
import { workbookOf, zipOf } from '../../demand/hostile-files.ts';
import { hostileText } from './mutations.ts';

/** What a table must have, and what it may have besides. */
const needed = ['id', 'start', 'end', 'participants'] as const;
const besides = ['guests', 'phones', 'terminals', 'host', 'subject'] as const;

/** Nearly always what belongs there, now and then what does not. */
function usually(dice: Dice, value: string): string {
  return dice.oneIn(60) ? hostileText(dice) : value;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function moment(dice: Dice, hour: number): string {
  const day = `2026-${two(dice.whole(1, 12))}-${two(dice.whole(1, dice.oneIn(9) ? 31 : 28))}`;
  const time = `${two(hour)}:${two(dice.whole(0, 59))}`;
  return dice.pick([
    `${day} ${time}`,
    `${day}T${time}:00+08:00`,
    `${day} ${time}:00`,
    `${day.replaceAll('-', '/')} ${time}`,
  ]);
}

/** A start and, on the same day nearly always, an end after it. */
function span(dice: Dice): { start: string; end: string } {
  const start = moment(dice, dice.whole(0, 11));
  const end = start.replace(
    /([ T])(\d\d):/,
    (_whole, gap: string) => `${gap}${two(dice.whole(12, dice.oneIn(40) ? 24 : 23))}:`,
  );
  return { start, end: dice.oneIn(40) ? moment(dice, 3) : end };
}

function rows(dice: Dice): string[][] {
  const columns = [...needed.filter(() => !dice.oneIn(40)), ...besides.filter(() => dice.oneIn(3))];
  const row = (_none: unknown, index: number): string[] => {
    const { start, end } = span(dice);
    return columns.map((column) => {
      if (column === 'start') return usually(dice, start);
      if (column === 'end') return usually(dice, end);
      if (column === 'id') return usually(dice, `m${String(dice.oneIn(40) ? 1 : index)}`);
      return usually(dice, column === 'host' || column === 'subject' ? '周会' : String(dice.whole(1, 90)));
    });
  };
  return [columns.map((name) => usually(dice, name)), ...Array.from({ length: dice.whole(1, 6) }, row)];
}

/** A table of meetings as CSV, with separators, quotation marks and line ends of all kinds. */
export function csvTable(dice: Dice): string {
  const separator = dice.oneIn(20) ? '|' : dice.pick([',', ';', '\t']);
  const end = dice.oneIn(20) ? '\r' : dice.pick(['\n', '\r\n']);
  const quoted = (text: string): string => (dice.oneIn(3) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = rows(dice).map((row) => row.map(quoted).join(separator));
  return `${dice.oneIn(4) ? '\ufeff' : ''}${lines.join(end)}${dice.oneIn(3) ? '' : end}`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function column(index: number): string {
  return String.fromCharCode(65 + index);
}

function sheetOf(dice: Dice): string {
  const body = rows(dice).map((row, at) => {
    const cells = row.map((text, index) => {
      const place = `${column(index)}${String(at + 1)}`;
      const escape = dice.oneIn(20) ? (raw: string): string => raw : escaped;
      return dice.oneIn(60)
        ? `<c r="${place}" t="${usually(dice, 's')}"><v>${String(dice.whole(0, 60_000))}</v></c>`
        : `<c r="${place}" t="inlineStr"><is><t>${escape(text)}</t></is></c>`;
    });
    return `<row r="${usually(dice, String(at + 1))}">${cells.join('')}</row>`;
  });
  return `<?xml version="1.0"?><worksheet><sheetData>${body.join('')}</sheetData></worksheet>`;
}

/** A workbook of meetings; some lack a part, name parts that are not there, or are put together wrongly. */
export function workbook(dice: Dice): Uint8Array {
  if (!dice.oneIn(5)) return workbookOf(sheetOf(dice), dice.oneIn(8) ? dice.whole(0, 5_000) : undefined);
  const target = dice.pick(['worksheets/sheet1.xml', '../sheet1.xml', '/xl/worksheets/sheet1.xml', 'nowhere.xml', '']);
  const relation = `<Relationship Id="${usually(dice, 'r1')}" Target="${target}"/>`;
  const parts = [
    { name: 'xl/workbook.xml', content: `<workbook><sheets><sheet name="s" r:id="r1"/></sheets></workbook>` },
    { name: 'xl/_rels/workbook.xml.rels', content: `<Relationships>${relation}</Relationships>` },
    { name: dice.pick(['xl/worksheets/sheet1.xml', 'xl/sheet1.xml', '../../evil.xml']), content: sheetOf(dice) },
    { name: 'xl/sharedStrings.xml', content: `<sst><si><t>${escaped(hostileText(dice))}</t></si></sst>` },
  ];
  return zipOf(parts.filter(() => !dice.oneIn(6)));
}

function stamp(dice: Dice): string {
  const day = `2026${two(dice.whole(1, 12))}${two(dice.whole(1, 28))}`;
  const time = `T${two(dice.whole(0, dice.oneIn(20) ? 24 : 23))}${two(dice.whole(0, 59))}00`;
  return dice.pick([`:${day}${time}`, `:${day}${time}Z`, `;TZID=Asia/Shanghai:${day}${time}`, `;VALUE=DATE:${day}`]);
}

function rule(dice: Dice): string {
  const parts = [
    `FREQ=${usually(dice, dice.pick(['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY', 'HOURLY']))}`,
    `COUNT=${usually(dice, String(dice.whole(1, 400)))}`,
    `UNTIL=${usually(dice, `2026${two(dice.whole(1, 12))}01T000000Z`)}`,
    `INTERVAL=${usually(dice, String(dice.whole(1, 4)))}`,
    `BYDAY=${usually(dice, dice.pick(['MO', 'MO,WE,FR', '-1FR', '5MO', '2TU']))}`,
    `BYMONTHDAY=${usually(dice, dice.pick(['1', '-1', '31', '30,31']))}`,
    `BYSETPOS=${usually(dice, dice.pick(['1', '-1', '2']))}`,
  ];
  return parts.filter((_part, index) => index === 0 || dice.oneIn(3)).join(';');
}

function event(dice: Dice, uid: number): string[] {
  const lines = [
    `UID:${String(uid % 4)}`,
    `DTSTART${usually(dice, stamp(dice))}`,
    dice.oneIn(2) ? `DTEND${usually(dice, stamp(dice))}` : `DURATION:${usually(dice, 'PT1H30M')}`,
    `ORGANIZER:mailto:${usually(dice, 'a@x.cn')}`,
    ...Array.from({ length: dice.whole(0, 4) }, (_none, index) => `ATTENDEE:mailto:b${String(index)}@x.cn`),
    ...(dice.oneIn(3) ? [`RRULE:${rule(dice)}`] : []),
    ...(dice.oneIn(5) ? [`EXDATE${stamp(dice)}`] : []),
    ...(dice.oneIn(5) ? [`RDATE${stamp(dice)}`] : []),
    ...(dice.oneIn(6) ? [`RECURRENCE-ID${stamp(dice)}`] : []),
    ...(dice.oneIn(6) ? [`STATUS:${usually(dice, 'CANCELLED')}`] : []),
    `SUMMARY:${usually(dice, '周会')}`,
  ].filter(() => !dice.oneIn(60));
  return ['BEGIN:VEVENT', ...lines, ...(dice.oneIn(20) ? [] : ['END:VEVENT'])];
}

/** A calendar with recurring, moved, cancelled and half-written events. */
export function calendar(dice: Dice): string {
  const events = Array.from({ length: dice.whole(0, 5) }, (_none, index) => event(dice, index)).flat();
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events, ...(dice.oneIn(10) ? [] : ['END:VCALENDAR'])];
  return `${lines.join(dice.oneIn(4) ? '\n' : '\r\n')}\r\n`;
}
