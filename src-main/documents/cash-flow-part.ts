import type { Language } from '../../shared/localized.ts';
import type { Quote } from '../../shared/quote.ts';
import type { Reply } from '../../shared/reply.ts';
import type { Timeline } from '../../shared/timeline.ts';
import { findItem } from '../rules/catalogue/catalogue.ts';
import { itemLabel } from '../rules/catalogue/catalogue-words.ts';
import { termWords } from '../rules/pricing/line-formula.ts';
import { type DocumentLabel, documentLabel } from './document-labels.ts';
import { sumOfAmounts } from './sum-of-amounts.ts';

/** Columns of the cash flow, in order of print. */
export const cashColumns = ['prepaid', 'onDemand', 'calls', 'oneTime', 'total'] as const;

/** A column of the cash flow. */
export type CashColumn = (typeof cashColumns)[number];

/** An amount for each column, CNY with two decimals. */
export type CashSums = Readonly<Record<CashColumn, string>>;

/** What falls due by month, and what ends: the part of a quote document that the timeline gives. */
export interface CashFlowPart {
  readonly years: readonly CashYear[];
  readonly total: CashSums;
  /** The quote's payable and the renewals after it; only where they are all of the total. */
  readonly ofWhich?: { readonly payable: string; readonly renewals: string };
  readonly cliffs: readonly CliffRow[];
  /** Sentences about how to read it. */
  readonly notes: readonly string[];
  /** Why there is none, in sentences; empty where there is one. */
  readonly refusals: readonly string[];
}

/** The months of one calendar year, each with its row, and their sums. */
export interface CashYear {
  /** Four digits. */
  readonly year: string;
  readonly months: readonly CashMonthRow[];
  readonly subtotal: CashSums;
}

/** What falls due in one calendar month. */
export interface CashMonthRow {
  /** `2023-03`. */
  readonly month: string;
  readonly sums: CashSums;
}

/** Something that ends and is not renewed. */
export interface CliffRow {
  /** Instant in UTC+8. */
  readonly at: string;
  readonly item: string;
  readonly quantity: string;
  /** Row of the quote that it was bought with; empty where the quote has no such row. */
  readonly row: string;
  /** CNY to keep it for another term; left out where a price is missing. */
  readonly keep?: string;
  readonly how: string;
}

/**
 * Arranges a timeline for print, or the reasons why it was refused.
 * @param rowOf row of a line in the document, by the line's id
 */
export function makeCashFlowPart(
  timeline: Reply<Timeline>,
  quote: Quote,
  rowOf: ReadonlyMap<string, number>,
  language: Language,
): CashFlowPart {
  if (!timeline.ok) {
    const errors = timeline.findings.filter(({ severity }) => severity === 'error');
    const refusals = errors.map(({ rule, message }) => `${rule} ${message[language]}`);
    return { years: [], total: sumsOf([]), cliffs: [], notes: [], refusals: [...new Set(refusals)] };
  }
  const { cashFlow, events, cliffs } = timeline.value;
  const total = sumsOf(cashFlow);
  const payable = quote.totals.payable;
  const renewals = sumOfAmounts(events.flatMap(({ kind, amount }) => (kind === 'renewed' && amount ? [amount] : [])));
  const isAll = sumOfAmounts([payable, renewals]) === total.total && renewals !== '0.00';
  return {
    years: cashYears(cashFlow),
    total,
    ...(isAll && { ofWhich: { payable, renewals } }),
    cliffs: cliffs.map((cliff) => cliffRow(cliff, timeline.value, rowOf, language)),
    notes: cashNotes(timeline.value, language),
    refusals: [],
  };
}

/** Adds months up column by column. */
function sumsOf(months: readonly CashSums[]): CashSums {
  const sum = (column: CashColumn): string => sumOfAmounts(months.map((month) => month[column]));
  return {
    prepaid: sum('prepaid'),
    onDemand: sum('onDemand'),
    calls: sum('calls'),
    oneTime: sum('oneTime'),
    total: sum('total'),
  };
}

function cashYears(cashFlow: Timeline['cashFlow']): CashYear[] {
  const years = Map.groupBy(cashFlow, ({ month }) => month.slice(0, 4));
  return [...years].map(([year, months]) => ({
    year,
    months: months.map(({ month, ...sums }) => ({ month, sums })),
    subtotal: sumsOf(months),
  }));
}

function cashNotes({ cashFlow, events }: Timeline, language: Language): string[] {
  const unpaid = events.some(({ kind }) => kind === 'purchase-refused' || kind === 'renewal-failed');
  const notes: DocumentLabel[] = [
    cashFlow.length === 0 ? 'cashFlowEmpty' : 'cashFlowNote',
    ...(unpaid ? (['cashFlowUnpaid'] as const) : []),
  ];
  return notes.map((key) => documentLabel(key, language));
}

type Cliff = Timeline['cliffs'][number];

const cliffKinds: Readonly<Record<Cliff['kind'], DocumentLabel>> = {
  expired: 'cliffExpired',
  'webinar-lapsed': 'cliffLapsed',
  'webinar-closed': 'cliffClosed',
};

function cliffRow(cliff: Cliff, { lines }: Timeline, rowOf: ReadonlyMap<string, number>, language: Language): CliffRow {
  const { at, line, resource, keep } = cliff;
  const bought = lines.find(({ id }) => id === line);
  const isIncluded = bought?.sku !== resource.sku || bought.spec !== resource.spec;
  const item = findItem(resource.sku);
  const row = rowOf.get(line);
  return {
    at,
    item: item === undefined ? resource.sku : itemLabel(item, resource.spec)[language],
    quantity: String(resource.quantity),
    row: row === undefined ? '' : String(row),
    ...(keep !== undefined && { keep: keep.amount }),
    how: keepText(cliff, isIncluded, language),
  };
}

function keepText({ kind: ending, keep, missingPrice }: Cliff, isIncluded: boolean, language: Language): string {
  const kind = documentLabel(cliffKinds[ending], language);
  const values = { kind: isIncluded ? documentLabel('cliffIncluded', language, { kind }) : kind };
  if (keep?.term !== undefined) {
    return documentLabel('keepTerm', language, { ...values, term: termWords(keep.term)[language] });
  }
  if (keep !== undefined) return documentLabel('keepAgain', language, values);
  return missingPrice === undefined
    ? values.kind
    : documentLabel('keepNoPrice', language, { ...values, key: missingPrice });
}
