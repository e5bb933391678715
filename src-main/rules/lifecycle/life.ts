import type { Instant } from '../calendar/instant.ts';
import type { Balance } from './balance.ts';
import type { LifeEvent } from './life-event.ts';

/** The next thing that happens in one life, and what it does when its instant comes. */
export interface Due {
  readonly at: Instant;
  /** Lets it happen: pays from the balance, changes the state, tells of it. */
  readonly happen: (balance: Balance) => LifeEvent;
}

/**
 * The small state machine of one line, or of the account's top-ups. It proposes its next event, never
 * one before the event that it told last; after that has happened it is asked again.
 */
export interface Life {
  /** Undefined when nothing more can happen. */
  readonly next: () => Due | undefined;
}
