import { findItem } from '../catalogue/catalogue.ts';
import type { Fleet } from './fleet.ts';
import type { Need } from './growth-target.ts';

/** What has to be bought for one need. */
export interface Purchase {
  readonly sku: string;
  readonly spec: string | undefined;
  readonly quantity: number;
  /** Path of the need in the target file. */
  readonly place: string;
}

const RECORDING = 'meeting.recording';
const ROOM = 'meeting.room';

/**
 * What is missing to the needs: rooms and webinars by size, because a size never changes (domain
 * M-GROW-1); ports, accounts and recording space by what there is in all, because they add up (M-GROW-2).
 * What there is beyond a need stays. Rooms that come with new accounts count for the rooms needed.
 * @param has what is in use when the new resources are bought
 */
export function missingPurchases(needs: readonly Need[], has: Fleet): Purchase[] {
  const broughtRooms = new Map<string, number>();
  const held = heldOf(needs, has);
  return needs.flatMap((need): Purchase[] => {
    const { sku, spec, place } = need;
    const brought = sku === ROOM ? (broughtRooms.get(spec ?? '') ?? 0) : 0;
    const missing = need.count - (held.get(need) ?? 0) - brought;
    if (missing <= 0) return [];
    if (sku === RECORDING) {
      return recordingPacks(missing).map((pack) => ({ sku, spec: pack.spec, quantity: pack.quantity, place }));
    }
    for (const included of findItem(sku)?.specIncludes[spec ?? ''] ?? []) {
      if (included.sku !== ROOM) continue;
      const size = included.spec ?? '';
      broughtRooms.set(size, (broughtRooms.get(size) ?? 0) + included.quantity * missing);
    }
    return [{ sku, spec, quantity: missing, place }];
  });
}

/** Whether a fleet has everything that is needed. */
export function meetsNeeds(needs: readonly Need[], has: Fleet): boolean {
  const held = heldOf(needs, has);
  return needs.every((need) => (held.get(need) ?? 0) >= need.count);
}

/** What there is of each need; an account that one need counts is not there for another of its product. */
function heldOf(needs: readonly Need[], has: Fleet): ReadonlyMap<Need, number> {
  const counted = new Map<string, number>();
  return new Map(
    needs.map((need) => {
      if (!(need.sku in has.accounts)) return [need, heldAlone(need, has)];
      const before = counted.get(need.sku) ?? 0;
      const held = Math.min(need.count, heldAlone(need, has) - before);
      counted.set(need.sku, before + held);
      return [need, held];
    }),
  );
}

/** What there is of a need, were it the only one. */
function heldAlone({ sku, spec }: Need, has: Fleet): number {
  switch (sku) {
    case ROOM:
      return has.rooms[spec ?? ''] ?? 0;
    case 'meeting.webinar':
      return has.webinars[spec ?? ''] ?? 0;
    case 'meeting.port':
      return has.ports;
    case 'meeting.live-port':
      return has.livePorts;
    case 'meeting.room-connector':
      return has.roomConnectors;
    case RECORDING:
      return has.recordingGb;
    default:
      return has.accounts[sku] ?? 0;
  }
}

/**
 * The packs that add at least so many GB: the fewest GB, then the fewest packs (rule Q-GROW-1). Each size
 * is a whole number of the next smaller ones, so taking the largest that fits is the best.
 */
export function recordingPacks(gigabytes: number): { spec: string; quantity: number }[] {
  const sizes = Object.entries(findItem(RECORDING)?.specSizes ?? {}).sort(([, a], [, b]) => b - a);
  const smallest = sizes.at(-1)?.[1] ?? 1;
  let left = Math.ceil(gigabytes / smallest) * smallest;
  return sizes.flatMap(([spec, size]) => {
    const quantity = Math.floor(left / size);
    left -= quantity * size;
    return quantity === 0 ? [] : [{ spec, quantity }];
  });
}
