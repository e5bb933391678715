import type { Instant } from '../calendar/instant.ts';
import type { Balance } from './balance.ts';
import { EventQueue } from './event-queue.ts';
import type { Life } from './life.ts';
import type { LifeEvent } from './life-event.ts';

/**
 * Lets everything happen in order of time, at one instant in the order of the lives (domain M-ARR-1:
 * each payment changes what the next can be paid from).
 * @param until nothing from this instant on happens; left out: to the end of all lives
 */
export function runLives(lives: readonly Life[], balance: Balance, until: Instant | undefined): LifeEvent[] {
  const events: LifeEvent[] = [];
  const queue = new EventQueue(lives);
  for (let due = queue.first(); due !== undefined; due = queue.first()) {
    if (until !== undefined && due.at >= until) break;
    events.push(due.happen(balance));
    queue.advance();
  }
  return events;
}
