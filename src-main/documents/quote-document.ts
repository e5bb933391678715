import type { OutsideLine, Quote, QuoteLine, QuoteTotals } from '../../shared/quote.ts';
import type { CashFlowPart } from './cash-flow-part.ts';
import type { ComparisonDocument } from './comparison-document.ts';
import type { DocumentFrame } from './document-frame.ts';
import type { DocumentLabel } from './document-labels.ts';
import type { NoteEntry, PriceSourceEntry, RegisterEntry } from './register-entry.ts';
import type { SizingPart } from './sizing-part.ts';
import type { Paper } from './paper.ts';
import type { PaymentRow } from './payment-rows.ts';

/**
 * What a quote document says, in one language and in print order. Both writers, Excel and PDF, take
 * everything from here, so the two can only differ in looks. All amounts are the quote's own decimal
 * strings; only subtotals and monthly sums of bills are added up here.
 */
export interface QuoteDocument extends DocumentFrame, Pick<Paper, 'logo' | 'columns' | 'parts' | 'terms'> {
  readonly head: readonly HeadEntry[];
  readonly sections: readonly DocumentSection[];
  /** What is offered beside the total. */
  readonly outside: readonly OutsideGroup[];
  readonly totals: QuoteTotals;
  readonly taxByRate: readonly TaxAtRate[];
  /** Capital numerals of the total, in both languages: Chinese procurement asks for them. */
  readonly amountInWords: string;
  /** Whether lines and bills were rounded half-up or cut off. */
  readonly rounding: Quote['rounding'];
  /** How the payable is paid; empty where nobody planned it. */
  readonly paymentPlan: readonly PaymentRow[];
  /** Other scenarios beside this one; left out where none were asked for. */
  readonly comparison?: ComparisonDocument;
  /** What falls due when, and what ends; left out where nobody followed the scenario. */
  readonly cashFlow?: CashFlowPart;
  /** What lines were sized from. */
  readonly sizings: readonly SizingPart[];
  readonly assumptions: readonly RegisterEntry[];
  readonly priceSources: readonly PriceSourceEntry[];
  readonly rules: readonly RegisterEntry[];
  readonly notes: readonly NoteEntry[];
  /** Remarks too long for their column; rows point to them by number, from 1. */
  readonly remarks: readonly string[];
  readonly fingerprint: string;
  readonly catalogueVersion: string;
  readonly disclaimer: string;
}

/** A field of the head; where it stands is up to the writer. */
export interface HeadEntry {
  readonly group: HeadGroup;
  readonly key: DocumentLabel;
  readonly label: string;
  /** As it is shown; of the date, `YYYY-MM-DD`. */
  readonly value: string;
}

/** Fields that stand together: who sells, who buys, the paper itself, its terms. */
export type HeadGroup = 'supplier' | 'customer' | 'paper' | 'terms';

/** Lines under one heading, and what they add up to. */
export interface DocumentSection {
  readonly id: string;
  readonly label: string;
  readonly rows: readonly DocumentRow[];
  readonly subtotal: Pick<QuoteTotals, 'withoutTax' | 'tax' | 'payable'>;
}

/** Lines that no total counts: options, or alternatives to other lines. */
export interface OutsideGroup {
  readonly kind: OutsideLine['outsideTotal'];
  readonly label: string;
  readonly rows: readonly DocumentRow[];
}

/** How the discount column reads: nothing, a rate that explains all of it, or an amount. */
export type RowDiscount =
  | { readonly kind: 'none' }
  | { readonly kind: 'rate'; readonly rate: string }
  | { readonly kind: 'amount'; readonly amount: string };

/** A price after discount, for reading only: no amount is computed from it. */
export interface NetUnitPrice {
  /** CNY per unit, decimal string. */
  readonly amount: string;
  /** False where the decimals do not end and the amount is rounded half-up. */
  readonly exact: boolean;
}

/** One line of the quote, in the words of the document. */
export interface DocumentRow {
  /** Position in the document, from 1. */
  readonly sequence: number;
  /** The quote's line, for numbers and formulas. */
  readonly line: QuoteLine;
  readonly name: string;
  /** Empty where the item has no spec. */
  readonly spec: string;
  readonly mode: string;
  readonly unit: string;
  /** Empty for one-time items. */
  readonly term: string;
  /** What the unit price is per, e.g. `/月`; empty where mode and unit say it. */
  readonly priceUnit: string;
  readonly discount: RowDiscount;
  readonly netUnitPrice?: NetUnitPrice;
  /** The note, or where to find it; begins with the mark of an illustrative price. */
  readonly remark: string;
  readonly formula: string;
  /** Empty where the line has no period. */
  readonly period: string;
  /** Where the rules of the line come from, one text per source document. */
  readonly sources: readonly string[];
  /** Each discount with its kind and amount. */
  readonly discounts: readonly string[];
  readonly priceSource: string;
  readonly priceBook: string;
}

/** Sums of the lines with one tax rate. */
export interface TaxAtRate {
  readonly rate: string;
  readonly label: string;
  readonly withoutTax: string;
  readonly tax: string;
  readonly payable: string;
}
