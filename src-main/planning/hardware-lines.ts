import type { CatalogueItem } from '../../shared/catalogue.ts';
import { catalogue, findItem, offersOf } from '../rules/catalogue/catalogue.ts';
import type { PlannedRoom, RoomPlan } from './planned-room.ts';

/** What a line of the proposal is for. */
export type HardwarePart = 'bundles' | 'accessories' | 'accounts' | 'cloudRooms';

/** One line of the proposal. */
export interface HardwareLine {
  readonly part: HardwarePart;
  readonly sku: string;
  readonly spec?: string;
  readonly quantity: number;
  /** Bought when the contents of the bundles end, and not at once. */
  readonly after: boolean;
}

const ROOM = 'meeting.room';

/** Days that the account and the room of a bundle last (domain M-CAT-5); undefined without bundles. */
export function contentDays({ rooms }: RoomPlan): number | undefined {
  const days = rooms.flatMap(({ bundle }) => findItem(bundle?.sku ?? '')?.includes ?? []).map((each) => each.days ?? 0);
  return days.length === 0 ? undefined : Math.min(...days);
}

/**
 * Everything that the rooms of a plan want, like lines added up: bundles and accessories at once; an
 * account and a cloud room for each existing device at once, for each bundle after its own have ended
 * (domain M-CAT-5, M-CAT-7, M-CAT-8). A cloud room larger than the bundle's is bought at once.
 * @param withBundles false for screens from elsewhere: no bundles, and their accounts and rooms at once
 */
export function hardwareLines(plan: RoomPlan, withBundles: boolean): HardwareLine[] {
  const lines = new Map<string, HardwareLine>();
  const add = (line: HardwareLine): void => {
    const key = [line.part, line.sku, line.spec ?? '', String(line.after)].join(' ');
    lines.set(key, { ...line, quantity: line.quantity + (lines.get(key)?.quantity ?? 0) });
  };
  for (const room of plan.rooms) for (const line of linesOfRoom(room, plan, withBundles)) add(line);
  const parts: readonly HardwarePart[] = ['bundles', 'accessories', 'accounts', 'cloudRooms'];
  return parts.flatMap((part) => [...lines.values()].filter((line) => line.part === part));
}

function linesOfRoom(room: PlannedRoom, { edition }: RoomPlan, withBundles: boolean): HardwareLine[] {
  const { bundle, count } = room;
  const item = findItem(bundle?.sku ?? '');
  const screenAccount = item?.includes.find(({ sku }) => sku !== ROOM)?.sku;
  return [
    ...(bundle !== undefined && withBundles
      ? [{ part: 'bundles' as const, ...bundle, quantity: count, after: false }]
      : []),
    ...room.accessories.map(({ sku, quantity }) => ({
      part: 'accessories' as const,
      sku,
      quantity: quantity * count,
      after: false,
    })),
    ...room.devices.flatMap(({ account, quantity }) =>
      accessLines({ account, room: room.cloudRoom, quantity: quantity * count, until: 0, edition }),
    ),
    ...(screenAccount === undefined
      ? []
      : accessLines({
          account: screenAccount,
          room: room.cloudRoom,
          quantity: count,
          until: withBundles ? includedRoom(item) : 0,
          edition,
        })),
  ];
}

interface Access {
  readonly account: string;
  readonly room: string | undefined;
  readonly quantity: number;
  /** Size of the room that a bundle brings for its first days; zero without a bundle. */
  readonly until: number;
  readonly edition: RoomPlan['edition'];
}

/** Accounts with a room beside them, or with the room that an account of the edition brings by itself. */
function accessLines({ account, room, quantity, until, edition }: Access): HardwareLine[] {
  const wanted = room === undefined ? 0 : roomSize(room);
  const spec = accountSpec(account, edition, wanted);
  const brings = spec !== undefined && broughtRoom(account, spec) >= wanted;
  const roomAfter = until > 0 && wanted <= until;
  const accountAfter = until > 0 && (roomAfter || !brings);
  return [
    { part: 'accounts', sku: account, ...(spec !== undefined && { spec }), quantity, after: accountAfter },
    ...(room === undefined || (brings && broughtRoom(account, spec) > 0)
      ? []
      : [{ part: 'cloudRooms' as const, sku: ROOM, spec: room, quantity, after: roomAfter }]),
  ];
}

/** The spec of an account that the edition sells: the smallest that brings the room, or the first. */
function accountSpec(sku: string, edition: RoomPlan['edition'], wanted: number): string | undefined {
  const item = findItem(sku);
  const specs = item === undefined ? [] : offersOf(item, edition).flatMap((offer) => offer.specs);
  const enough = specs
    .filter((spec) => broughtRoom(sku, spec) >= wanted)
    .sort((a, b) => broughtRoom(sku, a) - broughtRoom(sku, b));
  return enough[0] ?? specs[0];
}

/** Parties of the room that comes with an account; zero where none does. */
function broughtRoom(sku: string, spec: string): number {
  const included = findItem(sku)?.specIncludes[spec]?.find((resource) => resource.sku === ROOM);
  return included?.spec === undefined ? 0 : roomSize(included.spec);
}

function includedRoom(item: CatalogueItem | undefined): number {
  const spec = item?.includes.find(({ sku }) => sku === ROOM)?.spec;
  return spec === undefined ? 0 : roomSize(spec);
}

/** Parties of a cloud room; a size that nobody sells counts as too large, and is refused when it is priced. */
function roomSize(spec: string): number {
  const room = catalogue.items.find(({ sku }) => sku === ROOM);
  return room?.specSizes?.[spec] ?? Number.POSITIVE_INFINITY;
}
