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

/** What an event's money is for; undefined for events that take none. */
export function cashKindOf({ kind, line }: LifeEvent): CashKind | undefined {
  if (line === undefined) return undefined;
  switch (kind) {
    case 'purchase':
    case 'renewed':
      return line.mode === 'once' ? 'oneTime' : 'prepaid';
    case 'monthly-bill':
    case 'daily-bill':
      return line.mode === 'usage' ? 'calls' : 'onDemand';
    case 'webinar-activated':
    case 'webinar-closed':
    case 'webinar-lapsed':
    case 'expiry-warning':
    case 'renewal-failed':
    case 'expired':
    case 'frozen':
    case 'released':
    case 'purchase-refused':
    case 'top-up':
      return undefined;
  }
}
