import { sizingRules as content } from 'virtual:sizing-rules';

import type { Citation } from '../../shared/catalogue.ts';
import type { Localized } from '../../shared/localized.ts';

/** One screen, and the rooms it is good for; distances in metres from the screen to the farthest seat. */
export interface ScreenRule {
  /** Spec of the bundles, inches as text. */
  readonly spec: string;
  readonly mostPeople: number;
  readonly mostMetres: number;
}

/** A kind of work, and what it is called. */
export interface WorkRule {
  readonly id: string;
  readonly label: Localized;
}

/** What one seat type can do. */
export interface SeatRule {
  readonly sku: string;
  readonly works: readonly string[];
  /** Concurrent IVR channels that each seat brings. */
  readonly ivrChannels: number;
}

/** How a screen is put up. */
export type Mount = 'wall' | 'stand';

/** The rules of thumb of the sizings, as they stand in `resources/sizing`. */
export interface SizingRules {
  readonly rooms: {
    readonly source: Citation;
    readonly note: Localized;
    /** The smallest first. */
    readonly screens: readonly ScreenRule[];
    readonly series: readonly { readonly id: string; readonly bundle: string }[];
    readonly defaults: {
      readonly series: Readonly<Record<'flexus' | 'flagship', string>>;
      readonly mount: Mount;
      /** Size of the cloud room for each screen or terminal. */
      readonly cloudRoom: string;
    };
    /** Accessories for each way; which one fits a series is said by the catalogue. */
    readonly mounts: Readonly<Record<Mount, readonly string[]>>;
  };
  readonly seats: {
    readonly source: Citation;
    readonly works: readonly WorkRule[];
    readonly seats: readonly SeatRule[];
    /** The IVR whose channels the seats bring. */
    readonly ivrChannel: string;
  };
}

/** The rules of thumb of the sizings, as they were when the program was built. */
export const sizingRules: SizingRules = content;
