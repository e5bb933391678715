import type { DifferenceCause } from '../../shared/comparison.ts';
import type { CashColumn } from './cash-flow-part.ts';
import type { DocumentFrame } from './document-frame.ts';
import type { DocumentLabel } from './document-labels.ts';
import type { NoteEntry, PriceSourceEntry, RegisterEntry } from './register-entry.ts';

/**
 * What a comparison of two to four scenarios says, in one language and in print order. Both writers take
 * everything from here. All amounts are the comparison's own; lists of amounts have one for each scenario.
 */
export interface ComparisonDocument extends DocumentFrame {
  readonly scenarios: readonly ScenarioHead[];
  readonly costs: readonly CostRow[];
  readonly categories: readonly CategoryPart[];
  readonly capacity: readonly { readonly label: string; readonly counts: readonly number[] }[];
  readonly differences: readonly DifferenceTable[];
  readonly cash: ComparedCash;
  /** Title of the months: another one where the quote's own cash flow stands in the same file. */
  readonly cashTitle: string;
  readonly assumptions: readonly RegisterEntry[];
  readonly notes: readonly NoteEntry[];
  readonly priceSources: readonly PriceSourceEntry[];
  readonly disclaimer: string;
}

/** How a scenario is called. */
export interface ScenarioHead {
  /** Position, from 1. */
  readonly number: number;
  readonly name: string;
  readonly edition: string;
  /** From when its years count, or that they do not. */
  readonly start: string;
  readonly fingerprint: string;
}

/** What is compared of the scenarios as a whole. */
export const costKeys = ['list', 'discount', 'payable', 'withoutTax', 'tax', 'firstYear', 'threeYear'] as const;

/** A figure of the scenarios as a whole. */
export type CostKey = (typeof costKeys)[number];

/** One figure of the scenarios as a whole, side by side. */
export interface CostRow {
  readonly key: CostKey;
  readonly label: string;
  readonly amounts: readonly string[];
}

/** A section of the catalogue: what it costs, and its items. */
export interface CategoryPart {
  readonly label: string;
  readonly payable: readonly string[];
  readonly rows: readonly ItemRow[];
}

/** One item with its spec over all scenarios. */
export interface ItemRow {
  readonly name: string;
  readonly differs: boolean;
  readonly cells: readonly ItemCell[];
}

/** What one scenario has of an item; nothing of it costs `0.00`. */
export interface ItemCell {
  readonly has: boolean;
  /** Whether it is another thing than the first scenario has; not so for a mere share of a discount on the whole quote. */
  readonly isMarked: boolean;
  /** Pieces, unit-days or minutes. */
  readonly quantity: string;
  /** What follows the quantity: ` 个 × 1 年`. */
  readonly rest: string;
  readonly payable: string;
}

/** Why one scenario costs more or less than another. */
export interface DifferenceTable {
  /** Indexes of the two scenarios. */
  readonly from: number;
  readonly to: number;
  /** Payable of the two scenarios, and the second minus the first. */
  readonly before: string;
  readonly after: string;
  readonly total: string;
  readonly causes: readonly CauseRow[];
}

/** One cause of a difference. */
export interface CauseRow {
  readonly cause: DifferenceCause;
  readonly kind: string;
  readonly text: string;
  readonly amount: string;
}

/** What falls due by calendar month over three years, for each scenario. */
export interface ComparedCash {
  readonly years: readonly {
    readonly year: string;
    readonly months: readonly ComparedMonth[];
    readonly subtotal: readonly string[];
  }[];
  readonly total: readonly string[];
  readonly kinds: readonly {
    readonly key: CashColumn;
    readonly label: DocumentLabel;
    readonly amounts: readonly string[];
  }[];
}

/** What falls due in a calendar month, and since the beginning. */
export interface ComparedMonth {
  readonly month: string;
  readonly amounts: readonly string[];
  readonly cumulative: readonly string[];
}
