import type { Localized } from '../../shared/localized.ts';
import type { Instant } from '../rules/calendar/instant.ts';

/** So many pieces of an accessory for each room. */
export interface RoomAccessory {
  readonly sku: string;
  readonly quantity: number;
}

/** What each of several like rooms gets. */
export interface PlannedRoom {
  readonly id: string;
  readonly count: number;
  /** The bundle with its screen, where one is bought. */
  readonly bundle?: { readonly sku: string; readonly spec: string };
  /** Devices that are there already, with the accounts that they want. */
  readonly devices: readonly { readonly device: string; readonly account: string; readonly quantity: number }[];
  readonly accessories: readonly RoomAccessory[];
  /** Size of the cloud room for each screen or terminal; left out where none is wanted. */
  readonly cloudRoom?: string;
  readonly reason: Localized;
  /** Whether the screen follows from the rule of thumb, and whether anything was filled in. */
  readonly byRule: boolean;
  readonly filledIn: boolean;
}

/** A room list that has been read and decided. */
export interface RoomPlan {
  readonly name: string;
  readonly edition: 'flexus' | 'flagship';
  readonly from: Instant;
  readonly to: Instant;
  readonly per: 'month' | 'year';
  readonly rooms: readonly PlannedRoom[];
}
