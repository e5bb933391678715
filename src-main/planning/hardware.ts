import type { Finding } from '../../shared/finding.ts';
import type { PriceBook } from '../../shared/price-book.ts';
import { accept, type Reply } from '../../shared/reply.ts';
import type { HardwareSizing } from '../../shared/sizing.ts';
import { finding } from '../rules/findings/finding.ts';
import { formatFen, minusFen } from '../rules/money/amount.ts';
import { explainHardware } from './explain-hardware.ts';
import { hardwareCost, type HardwareCost } from './hardware-cost.ts';
import { hardwareScenario } from './hardware-scenario.ts';
import type { RoomPlan } from './planned-room.ts';
import { readRoomList } from './read-room-list.ts';

/**
 * Sizes hardware for a room list (`seatwise.rooms/1`): what each room gets, the whole as a scenario, and its
 * total cost of ownership, which is the sum of that scenario's bills; beside it the same rooms with screens
 * from elsewhere (rules S-ROOM-1 … S-TCO-2).
 * @param books price books, later ones winning over earlier ones; a missing price is refused by its key
 */
export function sizeHardware(input: unknown, books: readonly PriceBook[]): Reply<HardwareSizing> {
  const read = readRoomList(input);
  if (!read.ok) return read;
  const { plan, findings } = read.value;
  const proposal = hardwareScenario(plan, true);
  const cost = hardwareCost(proposal, books);
  if (!cost.ok) return cost;
  const apart = boughtApart(plan, cost.value, books);
  const told = { ...cost.value, findings: [...findings, ...cost.value.findings, ...apart.findings] };
  return accept(explainHardware(plan, proposal, told, apart.apart));
}

/** Accounts and rooms bought apart, for screens from elsewhere (rule S-TCO-2). */
function boughtApart(
  plan: RoomPlan,
  withBundles: HardwareCost,
  books: readonly PriceBook[],
): { readonly apart?: NonNullable<HardwareSizing['apart']>; readonly findings: readonly Finding[] } {
  const sets = plan.rooms.reduce((sum, { bundle, count }) => sum + (bundle === undefined ? 0 : count), 0);
  if (sets === 0) return { findings: [] };
  const cost = hardwareCost(hardwareScenario(plan, false), books);
  // Short horizons end before the bundles' contents do, so prices may be missing here that were not needed.
  if (!cost.ok) {
    const keys = cost.findings.filter(({ code }) => code === 'price-missing').map(({ value = '' }) => value);
    return { findings: [finding('apart-without-price', {}, { keys: keys.join(', ') })] };
  }
  const { total } = cost.value;
  const screensAtMost = formatFen(minusFen(withBundles.total, total));
  return { apart: { total: formatFen(total), screensAtMost, sets }, findings: [] };
}
