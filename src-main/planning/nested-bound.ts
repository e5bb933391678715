import type { FleetBlock } from './fleet-block.ts';
import type { FleetOffer } from './fleet-offer.ts';

/**
 * What rooms cost at least, counted per instant: as many rooms of each size or larger as meetings that need them are on
 * at once. Placing may need more, since a meeting keeps its room while others come and go; but a fleet at exactly this
 * cost is the only one of it, because larger rooms cost more.
 * @returns 0 where the offer has more than rooms of rising cost, one for each size
 */
export function nestedBound(blocks: readonly FleetBlock[], offer: FleetOffer): number {
  const { sizes, columns, portCost, accounts } = offer;
  const plain = sizes.map((_, size) => columns.filter((column) => column.size === size));
  const costs = plain.map(([column]) => column?.cost ?? 0);
  const rising =
    costs.every((cost, size) => cost > (costs[size - 1] ?? 0)) && plain.every(({ length }) => length === 1);
  if (portCost !== undefined || accounts > 0 || !rising) return 0;
  return costs.reduce((sum, cost, size) => sum + (cost - (costs[size - 1] ?? 0)) * mostAbove(blocks, size), 0);
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
