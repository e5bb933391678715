import type { CatalogueItem } from '../../shared/catalogue.ts';
import { catalogue } from '../rules/catalogue/catalogue.ts';

/** A device as the source names it, and the access account that serves it. */
export interface KnownDevice {
  readonly name: string;
  readonly account: CatalogueItem;
}

/** Every device that an access account lists (domain M-CAT-7), in the order of the catalogue. */
export const knownDevices: readonly KnownDevice[] = catalogue.items.flatMap((account) =>
  account.devices.map((name) => ({ name, account })),
);

const byName = new Map(knownDevices.flatMap((known) => namesOf(known.name).map((name) => [name, known] as const)));

/**
 * The device of a name, in either language, whatever its case and blanks: `box 300`, `思科`, `Cisco`.
 * @returns undefined where no access account lists it
 */
export function findDevice(text: string): KnownDevice | undefined {
  return byName.get(plain(text));
}

function namesOf(name: string): string[] {
  return [name, ...name.split(' / ')].map(plain);
}

function plain(text: string): string {
  return text.replaceAll(/\s+/g, '').toLowerCase();
}
