import type { ColumnChoice } from '../../shared/demand.ts';
import type { Finding } from '../../shared/finding.ts';
import { accept, hasError, refuse, type Reply } from '../../shared/reply.ts';
import { formatInstant, type Instant } from '../rules/calendar/instant.ts';
import { type Meeting, partiesOf } from '../rules/capacity/meeting.ts';
import { finding } from '../rules/findings/finding.ts';
import type { DateSystem, Table, TableRow } from '../tables/table.ts';
import { chosenColumns, type ColumnPlaces, countFields, type MeetingField, readColumns } from './meeting-columns.ts';
import { readTimeSerial, readTimeText } from './meeting-time.ts';
import { RowFindings } from './row-findings.ts';

/** Most endpoints of one kind that a meeting may name. */
const MOST_PARTIES = 100_000;
const MOST_TEXT = 500;

/** Rows with something in them; the first is the header. */
export function filledRows({ rows }: Table): TableRow[] {
  return rows.filter(({ cells }) => cells.some((cell) => cell !== undefined && String(cell).trim() !== ''));
}

/** The texts of a header. */
export function headerTexts({ cells }: TableRow): string[] {
  return Array.from(cells, (cell) => String(cell ?? ''));
}

/**
 * Reads a table as meetings: every row is sound, or nothing is taken and all findings are told.
 * @param choice columns to read; left out: those that the header names
 */
export function readMeetingRows(
  table: Table,
  choice?: ColumnChoice,
): Reply<{ meetings: Meeting[]; findings: Finding[] }> {
  const { sheet, dates } = table;
  const [header, ...body] = filledRows(table);
  const where = (line: number): string => `${sheet === undefined ? '' : `${sheet} · `}line ${String(line)}`;
  if (header === undefined) return refuse([finding('meetings-empty', {}, {})]);
  const names = headerTexts(header);
  const at = where(header.line);
  const columns = choice === undefined ? readColumns(names, at) : chosenColumns(choice, names, at);
  if (hasError(columns.findings)) return refuse(columns.findings);
  const findings = new RowFindings();
  const meetings: Meeting[] = [];
  const lines = new Map<string, number>();
  for (const row of body) {
    const meeting = new RowReader(row, columns.places, dates, where(row.line), findings).meeting();
    if (meeting === undefined) continue;
    const first = lines.get(meeting.id);
    if (first !== undefined) {
      const values = { line: String(row.line), id: meeting.id, first: String(first) };
      findings.add(() => finding('meetings-id-twice', { place: `${where(row.line)} · id`, value: meeting.id }, values));
    }
    lines.set(meeting.id, row.line);
    meetings.push(meeting);
  }
  if (!findings.none) return refuse([...columns.findings, ...findings.all()]);
  if (meetings.length === 0) return refuse([finding('meetings-empty', {}, {})]);
  return accept({ meetings, findings: [...columns.findings] });
}

class RowReader {
  readonly #row: TableRow;
  readonly #places: ColumnPlaces;
  readonly #dates: DateSystem;
  readonly #where: string;
  readonly #findings: RowFindings;
  #sound = true;

  constructor(row: TableRow, places: ColumnPlaces, dates: DateSystem, where: string, findings: RowFindings) {
    this.#row = row;
    this.#places = places;
    this.#dates = dates;
    this.#where = where;
    this.#findings = findings;
  }

  meeting(): Meeting | undefined {
    const start = this.#time('start');
    const end = this.#time('end');
    const [participants = 0, guests = 0, phones = 0, terminals = 0] = countFields.map((field) => this.#count(field));
    const id = this.#text('id') ?? `line-${String(this.#row.line)}`;
    const host = this.#text('host');
    const subject = this.#text('subject');
    if (!this.#sound || start === undefined || end === undefined) return undefined;
    const meeting = { id, start, end, participants, guests, phones, terminals, host, subject };
    const line = String(this.#row.line);
    if (end <= start) {
      const values = { line, start: formatInstant(start), end: formatInstant(end) };
      this.#refuse(() => finding('meetings-reversed', this.#at('end', values.end), values));
      return undefined;
    }
    if (partiesOf(meeting) === 0) {
      this.#refuse(() => finding('meetings-no-parties', this.#at('participants', '0'), { line }));
      return undefined;
    }
    return meeting;
  }

  #cell(field: MeetingField): string | number | undefined {
    const place = this.#places.get(field);
    return place === undefined ? undefined : this.#row.cells[place];
  }

  #time(field: 'start' | 'end'): Instant | undefined {
    const cell = this.#cell(field);
    const time = typeof cell === 'number' ? readTimeSerial(cell, this.#dates) : readTimeText(cell ?? '');
    if (time === undefined) this.#wrong(field, '如 2026-01-05 09:00 的时间', 'a time such as 2026-01-05 09:00');
    return time;
  }

  #count(field: MeetingField): number {
    const cell = this.#cell(field) ?? '';
    const text = String(cell).trim();
    if (text === '') return 0;
    const count = /^\d+(\.0+)?$/.test(text) ? Number(text) : NaN;
    if (count <= MOST_PARTIES) return count;
    const limit = String(MOST_PARTIES);
    this.#wrong(field, `0 到 ${limit} 的整数`, `a whole number from 0 to ${limit}`);
    return 0;
  }

  #text(field: MeetingField): string | undefined {
    const text = String(this.#cell(field) ?? '').trim();
    if (text.length > MOST_TEXT) {
      this.#wrong(field, `不超过 ${String(MOST_TEXT)} 个字符的文字`, `text of at most ${String(MOST_TEXT)} characters`);
    }
    return text === '' ? undefined : text;
  }

  #wrong(field: MeetingField, expectedZh: string, expectedEn: string): void {
    const value = String(this.#cell(field) ?? '').slice(0, 80);
    const values = { line: String(this.#row.line), field, value, expectedZh, expectedEn };
    this.#refuse(() => finding('meetings-value', this.#at(field, value), values));
  }

  #at(field: MeetingField, value: string): { place: string; value: string } {
    const column = this.#places.get(field);
    return {
      place: `${this.#where} · ${column === undefined ? '' : `column ${String(column + 1)} · `}${field}`,
      value,
    };
  }

  #refuse(make: () => Finding): void {
    this.#sound = false;
    this.#findings.add(make);
  }
}
