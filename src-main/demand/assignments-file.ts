import type { Plan, PlanKind } from '../../shared/plan.ts';
import { accept, refuse, type Reply } from '../../shared/reply.ts';
import { MOST_FILE_BYTES } from '../../shared/wire-parts.ts';
import { formatInstant } from '../rules/calendar/instant.ts';
import { type Meeting, partiesOf } from '../rules/capacity/meeting.ts';
import { finding } from '../rules/findings/finding.ts';

type Places = readonly (readonly [meeting: string, on: string])[];

const header = ['会议 / meeting', '主题 / subject', '开始 / start', '结束 / end', '方数 / parties', '资源 / on'];
/** Characters with which a spreadsheet begins a formula, in their half and full width, and those that hide one. */
const trigger = /^[=+\-@\t\r\n＝＋－＠]/;

/** The places of all meetings in all options of a plan, as JSON in UTF-8. */
export function packAssignments({ options }: Plan): Uint8Array {
  const places = options.flatMap((option) =>
    option.feasible
      ? [[option.kind, option.assignments.map(({ meeting, on }) => [meeting, on] as const)] as const]
      : [],
  );
  return new TextEncoder().encode(JSON.stringify(Object.fromEntries(places)));
}

/**
 * Which meeting takes place where, as CSV for spreadsheets: UTF-8 with its mark, times on the UTC+8 wall clock, and
 * no text that a spreadsheet would take for a formula. A file that no window could be given is refused.
 * @param packed what `packAssignments` made of a plan for the same meetings
 */
export function assignmentsFile(meetings: readonly Meeting[], packed: Uint8Array, kind: PlanKind): Reply<Uint8Array> {
  const options = JSON.parse(new TextDecoder().decode(packed)) as Partial<Record<PlanKind, Places>>;
  const places = new Map(options[kind] ?? []);
  const rows = meetings.map((meeting) => [
    meeting.id,
    meeting.subject ?? '',
    wallClock(meeting.start),
    wallClock(meeting.end),
    String(partiesOf(meeting)),
    places.get(meeting.id) ?? '',
  ]);
  const lines = [header, ...rows].map((cells) => cells.map(cellText).join(','));
  const bytes = new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}\r\n`);
  if (bytes.byteLength <= MOST_FILE_BYTES) return accept(bytes);
  const values = { count: String(meetings.length), actual: megabytes(bytes.byteLength), limit: '20 MB' };
  return refuse([finding('assignments-too-large', { value: values.actual }, values)]);
}

function megabytes(bytes: number): string {
  return `${String(Math.ceil(bytes / 1024 / 1024))} MB`;
}

function wallClock(at: Meeting['start']): string {
  return formatInstant(at).slice(0, 19).replace('T', ' ');
}

function cellText(text: string): string {
  const safe = trigger.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
