import type { Instant } from '../calendar/instant.ts';

/** One meeting that takes place, or is planned: half-open from `start` to `end`. */
export interface Meeting {
  readonly id: string;
  readonly start: Instant;
  readonly end: Instant;
  /** Soft clients of people with an account. */
  readonly participants: number;
  /** Guests without an account. */
  readonly guests: number;
  /** Telephones that are dialled out to. */
  readonly phones: number;
  /** Hardware terminals; each also takes an access account (domain M-CAP-5). */
  readonly terminals: number;
  readonly host?: string | undefined;
  readonly subject?: string | undefined;
}

/** Joined endpoints of the meeting, whatever they are: each takes one party (domain M-CAP-1). */
export function partiesOf({ participants, guests, phones, terminals }: Meeting): number {
  return participants + guests + phones + terminals;
}
