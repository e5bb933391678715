import type { TimelineKind } from '../../../shared/timeline.ts';
import { addMonths, dayOf, firstOfMonth, formatMonth, type Instant, instant } from '../calendar/instant.ts';
import { type Fen, fen, sumFen } from '../money/amount.ts';
import type { LifeEvent } from './life-event.ts';

/** What money is paid for: terms paid ahead, use on demand, calls, things bought once. */
export const cashKinds = ['prepaid', 'onDemand', 'calls', 'oneTime'] as const;

/** One column of the cash flow; see `cashKinds`. */
export type CashKind = (typeof cashKinds)[number];

/** What falls due in one calendar month. */
export type CashMonth = { readonly month: string; readonly total: Fen } & Readonly<Record<CashKind, Fen>>;

/**
 * What falls due by calendar month from `from` up to, not including, `to`: every month of the span has a
 * row, the first and the last count only what lies in the span. Bills that the balance did not cover
 * are due all the same; refused purchases and renewals are not.
 */
export function cashFlow(events: readonly LifeEvent[], from: Instant, to: Instant): CashMonth[] {
  const months = new Map<string, Record<CashKind, Fen>>();
  const last = dayOf(instant(to - 1));
  for (let month = firstOfMonth(dayOf(from)); month <= last; month = addMonths(month, 1)) {
    months.set(formatMonth(month), { prepaid: fen(0n), onDemand: fen(0n), calls: fen(0n), oneTime: fen(0n) });
  }
  for (const event of events) {
    const kind = cashKindOf(event);
    if (kind === undefined || event.amount === undefined || event.at < from || event.at >= to) continue;
    const row = months.get(formatMonth(dayOf(event.at)));
    if (row !== undefined) row[kind] = sumFen([row[kind], event.amount]);
  }
  return [...months].map(([month, row]) => ({ month, ...row, total: sumFen(cashKinds.map((kind) => row[kind])) }));
}

/** What falls due from `from` up to, not including, `to`: the cost of a first year or of three. */
export function cashDue(events: readonly LifeEvent[], from: Instant, to: Instant): Fen {
  return sumFen(cashFlow(events, from, to).map((month) => month.total));
}

/** When money is due for an event: ahead, or for what was used; undefined for events that take none. */
const dueFor: Readonly<Record<TimelineKind, 'term' | 'use' | undefined>> = {
  purchase: 'term',
  renewed: 'term',
  'monthly-bill': 'use',
  'daily-bill': 'use',
  'webinar-activated': undefined,
  'webinar-closed': undefined,
  'webinar-lapsed': undefined,
  'expiry-warning': undefined,
  'renewal-failed': undefined,
  expired: undefined,
  frozen: undefined,
  released: undefined,
  'purchase-refused': undefined,
  'top-up': undefined,
};

/** What an event's money is for; undefined for events that take none. */
export function cashKindOf({ kind, line }: LifeEvent): CashKind | undefined {
  const due = dueFor[kind];
  if (due === undefined) return undefined;
  if (due === 'term') return line?.mode === 'once' ? 'oneTime' : 'prepaid';
  return line?.mode === 'usage' ? 'calls' : 'onDemand';
}
