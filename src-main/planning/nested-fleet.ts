import type { FleetBlock } from './fleet-block.ts';
import type { FleetCounts, FleetOffer } from './fleet-offer.ts';

/**
 * The rooms that are needed at least, counted per instant: as many of each size or larger as meetings that need them are
 * on at once. Placing may need more, since a meeting keeps its room while others come and go; but no fleet costs less, and
 * none other costs the same, because larger rooms cost more.
 * @returns undefined where the offer has more than rooms of rising cost for one pool, one for each size
 */
export function nestedFleet(blocks: readonly FleetBlock[], offer: FleetOffer): FleetCounts | undefined {
  const { sizes, columns, pools, portCost, accounts } = offer;
  const plain = sizes.map((_, size) => columns.filter((column) => column.size === size));
  const costs = plain.map(([column]) => column?.cost ?? 0);
  const rising =
    costs.every((cost, size) => cost > (costs[size - 1] ?? 0)) && plain.every(({ length }) => length === 1);
  if (portCost !== undefined || accounts > 0 || pools > 1 || !rising) return undefined;
  const above = [...sizes.keys(), sizes.length].map((size) => mostAbove(blocks, size));
  return { columns: columns.map(({ size }) => (above[size] ?? 0) - (above[size + 1] ?? 0)), ports: 0 };
}

/** Most meetings at once that need the size or a larger one. */
function mostAbove(blocks: readonly FleetBlock[], size: number): number {
  return blocks.reduce((most, { groups, cliques }) => {
    const changes = new Int32Array(cliques + 1);
    for (const group of groups) {
      if (group.size < size) continue;
      changes[group.first] = (changes[group.first] ?? 0) + group.members.length;
      changes[group.last + 1] = (changes[group.last + 1] ?? 0) - group.members.length;
    }
    let level = 0;
    return changes.reduce((best, change) => Math.max(best, (level += change)), most);
  }, 0);
}
