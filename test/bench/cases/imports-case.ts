import ExcelJs from 'exceljs';
import ICAL from 'ical.js';

import { readMeetings } from '../../../src-main/demand/read-meetings.ts';
import { readBookFile } from '../../../src-main/price-books/read-book-file.ts';
import { largeSheet } from '../../price-books/large-sheet.ts';
import type { BenchCase } from '../bench-case.ts';
import { growthRow, measuredRow, repeated } from '../measure.ts';

const ROWS = 100_000;
const CALENDAR_BYTES = 10 * 1024 * 1024;
const sizes = [1_000, 10_000, ROWS];

/** A calendar of single and weekly meetings, in lines as Outlook writes them. */
function calendar(bytes: number): string {
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//bench//EN'];
  let length = 0;
  for (let index = 0; length < bytes; index += 1) {
    const day = String(1 + (index % 28)).padStart(2, '0');
    const month = String(1 + (Math.floor(index / 28) % 12)).padStart(2, '0');
    const hour = String(9 + (index % 9)).padStart(2, '0');
    const event = [
      ...['BEGIN:VEVENT', `UID:${String(index)}@bench`, `DTSTART:2026${month}${day}T${hour}0000`, 'DURATION:PT45M'],
      ...['SUMMARY:项目周会 第一会议室 参会人员见邀请', 'ORGANIZER:mailto:a@example.cn'],
      ...Array.from(
        { length: 5 },
        (_none, at) => `ATTENDEE;CN=参会人;PARTSTAT=ACCEPTED:mailto:person${String(at)}@example.cn`,
      ),
      'END:VEVENT',
    ];
    lines.push(...event);
    length += event.reduce((sum, line) => sum + Buffer.byteLength(line) + 2, 0);
  }
  return `${[...lines, 'END:VCALENDAR'].join('\r\n')}\r\n`;
}

async function accepted(reply: Promise<{ readonly ok: boolean; readonly findings?: unknown }>): Promise<void> {
  const { ok, findings } = await reply;
  if (!ok) throw new Error(`An import of the bench is refused: ${JSON.stringify(findings).slice(0, 300)}`);
}

/** Lets exceljs read the workbook, which it does whole. */
async function readByExcelJs(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const workbook = new ExcelJs.Workbook();
  await workbook.xlsx.load(bytes.buffer);
  if ((workbook.worksheets[0]?.rowCount ?? 0) < ROWS) throw new Error('exceljs has not read all rows.');
}

/** Large files from elsewhere, checked whole. */
export const importsCase: BenchCase = {
  name: 'imports',
  seconds: 60,
  run: async ({ rounds }) => {
    const sheet = new Uint8Array(largeSheet(ROWS));
    const text = calendar(CALENDAR_BYTES);
    const bytes = new TextEncoder().encode(text);
    return {
      rows: [
        await measuredRow(
          { name: 'price book of 100,000 rows, workbook', peer: 'exceljs reading it, unchecked', gate: {}, goal: {} },
          {
            ours: repeated(() => accepted(readBookFile(sheet))),
            peer: repeated(() => readByExcelJs(sheet)),
            rounds: rounds.long,
          },
        ),
        await measuredRow(
          { name: 'calendar of 10 MB, ICS', peer: 'ical.js taking it apart', gate: {}, goal: {} },
          {
            ours: repeated(() => accepted(readMeetings(bytes))),
            peer: repeated(() => ICAL.parse(text)),
            rounds: rounds.long,
          },
        ),
      ],
      growth: [
        await growthRow(
          'price book, workbook',
          'rows',
          sizes.map((size) => {
            const some = largeSheet(size);
            return { size, work: () => accepted(readBookFile(some)) };
          }),
          3,
        ),
        await growthRow(
          'calendar, ICS',
          'KB',
          [100, 1_000, 10_000].map((size) => {
            const some = new TextEncoder().encode(calendar(size * 1_024));
            return { size, work: () => accepted(readMeetings(some)) };
          }),
          3,
        ),
      ],
    };
  },
};
