import type { Meeting } from '../rules/capacity/meeting.ts';

/** Whose rooms meetings use, where each host needs rooms of their own (rule P-HOST). */
export interface HostPools {
  /** The hosts in the order of their names; last, where there are such meetings, those without a host. */
  readonly hosts: readonly (string | undefined)[];
  /** For each meeting, the index of its host. */
  readonly of: Int32Array;
}

/** Brings meetings together by host; those without one form a pool of their own. */
export function hostPools(meetings: readonly Meeting[]): HostPools {
  const named = new Set(meetings.flatMap(({ host }) => host ?? []));
  const names = [...named].sort((a, b) => (a < b ? -1 : 1));
  const indexes = new Map<string | undefined, number>(names.map((name, index) => [name, index]));
  const isComplete = meetings.every(({ host }) => host !== undefined);
  if (!isComplete) indexes.set(undefined, names.length);
  return {
    hosts: [...indexes.keys()],
    of: Int32Array.from(meetings, ({ host }) => indexes.get(host) ?? 0),
  };
}

/** The indexes of each pool's meetings. */
export function membersOf({ hosts, of }: HostPools): number[][] {
  const members: number[][] = hosts.map(() => []);
  of.forEach((pool, index) => members[pool]?.push(index));
  return members;
}
