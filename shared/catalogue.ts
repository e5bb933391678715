import type { Localized } from './localized.ts';

/** Editions of the meeting product (domain §1). */
export type Edition = 'free' | 'flexus' | 'flagship';

/** Product families. Each has a calendar and renewal rules of its own. */
export type Family = 'meeting' | 'contact-centre';

/** How an item is billed: for a term, once, by the day of use, or by what is used. */
export type BillingMode = 'period' | 'once' | 'on-demand' | 'usage';

/** Units in which a term is bought. */
export type TermUnit = 'month' | 'half-year' | 'year';

/** Unit that a price is quoted in. */
export type PricePer = TermUnit | 'once' | 'minute';

/** What is taxed at which rate: services (with rent and calls) or goods (domain Q-TAX-1). */
export type TaxKind = 'service' | 'hardware';

/** Where a fact comes from: the key of a source document and the place in it. */
export interface Citation {
  /** Key in `sources` of the catalogue: `M`, `C`, a public page, or `own` for a decision of this product. */
  readonly document: string;
  /** Section and table, e.g. `§2.2 表2-2`; a section without a number has its name as `中文 / English`. */
  readonly section: string;
}

/** One way in which an item is sold: edition, mode, specs and terms that go together. */
export interface Offer {
  /** Left out for contact-centre items, which have no edition. */
  readonly edition?: Edition;
  readonly mode: BillingMode;
  /** Sizes sold this way; empty where the item has no spec. */
  readonly specs: readonly string[];
  /** Term units sold this way; empty unless the mode is `period`. */
  readonly terms: readonly TermUnit[];
  readonly source: Citation;
}

/** A resource that comes with another one, per unit (domain M-CAT-5 and the SmartRooms rows of §2). */
export interface IncludedResource {
  readonly sku: string;
  readonly spec?: string;
  /** Pieces per unit of the containing item. */
  readonly quantity: number;
  /** Days it lasts; left out where it lasts as long as the containing item. */
  readonly days?: number;
  readonly source: Citation;
}

/** What a unit of the item is called, for formulas and the unit column. */
export interface UnitLabel {
  readonly zh: string;
  readonly en: { readonly one: string; readonly other: string };
}

/** Facts of an item that are not offers or contents, each cited on its own. */
export type CitedFact =
  | 'specSizes'
  | 'recordingHours'
  | 'resolution'
  | 'serviceLength'
  | 'fits'
  | 'devices'
  | 'freeMinutesPerMonth'
  | 'billedDirections';

/** How long one piece of a service is rendered, e.g. 6 months, 2 working days. */
export interface ServiceLength {
  readonly count: number;
  readonly unit: 'month' | 'working-day';
}

/** One product of the catalogue, with everything the sources say of it. */
export interface CatalogueItem {
  readonly sku: string;
  readonly family: Family;
  /** Section of quotes and pickers; a key of `sections`. */
  readonly section: string;
  readonly label: Localized;
  /** What the item is for or what it brings, in one short sentence for pickers. */
  readonly description?: Localized;
  /** Other names that the sources use for the same thing. */
  readonly aliases: readonly string[];
  readonly unit: UnitLabel;
  readonly taxKind: TaxKind;
  /** Labels of the specs; a spec without an entry is its own label. */
  readonly specLabels: Readonly<Record<string, Localized>>;
  /** What a spec holds: parties of a room or webinar, gigabytes of recording space, inches of a screen. */
  readonly specSizes?: Readonly<Record<string, number>>;
  /** Hours of meetings that a recording pack holds at least, by spec (domain M-REC-1). */
  readonly recordingHours?: Readonly<Record<string, number>>;
  /** Highest picture that an access account gives its devices (domain M-CAT-7). */
  readonly resolution?: '720P' | '1080P';
  readonly serviceLength?: ServiceLength;
  readonly offers: readonly Offer[];
  readonly includes: readonly IncludedResource[];
  /** Includes that only some specs have, by spec. */
  readonly specIncludes: Readonly<Record<string, readonly IncludedResource[]>>;
  /** Skus of the bundles that an accessory fits; empty where the source names none. */
  readonly fits: readonly string[];
  /** Devices that an access account serves, as the source names them; `中文 / English` where the names differ. */
  readonly devices: readonly string[];
  /** Free outbound landline minutes per unit and calendar month. */
  readonly freeMinutesPerMonth?: number;
  /** Minutes of this item that are billed, for usage items. */
  readonly billedDirections: readonly ('inbound' | 'outbound')[];
  /** Where the facts above come from that do not carry a source themselves. */
  readonly citations: Readonly<Partial<Record<CitedFact, Citation>>>;
  /** Date of the source, as a calendar date. */
  readonly effective: string;
  readonly source: Citation;
}

/** One edition of the meeting product (domain §1). */
export interface EditionEntry {
  readonly id: Edition;
  readonly label: Localized;
  /** Billing modes of its resources; empty for the free edition. */
  readonly modes: readonly BillingMode[];
  /** Editions that it may be upgraded to (domain M-ED-2). */
  readonly upgradesTo: readonly Edition[];
  /** The room that comes with the edition at no charge, and how long a meeting in it may last. */
  readonly freeRoom?: { readonly spec: string; readonly meetingMinutes: number };
  readonly source: Citation;
}

/** A section of quotes and pickers, in the order of the catalogue. */
export interface CatalogueSection {
  readonly id: string;
  readonly label: Localized;
}

/** Public grace and retention lengths of a customer level (domain M-EXP-2). */
export interface CustomerLevel {
  readonly id: string;
  readonly graceDays: number;
  readonly retentionDays: number;
  readonly source: Citation;
}

/** A document that facts are cited from. */
export interface SourceDocument {
  readonly id: string;
  readonly title: Localized;
  /** Empty where the document carries a date only. */
  readonly version: Localized;
  readonly date: string;
  /** What a reader must know before relying on it, e.g. that it has to be verified. */
  readonly note?: Localized;
}

/** One rule of the domain: what it says, where it is from, and what we assume where the source is silent. */
export interface RuleEntry {
  readonly id: string;
  readonly title: Localized;
  readonly source: Citation;
  /** Present where the rule rests on a decision of this product; printed in the assumption register. */
  readonly assumption?: Localized;
}

/** Everything the vendor publishes that the program needs, as data. */
export interface Catalogue {
  /** Content hash of all catalogue files; part of every quote's fingerprint. */
  readonly version: string;
  readonly sources: readonly SourceDocument[];
  readonly editions: readonly EditionEntry[];
  readonly sections: readonly CatalogueSection[];
  readonly items: readonly CatalogueItem[];
  readonly rules: readonly RuleEntry[];
  readonly levels: readonly CustomerLevel[];
}
