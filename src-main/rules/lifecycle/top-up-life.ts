import type { Instant } from '../calendar/instant.ts';
import { roundToFen } from '../money/rounding.ts';
import type { Account } from '../scenario/scenario.ts';
import type { Due, Life } from './life.ts';

/** The top-ups of the account in order of time (domain M-ARR-1); each settles unpaid bills first. */
export class TopUpLife implements Life {
  readonly #topUps: Account['topUps'];
  #next = 0;

  constructor(account: Account | undefined) {
    this.#topUps = [...(account?.topUps ?? [])].sort((a, b) => a.at - b.at);
  }

  next(): Due | undefined {
    const topUp = this.#topUps[this.#next];
    if (topUp === undefined) return undefined;
    const at: Instant = topUp.at;
    const amount = roundToFen(topUp.amount, 'truncate');
    return {
      at,
      happen: (balance) => {
        this.#next += 1;
        const settled = balance.topUp(amount);
        const fields = settled.length > 0 ? { settled } : {};
        return { at, kind: 'top-up', amount, ...fields, ...balance.after(), rules: ['M-ARR-1', 'M-ARR-1b'] };
      },
    };
  }
}
