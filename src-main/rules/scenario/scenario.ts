import type { CatalogueItem, Edition, Offer } from '../../../shared/catalogue.ts';
import type { PriceEntry } from '../../../shared/scenario.ts';
import type { SizingBasis } from '../../../shared/sizing-basis.ts';
import type { Instant } from '../calendar/instant.ts';
import type { Term } from '../calendar/term-months.ts';
import type { Exact } from '../money/amount.ts';
import type { RoundingLaw } from '../money/rounding.ts';

/**
 * A scenario that has been read: every field has its exact type, every line its catalogue item, and
 * nothing is left that a rule of shape, edition or catalogue would refuse.
 */
export interface Scenario {
  readonly name: string;
  readonly customer: Customer;
  readonly edition?: Edition | undefined;
  /** Half-open: what happens at `to` lies outside. */
  readonly horizon?: Horizon | undefined;
  readonly lines: readonly Line[];
  /** Lines offered beside the total: priced, and nothing else (domain Q-OUT-1). */
  readonly outsideTotal: readonly Line[];
  readonly discount?: Discount | undefined;
  readonly account?: Account | undefined;
  readonly options: Options;
  readonly prices: readonly PriceEntry[];
  /** What lines were sized from; nothing is computed from it. */
  readonly sizings: readonly SizingBasis[];
}

/** Who the scenario is for, and how long their resources are kept after expiry. */
export interface Customer {
  readonly name?: string | undefined;
  readonly contact?: string | undefined;
  readonly phone?: string | undefined;
  readonly taxId?: string | undefined;
  readonly level?: string | undefined;
  /** Days in grace after expiry, then days frozen (domain M-EXP-2). */
  readonly graceDays: number;
  readonly retentionDays: number;
  /** Neither level nor days were given, so the default stands as an assumption. */
  readonly daysAssumed: boolean;
}

/** The span of time that use is counted in, half-open. */
export interface Horizon {
  readonly from: Instant;
  readonly to: Instant;
}

/** The cloud account that bills are paid from. */
export interface Account {
  readonly balance: Exact;
  readonly topUps: readonly TopUp[];
}

/** Money that is paid into the account. */
export interface TopUp {
  readonly at: Instant;
  readonly amount: Exact;
  /** Path of its instant in the input. */
  readonly place: string;
}

interface DiscountBase {
  readonly kind: 'business' | 'partner' | 'promotion';
  readonly value: Exact;
  /** The decimal as given. */
  readonly text: string;
  /** Path of the discount in the input. */
  readonly place: string;
}

/** A discount by rate or by amount. */
export type Discount =
  | (DiscountBase & {
      readonly by: 'rate';
      /** The share that is still asked: 1 − value. */
      readonly keeps: Exact;
    })
  | (DiscountBase & { readonly by: 'amount' });

/** Options with their defaults filled in. */
export interface Options {
  readonly rounding: RoundingLaw;
  readonly callRounding: 'per-call' | 'per-day';
  readonly numberRent: 'daily' | 'full-month';
  readonly alignRule: 'months-first' | 'calendar-months';
  readonly deriveYearFromMonth: boolean;
  readonly roomPerHost: boolean;
  readonly taxRates: { readonly service: TaxRate; readonly hardware: TaxRate };
}

/** A tax rate, and the decimal as it is shown. */
export interface TaxRate {
  readonly value: Exact;
  readonly text: string;
}

interface LineBase {
  readonly id: string;
  /** Path of the line in the input, e.g. `lines[3]`. */
  readonly place: string;
  readonly item: CatalogueItem;
  readonly spec?: string | undefined;
  /** The row of the catalogue under which the line is bought. */
  readonly offer: Offer;
  readonly discount?: Discount | undefined;
  readonly note?: string | undefined;
  /** In place of the rate of its kind. */
  readonly taxRate?: TaxRate | undefined;
  /** Heading of the quote document, in place of the catalogue's section. */
  readonly section?: string | undefined;
  readonly outsideTotal?: 'optional' | 'alternative' | undefined;
}

/** Bought for a term and paid at once. */
export interface TermLine extends LineBase {
  readonly mode: 'period';
  readonly quantity: number;
  readonly term: Term;
  readonly start: Instant;
  readonly autoRenew?: AutoRenew | undefined;
  /** In order of time. */
  readonly renewals: readonly Renewal[];
}

/** Auto-renewal of a period line (domain M-REN-2, M-REN-3). */
export interface AutoRenew {
  readonly term: Term;
  /** Left out: until stopped. */
  readonly times?: number | undefined;
  /** Days before expiry of the first attempt, 0…7 (domain M-REN-2). */
  readonly daysBefore: number;
}

/** One renewal by hand (domain M-REN-1, M-REN-5). */
export interface Renewal {
  readonly at: Instant;
  readonly term: Term;
  readonly alignDay?: number | 'last' | undefined;
  readonly place: string;
}

/** Bought once, never renewed. */
export interface OnceLine extends LineBase {
  readonly mode: 'once';
  readonly quantity: number;
  readonly start: Instant;
  readonly activatedAt?: Instant | undefined;
}

/** Held from change to change and billed by the day; the changes are in order of time. */
export interface OnDemandLine extends LineBase {
  readonly mode: 'on-demand';
  readonly changes: readonly QuantityChange[];
}

/** An addition to or a removal from what is held on demand. */
export interface QuantityChange {
  readonly at: Instant;
  readonly quantity: number;
  readonly place: string;
}

/** Billed by the minute, from calls or from a plan. */
export interface UsageLine extends LineBase {
  readonly mode: 'usage';
  readonly usage: { readonly calls: readonly Call[] } | { readonly minutesPerMonth: number };
}

/** One logged call. */
export interface Call {
  readonly at: Instant;
  readonly direction: 'inbound' | 'outbound';
  readonly seconds: number;
}

/** One line that has been read. */
export type Line = TermLine | OnceLine | OnDemandLine | UsageLine;
