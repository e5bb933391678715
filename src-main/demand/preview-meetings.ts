import type { MeetingsPreview } from '../../shared/demand.ts';
import { accept, type Reply } from '../../shared/reply.ts';
import { formatInstant } from '../rules/calendar/instant.ts';
import { readColumns } from './meeting-columns.ts';
import type { Table } from '../tables/table.ts';
import { filledRows, headerTexts } from './meeting-rows.ts';
import { readTimeSerial } from './meeting-time.ts';
import { openMeetings } from './read-meetings.ts';

/** Rows below the header that are shown, and characters of a cell. */
const MOST_ROWS = 20;
const MOST_TEXT = 200;

/** Looks into a file of meetings and takes nothing: what it is, and the head of a table with the columns it names. */
export async function previewMeetings(bytes: Uint8Array): Promise<Reply<MeetingsPreview>> {
  const opened = await openMeetings(bytes);
  if (!opened.ok) return opened;
  const { value } = opened;
  return accept({ format: value.format, table: 'table' in value ? previewTable(value.table) : null });
}

function previewTable(table: Table): NonNullable<MeetingsPreview['table']> {
  const [header, ...body] = filledRows(table);
  const names = header === undefined ? [] : headerTexts(header);
  const { places } = readColumns(names, '');
  const times = new Set([places.get('start'), places.get('end')]);
  const shown = body.slice(0, MOST_ROWS).map(({ cells }) =>
    Array.from(cells, (cell, column) => {
      // A workbook has times as days from its origin, which nobody can read.
      const time = typeof cell === 'number' && times.has(column) ? readTimeSerial(cell, table.dates) : undefined;
      return time === undefined ? cellText(String(cell ?? '')) : formatInstant(time).slice(0, 16).replace('T', ' ');
    }),
  );
  return { header: names.map(cellText), rows: shown, rowCount: body.length, columns: Object.fromEntries(places) };
}

function cellText(text: string): string {
  return text.length > MOST_TEXT ? `${text.slice(0, MOST_TEXT - 1)}…` : text;
}
