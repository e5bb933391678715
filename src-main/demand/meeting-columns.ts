import type { ColumnChoice } from '../../shared/demand.ts';
import type { Finding } from '../../shared/finding.ts';
import { finding } from '../rules/findings/finding.ts';

/** Columns of a table of meetings (public format). */
export const meetingFields = [
  'id',
  'start',
  'end',
  'participants',
  'guests',
  'phones',
  'terminals',
  'host',
  'subject',
] as const;

/** Name of a column. */
export type MeetingField = (typeof meetingFields)[number];

/** The columns that count parties; one of them must be there. */
export const countFields = ['participants', 'guests', 'phones', 'terminals'] as const;

/** Other names that exports and people give to the columns. */
const aliases: Readonly<Record<MeetingField, readonly string[]>> = {
  id: ['编号', '会议编号', '会议号', '会议id', 'uid', 'meetingid'],
  start: ['开始', '开始时间', '起始时间', '会议开始时间', 'starttime', 'begin'],
  end: ['结束', '结束时间', '终止时间', '会议结束时间', 'endtime', 'finish'],
  participants: ['参会人', '参会人数', '与会人数', '参会者', '与会者', '人数', '方数', 'attendees', 'parties'],
  guests: ['来宾', '来宾数', '来宾人数', '外部人数', '访客'],
  phones: ['电话', '电话数', '电话外呼', 'pstn'],
  terminals: ['终端', '终端数', '硬件终端', '会议终端', '硬件终端数', 'devices'],
  host: ['主持人', '发起人', '组织者', '会议组织者', 'organizer', 'organiser'],
  subject: ['主题', '会议主题', '标题', '会议名称', 'title', 'summary', 'topic'],
};

const fieldsByName = new Map(
  meetingFields.flatMap((field) => [field, ...aliases[field]].map((name) => [name, field] as const)),
);

/** Where each column stands in the rows, counted from 0. */
export type ColumnPlaces = ReadonlyMap<MeetingField, number>;

/** The columns of a header, and what is to be said of it. */
export interface ColumnReading {
  readonly places: ColumnPlaces;
  readonly findings: readonly Finding[];
}

/** Finds the columns by their names, in English or Chinese, whatever their order. */
export function readColumns(header: readonly string[], place: string): ColumnReading {
  const places = new Map<MeetingField, number>();
  const findings: Finding[] = [];
  const unused: string[] = [];
  header.forEach((name, index) => {
    const field = fieldsByName.get(name.replaceAll(/[\s_-]/g, '').toLowerCase());
    const first = field && places.get(field);
    if (field === undefined) {
      if (name.trim() !== '') unused.push(name.trim());
    } else if (first !== undefined) {
      const values = { column: field, first: header[first] ?? '', second: name };
      findings.push(finding('meetings-column-twice', { place, value: name }, values));
    } else places.set(field, index);
  });
  findings.push(...missingColumns(places, place), ...unusedColumns(unused, place));
  return { places, findings };
}

/** The columns that were chosen by hand, whatever their names. */
export function chosenColumns(choice: ColumnChoice, header: readonly string[], place: string): ColumnReading {
  const places = new Map<MeetingField, number>();
  const findings: Finding[] = [];
  for (const field of meetingFields) {
    const index = choice[field];
    if (index === undefined) continue;
    const first = [...places].find(([, taken]) => taken === index)?.[0];
    if (index >= header.length) {
      const values = { field, column: String(index + 1), count: String(header.length) };
      findings.push(finding('meetings-column-absent', { place, value: values.column }, values));
    } else if (first !== undefined) {
      const values = { column: String(index + 1), name: header[index] ?? '', first, second: field };
      findings.push(finding('meetings-column-shared', { place, value: values.column }, values));
    } else places.set(field, index);
  }
  const used = new Set(places.values());
  const unused = header.flatMap((name, index) => (used.has(index) || name.trim() === '' ? [] : [name.trim()]));
  return { places, findings: [...findings, ...missingColumns(places, place), ...unusedColumns(unused, place)] };
}

function missingColumns(places: ColumnPlaces, place: string): Finding[] {
  const times = (['start', 'end'] as const)
    .filter((column) => !places.has(column))
    .map((column) => columnMissing(column, [column, ...aliases[column]], place));
  if (countFields.some((field) => places.has(field))) return times;
  return [...times, columnMissing('participants', [...countFields, ...aliases.participants], place)];
}

function unusedColumns(unused: readonly string[], place: string): Finding[] {
  if (unused.length === 0) return [];
  const columns = unused.slice(0, 20).join(', ').slice(0, 500);
  return [finding('meetings-columns-unused', { place, value: columns }, { columns })];
}

function columnMissing(column: string, allowed: readonly string[], place: string): Finding {
  return finding('meetings-column-missing', { place, value: column, allowed }, { column, allowed: allowed.join(', ') });
}
