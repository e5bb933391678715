import type { ColumnChoice } from '../../shared/demand.ts';
import { type MeetingProfile, meetingProfileSchema } from '../../shared/meeting.ts';
import { accept, refuse, type Reply } from '../../shared/reply.ts';
import { finding } from '../rules/findings/finding.ts';
import { readJson } from '../rules/findings/read-json.ts';
import { shapeFindings } from '../rules/findings/shape-findings.ts';
import type { Table } from '../tables/table.ts';
import { readXlsxTable } from '../tables/xlsx-table.ts';
import { readCsvTable } from './csv-table.ts';
import { decodeText } from './decode-text.ts';
import { generateMeetings } from './generate-meetings.ts';
import { readIcsMeetings } from './ics-meetings.ts';
import { readMeetingRows } from './meeting-rows.ts';
import type { MeetingWindow } from './meeting-window.ts';
import { type MeetingsReading, MOST_MEETING_BYTES } from './meetings-reading.ts';

/** A file of meetings before anything of it is taken: what it is, and a table as a table. */
export type OpenedMeetings =
  | { readonly format: 'csv' | 'xlsx'; readonly table: Table }
  | { readonly format: 'ics'; readonly text: string }
  | { readonly format: 'profile'; readonly profile: MeetingProfile };

/** How a file is to be read. */
export interface ReadingChoice {
  /** Span for recurring events; tables take no notice of it. */
  readonly window?: MeetingWindow | undefined;
  /** Columns of a table; left out: by the names in its header. */
  readonly columns?: ColumnChoice | undefined;
}

/** Finds out what a file of meetings is, by its content: CSV, XLSX, ICS, or a profile that meetings are generated from. */
export async function openMeetings(bytes: Uint8Array): Promise<Reply<OpenedMeetings>> {
  if (bytes.byteLength > MOST_MEETING_BYTES) {
    const values = { actual: `${String(Math.ceil(bytes.byteLength / 1024 / 1024))} MB`, limit: '20 MB' };
    return refuse([finding('file-too-large', { value: values.actual }, values)]);
  }
  // "PK": every workbook is a ZIP archive.
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return tableOf(await readXlsxTable(bytes), 'xlsx');
  if (/^\uFEFF?\s*\{/.test(new TextDecoder().decode(bytes.subarray(0, 200)))) return readProfile(bytes);
  const text = decodeText(bytes);
  if (text === undefined) {
    const values = { reasonZh: '编码不是 UTF-8 或 GB18030', reasonEn: 'its encoding is neither UTF-8 nor GB18030' };
    return refuse([finding('meetings-unreadable', { value: values.reasonEn }, values)]);
  }
  if (/^\s*BEGIN:VCALENDAR/i.test(text.slice(0, 1_000))) return accept({ format: 'ics', text });
  return tableOf(readCsvTable(text), 'csv');
}

/** Reads a file of meetings whole or not at all: one wrong row refuses the file. */
export async function readMeetings(bytes: Uint8Array, choice: ReadingChoice = {}): Promise<Reply<MeetingsReading>> {
  const opened = await openMeetings(bytes);
  if (!opened.ok) return opened;
  const { value } = opened;
  if (value.format === 'profile') return generatedMeetings(value.profile);
  const reading =
    value.format === 'ics' ? readIcsMeetings(value.text, choice.window) : readMeetingRows(value.table, choice.columns);
  return reading.ok ? accept({ ...reading.value, format: value.format }) : reading;
}

/** The meetings of a profile, as if they had been read. */
export function generatedMeetings(profile: MeetingProfile): Reply<MeetingsReading> {
  const generated = generateMeetings(profile);
  return generated.ok ? accept({ ...generated.value, format: 'profile' }) : generated;
}

function readProfile(bytes: Uint8Array): Reply<OpenedMeetings> {
  const json = readJson(bytes);
  if (!json.ok) return json;
  const parsed = meetingProfileSchema.safeParse(json.value);
  if (!parsed.success) return refuse(shapeFindings(parsed.error, { input: json.value, place: '' }));
  return accept({ format: 'profile', profile: parsed.data });
}

function tableOf(table: Reply<Table>, format: 'csv' | 'xlsx'): Reply<OpenedMeetings> {
  return table.ok ? accept({ format, table: table.value }) : table;
}
