import type { MeetingColumns } from '../rules/capacity/demand.ts';

/** Meetings of one block that are alike in everything that matters for a fleet. */
export interface MeetingGroup {
  /** First and last of the block's cliques that the meetings are in. */
  readonly first: number;
  readonly last: number;
  /** Pool whose rooms they may use; 0 where there is only one. */
  readonly pool: number;
  /** Index of the smallest size that holds them; the number of sizes where none does. */
  readonly size: number;
  readonly parties: number;
  /** Indexes of the meetings. */
  readonly members: readonly number[];
}

/**
 * Meetings that hang together by overlapping, apart from all others. A clique is a largest set of meetings that
 * take place at one instant; a fleet that can hold every clique's share can hold the block (contract, Plan).
 */
export interface FleetBlock {
  readonly cliques: number;
  readonly groups: readonly MeetingGroup[];
}

/** What makes meetings alike beside their time: only the size that holds them, or their parties as well. */
export type Likeness = 'size' | 'parties';

/** How meetings are brought together to groups. */
export interface Grouping {
  readonly likeness: Likeness;
  /** The pool of each meeting; left out where all share one. */
  readonly pools?: Int32Array | undefined;
}

/**
 * Splits meetings into blocks: no meeting of one overlaps a meeting of another, so that for a given fleet each
 * can be placed by itself.
 * @param sizes the room sizes that are offered, ascending
 */
export function fleetBlocks(columns: MeetingColumns, sizes: readonly number[], grouping: Grouping): FleetBlock[] {
  const { start, end } = columns;
  const order = Array.from(start.keys()).sort(
    (a, b) => at(start, a) - at(start, b) || at(end, a) - at(end, b) || a - b,
  );
  const blocks: FleetBlock[] = [];
  let members: number[] = [];
  let latest = -Infinity;
  for (const index of order) {
    if (at(start, index) >= latest && members.length > 0) {
      blocks.push(blockOf(members, columns, sizes, grouping));
      members = [];
    }
    members.push(index);
    latest = Math.max(latest, at(end, index));
  }
  if (members.length > 0) blocks.push(blockOf(members, columns, sizes, grouping));
  return blocks;
}

/** @param members in order of their start */
function blockOf(
  members: readonly number[],
  { start, end, parties }: MeetingColumns,
  sizes: readonly number[],
  { likeness, pools }: Grouping,
): FleetBlock {
  const byEnd = [...members].sort((a, b) => at(end, a) - at(end, b));
  const firsts = new Map<number, number>();
  const lasts = new Map<number, number>();
  let cliques = 0;
  let grown = false;
  let ended = 0;
  const closeUntil = (now: number): void => {
    for (let next = byEnd[ended]; next !== undefined && at(end, next) <= now; next = byEnd[ended]) {
      // Whoever ends first after a start closes the clique that the start made.
      if (grown) cliques += 1;
      grown = false;
      lasts.set(next, cliques - 1);
      ended += 1;
    }
  };
  for (const index of members) {
    closeUntil(at(start, index));
    firsts.set(index, cliques);
    grown = true;
  }
  closeUntil(Infinity);
  const groups = new Map<string, { group: Omit<MeetingGroup, 'members'>; members: number[] }>();
  for (const index of members) {
    const first = firsts.get(index) ?? 0;
    const last = lasts.get(index) ?? 0;
    const size = sizeFor(at(parties, index), sizes);
    // Where only sizes matter, a meeting is as good as one that fills its room.
    const alike = likeness === 'size' ? (sizes[size] ?? Infinity) : at(parties, index);
    const pool = pools === undefined ? 0 : at(pools, index);
    const key = `${String(first)} ${String(last)} ${String(alike)} ${String(pool)}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { group: { first, last, pool, size, parties: alike }, members: [index] });
    else known.members.push(index);
  }
  return { cliques, groups: [...groups.values()].map(({ group, members: own }) => ({ ...group, members: own })) };
}

/** Index of the smallest size that holds so many parties; the number of sizes where none does (domain M-CAP-2). */
export function sizeFor(parties: number, sizes: readonly number[]): number {
  const index = sizes.findIndex((size) => size >= parties);
  return index < 0 ? sizes.length : index;
}

/** The part of a block between two of its cliques, both inclusive; meetings that reach beyond are in it too. */
export function partOf({ groups }: FleetBlock, from: number, to: number): FleetBlock {
  const inside = groups.filter(({ first, last }) => first <= to && last >= from);
  return {
    cliques: to - from + 1,
    groups: inside.map((group) => ({
      ...group,
      first: Math.max(group.first, from) - from,
      last: Math.min(group.last, to) - from,
    })),
  };
}

function at(column: Float64Array | Int32Array, index: number): number {
  return column[index] ?? 0;
}
