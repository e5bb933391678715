import type { Line } from '../scenario/scenario.ts';

/** Anything that stands for a line. */
interface WithLine {
  readonly line: Line;
  /** Id of the line in its scenario. */
  readonly id: string;
}

/** Which line of one scenario is which of the other. */
export interface LinePairs<T extends WithLine> {
  /** In the order of the second scenario. */
  readonly pairs: readonly { readonly from: T; readonly to: T }[];
  /** Lines that only the first scenario has, in its order. */
  readonly removed: readonly T[];
  /** Lines that only the second scenario has, in its order. */
  readonly added: readonly T[];
}

/**
 * Pairs lines of the same sku, spec and mode: those with the same id first, then the others in their
 * order. A line that is billed in another mode is another line: quantities and prices of two modes
 * cannot be set against each other.
 */
export function pairLines<T extends WithLine>(from: readonly T[], to: readonly T[]): LinePairs<T> {
  const open = new Set(from);
  const partners = new Map<T, T>();
  for (const key of [itemAndId, itemOf]) {
    const byKey = Map.groupBy(open, key);
    for (const line of to) {
      if (partners.has(line)) continue;
      const partner = byKey.get(key(line))?.shift();
      if (partner === undefined) continue;
      partners.set(line, partner);
      open.delete(partner);
    }
  }
  return {
    pairs: to.flatMap((line) => {
      const partner = partners.get(line);
      return partner === undefined ? [] : [{ from: partner, to: line }];
    }),
    removed: from.filter((line) => open.has(line)),
    added: to.filter((line) => !partners.has(line)),
  };
}

function itemOf({ line }: WithLine): string {
  return `${line.item.sku} ${line.spec ?? '-'} ${line.mode}`;
}

function itemAndId(line: WithLine): string {
  return `${itemOf(line)} ${line.id}`;
}
