import { meetingProfileSchema } from '../../shared/meeting.ts';
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

/**
 * Reads a file of meetings: CSV, XLSX, ICS, or a profile that meetings are generated from, told apart by its content.
 * Whole or not at all: one wrong row refuses the file.
 * @param window span for recurring events; tables take no notice of it
 */
export async function readMeetings(bytes: Uint8Array, window?: MeetingWindow): Promise<Reply<MeetingsReading>> {
  if (bytes.byteLength > MOST_MEETING_BYTES) {
    const values = { actual: `${String(Math.ceil(bytes.byteLength / 1024 / 1024))} MB`, limit: '20 MB' };
    return refuse([finding('file-too-large', { value: values.actual }, values)]);
  }
  // "PK": every workbook is a ZIP archive.
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return rowsOf(await readXlsxTable(bytes), 'xlsx');
  if (/^\uFEFF?\s*\{/.test(new TextDecoder().decode(bytes.subarray(0, 200)))) return readProfile(bytes);
  const text = decodeText(bytes);
  if (text === undefined) {
    const values = { reasonZh: '编码不是 UTF-8 或 GB18030', reasonEn: 'its encoding is neither UTF-8 nor GB18030' };
    return refuse([finding('meetings-unreadable', { value: values.reasonEn }, values)]);
  }
  if (!/^\s*BEGIN:VCALENDAR/i.test(text.slice(0, 1_000))) return rowsOf(readCsvTable(text), 'csv');
  const reading = readIcsMeetings(text, window);
  return reading.ok ? accept({ ...reading.value, format: 'ics' }) : reading;
}

function readProfile(bytes: Uint8Array): Reply<MeetingsReading> {
  const json = readJson(bytes);
  if (!json.ok) return json;
  const parsed = meetingProfileSchema.safeParse(json.value);
  if (!parsed.success) return refuse(shapeFindings(parsed.error, { input: json.value, place: '' }));
  const generated = generateMeetings(parsed.data);
  return generated.ok ? accept({ ...generated.value, format: 'profile' }) : generated;
}

function rowsOf(table: Reply<Table>, format: 'csv' | 'xlsx'): Reply<MeetingsReading> {
  const reading = table.ok ? readMeetingRows(table.value) : table;
  return reading.ok ? accept({ ...reading.value, format }) : reading;
}
