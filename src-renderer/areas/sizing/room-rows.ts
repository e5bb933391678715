/** What a room's size is known by. */
export type SizedBy = 'people' | 'depth' | 'screen';

/** One row of the room list, as typed. */
export interface RoomRow {
  readonly key: number;
  readonly id: string;
  readonly count: string;
  readonly by: SizedBy;
  /** People, metres, or the size of the screen in inches. */
  readonly size: string;
  /** Empty for the usual one of the edition. */
  readonly series: string;
  readonly mount: 'wall' | 'stand' | 'none';
  readonly devices: readonly { readonly device: string; readonly count: string }[];
  readonly accessories: readonly { readonly sku: string; readonly quantity: string }[];
  /** Size of the cloud room, `none`, or empty for the usual one. */
  readonly cloudRoom: string;
}

/** A number where one was typed; anything else goes as it is, so that it is refused with its place. */
function typed(text: string): number | string {
  const plain = text.trim();
  return /^\d{1,9}(\.\d{1,4})?$/.test(plain) ? Number(plain) : plain;
}

/** Rooms of a `seatwise.rooms/1` list from typed rows; checked by the program, not here. */
export function roomsOf(rows: readonly RoomRow[]): unknown[] {
  return rows.map(({ id, count, by, size, series, mount, devices, accessories, cloudRoom }) => ({
    id: id.trim(),
    count: typed(count),
    // Where devices are there already, no size means that they stay and no screen is bought.
    ...(size.trim() !== '' && { [by]: by === 'screen' ? size.trim() : typed(size) }),
    ...(series !== '' && { series }),
    mount,
    ...(devices.length > 0 && { devices: devices.map((each) => ({ device: each.device, count: typed(each.count) })) }),
    ...(accessories.length > 0 && {
      accessories: accessories.map((each) => ({ sku: each.sku, quantity: typed(each.quantity) })),
    }),
    ...(cloudRoom !== '' && { cloudRoom }),
  }));
}

/** The row that a finding speaks of, by its place `rooms[2].people`. */
export function rowOfPlace(place: string | undefined): number | undefined {
  const found = /^rooms\[(\d+)\]/.exec(place ?? '')?.[1];
  return found === undefined ? undefined : Number(found);
}
