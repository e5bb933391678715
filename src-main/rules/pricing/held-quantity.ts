import type { DaySpan } from '../calendar/horizon-days.ts';
import { type Day, dayOf, type Instant } from '../calendar/instant.ts';
import type { QuantityChange } from '../scenario/scenario.ts';

/** The net change of a quantity on one day. */
interface DayChange {
  readonly day: Day;
  readonly quantity: number;
}

/**
 * Changes before `until`, summed by day: what is added on a day counts from that day on, what is
 * removed on a day does not count from that day on (domain C-OD-1).
 */
export function changesByDay(changes: readonly QuantityChange[], until: Instant): DayChange[] {
  const byDay = new Map<Day, number>();
  for (const change of changes) {
    if (change.at >= until) continue;
    const day = dayOf(change.at);
    byDay.set(day, (byDay.get(day) ?? 0) + change.quantity);
  }
  return [...byDay].map(([day, quantity]) => ({ day, quantity })).sort((a, b) => a.day - b.day);
}

/** The quantity held on a day. */
export function heldOn(changes: readonly DayChange[], day: Day): number {
  let held = 0;
  for (const change of changes) if (change.day <= day) held += change.quantity;
  return held;
}

/** Unit-days over a span: the sum of the quantities held on its days. */
export function unitDays(changes: readonly DayChange[], span: DaySpan): number {
  let sum = heldOn(changes, span.from) * (span.to - span.from);
  for (const change of changes) {
    if (change.day > span.from && change.day < span.to) sum += change.quantity * (span.to - change.day);
  }
  return sum;
}

/** Units held at any time of a span: those held on its first day and each later addition. */
export function unitsTouched(changes: readonly DayChange[], span: DaySpan): number {
  let sum = heldOn(changes, span.from);
  for (const change of changes) {
    if (change.day > span.from && change.day < span.to && change.quantity > 0) sum += change.quantity;
  }
  return sum;
}
