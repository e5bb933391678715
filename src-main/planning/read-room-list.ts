import type { Finding } from '../../shared/finding.ts';
import { accept, hasError, refuse, type Reply } from '../../shared/reply.ts';
import { type RoomList, roomListSchema } from '../../shared/sizing.ts';
import { formatInstant, type Instant, parseInstant } from '../rules/calendar/instant.ts';
import { finding } from '../rules/findings/finding.ts';
import { shapeFindings } from '../rules/findings/shape-findings.ts';
import { planRoom } from './plan-room.ts';
import type { PlannedRoom, RoomPlan } from './planned-room.ts';

/** A decided room list, and the warnings about its rooms. */
export interface RoomListReading {
  readonly plan: RoomPlan;
  readonly findings: readonly Finding[];
}

/** Reads a room list (`seatwise.rooms/1`) and decides its rooms; everything that is wrong is told at once. */
export function readRoomList(input: unknown): Reply<RoomListReading> {
  const parsed = roomListSchema.safeParse(input);
  if (!parsed.success) return refuse(shapeFindings(parsed.error, { input, place: '' }));
  const { name, edition, per = 'year', horizon, rooms } = parsed.data;
  const findings: Finding[] = [];
  const from = readInstant(horizon.from, 'horizon.from', findings);
  const to = readInstant(horizon.to, 'horizon.to', findings);
  if (from !== undefined && to !== undefined && to <= from) {
    const values = { from: formatInstant(from), to: formatInstant(to) };
    findings.push(finding('horizon-reversed', { place: 'horizon.to', value: values.to }, values));
  }
  findings.push(...repeatedIds(rooms));
  const planned: PlannedRoom[] = [];
  rooms.forEach((room, index) => {
    const decision = planRoom(room, edition, `rooms[${String(index)}]`);
    findings.push(...decision.findings);
    if (decision.room !== undefined) planned.push(decision.room);
  });
  if (from === undefined || to === undefined || hasError(findings)) return refuse(findings);
  return accept({ plan: { name, edition, from, to, per, rooms: planned }, findings });
}

function readInstant(text: string, place: string, findings: Finding[]): Instant | undefined {
  const at = parseInstant(text);
  if (at === undefined) findings.push(finding('instant-malformed', { place, value: text }, { place, value: text }));
  return at;
}

function repeatedIds(rooms: RoomList['rooms']): Finding[] {
  const firsts = new Map<string, number>();
  return rooms.flatMap(({ id }, index) => {
    const first = firsts.get(id);
    if (first === undefined) {
      firsts.set(id, index);
      return [];
    }
    const at = { place: `rooms[${String(index)}].id`, value: id };
    return [finding('id-duplicate', at, { id, first: `rooms[${String(first)}]` })];
  });
}
