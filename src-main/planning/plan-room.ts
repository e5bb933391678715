import type { CatalogueItem } from '../../shared/catalogue.ts';
import type { Finding } from '../../shared/finding.ts';
import type { Localized } from '../../shared/localized.ts';
import type { RoomList } from '../../shared/sizing.ts';
import { catalogue, findItem, offersOf } from '../rules/catalogue/catalogue.ts';
import { joinLabels } from '../rules/catalogue/catalogue-words.ts';
import { finding } from '../rules/findings/finding.ts';
import { findDevice, knownDevices } from './device-accounts.ts';
import type { PlannedRoom, RoomAccessory } from './planned-room.ts';
import { chooseScreen } from './room-screen.ts';
import { sizingRules } from './sizing-rules.ts';

/** A room that has been decided, or why it could not be; a room with warnings has both. */
export interface RoomDecision {
  readonly room?: PlannedRoom;
  readonly findings: readonly Finding[];
}

type RoomInput = RoomList['rooms'][number];
type Edition = RoomList['edition'];

const ACCESSORIES = 'accessories';
const NONE = 'none';

/**
 * Decides what a room gets: the wished screen or the one of its size (rule S-ROOM-1), accounts for devices
 * that are there (domain M-CAT-7), a mount and accessories that fit (M-CAT-6); the rest is filled in (S-ROOM-2).
 * @param place path of the room in its file
 */
export function planRoom(input: RoomInput, edition: Edition, place: string): RoomDecision {
  const findings: Finding[] = [];
  const keepsDevices = input.devices !== undefined && input.devices.length > 0 && input.screen === undefined;
  const devices = (input.devices ?? []).flatMap(({ device, count = 1 }, index) => {
    const known = findDevice(device);
    if (known !== undefined) return [{ device: known.name, account: known.account.sku, quantity: count }];
    const at = { place: `${place}.devices[${String(index)}].device`, value: device };
    findings.push(finding('device-unknown', { ...at, allowed: knownDevices.map(({ name }) => name) }, at));
    return [];
  });
  const screen = keepsDevices ? undefined : screenOf(input, place, findings);
  const bundle = screen && bundleOf(input, edition, screen.spec, place, findings);
  const accessories = [
    ...(bundle === undefined ? [] : mountOf(input, edition, bundle.sku)),
    ...(input.accessories ?? []).filter(({ sku }, index) =>
      isAccessory(sku, `${place}.accessories[${String(index)}].sku`, findings),
    ),
  ];
  if (bundle !== undefined) findings.push(...misfits(input.id, accessories, bundle.sku));
  const { defaults } = sizingRules.rooms;
  const cloudRoom = input.cloudRoom ?? defaults.cloudRoom;
  if (findings.some(({ severity }) => severity === 'error') || (!keepsDevices && bundle === undefined))
    return { findings };
  const room: PlannedRoom = {
    id: input.id,
    count: input.count ?? 1,
    ...(bundle !== undefined && { bundle }),
    devices,
    accessories: merged(accessories),
    ...(cloudRoom !== NONE && { cloudRoom }),
    reason: screen?.reason ?? keptReason(devices.map(({ device }) => device)),
    byRule: screen?.byRule ?? false,
    filledIn:
      input.cloudRoom === undefined ||
      (bundle !== undefined && (input.series === undefined || input.mount === undefined)),
  };
  return { room, findings };
}

interface Screen {
  readonly spec: string;
  readonly reason: Localized;
  readonly byRule: boolean;
}

function screenOf({ id, screen, people, depth }: RoomInput, place: string, findings: Finding[]): Screen | undefined {
  if (screen !== undefined) {
    return { spec: screen, reason: { zh: `指定 ${screen} 英寸`, en: `${screen} inches as wished` }, byRule: false };
  }
  if (people === undefined && depth === undefined) {
    findings.push(finding('room-without-size', { place }, { place }));
    return undefined;
  }
  const { screen: chosen, fits } = chooseScreen({ people, depth });
  const { spec, mostPeople, mostMetres } = chosen;
  if (!fits) {
    const values = { room: id, screen: spec, most: String(mostPeople), metres: String(mostMetres) };
    findings.push(finding('room-over-largest-screen', { place }, values));
  }
  const zh = [people === undefined ? [] : [`${people} 人`], depth === undefined ? [] : [`纵深 ${depth} 米`]].flat();
  const en = [people === undefined ? [] : [`${people} people`], depth === undefined ? [] : [`${depth} m deep`]].flat();
  return {
    spec,
    reason: {
      zh: `${zh.join('、')} → ${spec} 英寸（适用至 ${mostPeople} 人、${mostMetres} 米）`,
      en: `${en.join(', ')} → ${spec} inches (good for up to ${mostPeople} people and ${mostMetres} m)`,
    },
    byRule: true,
  };
}

function bundleOf(
  { series }: RoomInput,
  edition: Edition,
  spec: string,
  place: string,
  findings: Finding[],
): PlannedRoom['bundle'] {
  const { series: known, defaults } = sizingRules.rooms;
  const id = series ?? defaults.series[edition];
  const found = known.find((each) => each.id === id.toLowerCase());
  if (found !== undefined) return { sku: found.bundle, spec };
  const allowed = known.map((each) => each.id);
  const at = { place: `${place}.series`, value: id };
  findings.push(
    finding('value-not-allowed', { ...at, allowed, rule: 'M-CAT-1' }, { ...at, allowed: allowed.join(', ') }),
  );
  return undefined;
}

/** The mount of the wished kind that fits the series, one that the edition sells before others. */
function mountOf(
  { mount = sizingRules.rooms.defaults.mount }: RoomInput,
  edition: Edition,
  bundle: string,
): RoomAccessory[] {
  if (mount === NONE) return [];
  const fitting = sizingRules.rooms.mounts[mount]
    .flatMap((sku) => findItem(sku) ?? [])
    .filter((item) => item.fits.includes(bundle));
  const sold = fitting.find((item) => offersOf(item, edition).length > 0) ?? fitting[0];
  return sold === undefined ? [] : [{ sku: sold.sku, quantity: 1 }];
}

function isAccessory(sku: string, place: string, findings: Finding[]): boolean {
  if (findItem(sku)?.section === ACCESSORIES) return true;
  const allowed = catalogue.items.filter((item) => item.section === ACCESSORIES).map((item) => item.sku);
  const at = { place, value: sku };
  findings.push(
    finding('value-not-allowed', { ...at, allowed, rule: 'M-CAT-1' }, { ...at, allowed: allowed.join(', ') }),
  );
  return false;
}

function misfits(room: string, accessories: readonly RoomAccessory[], bundle: string): Finding[] {
  const have = findItem(bundle)?.label ?? { zh: bundle, en: bundle };
  return accessories
    .flatMap(({ sku }) => findItem(sku) ?? [])
    .filter((item) => item.fits.length > 0 && !item.fits.includes(bundle))
    .map((item) => {
      const fits = labelsOf(item.fits);
      const { zh: label, en: labelEn } = item.label;
      const values = { room, label, labelEn, fits: fits.zh, fitsEn: fits.en, have: have.zh, haveEn: have.en };
      return finding('room-accessory-does-not-fit', { value: item.sku }, values);
    });
}

function labelsOf(skus: readonly string[]): Localized {
  return joinLabels(skus.flatMap((sku) => findItem(sku) ?? []).map((item: CatalogueItem) => item.label));
}

/** Each accessory once, in the order in which it was first named. */
function merged(accessories: readonly RoomAccessory[]): RoomAccessory[] {
  const quantities = new Map<string, number>();
  for (const { sku, quantity } of accessories) quantities.set(sku, (quantities.get(sku) ?? 0) + quantity);
  return [...quantities].map(([sku, quantity]) => ({ sku, quantity }));
}

function keptReason(devices: readonly string[]): Localized {
  const names = devices.map((device) => ({ zh: device.split(' / ')[0] ?? '', en: device.split(' / ').at(-1) ?? '' }));
  const { zh, en } = joinLabels(names);
  return {
    zh: `沿用现有设备 ${zh}，只配接入账号和云会议室`,
    en: `keeps the existing ${en}; only access accounts and a cloud room are added`,
  };
}
