import { addDays, dayOf, endOfDay, type Instant } from '../calendar/instant.ts';
import { webinarClose, webinarLapse } from '../calendar/webinar-life.ts';
import type { RuleId } from '../catalogue/rule-ids.ts';
import type { Fen } from '../money/amount.ts';
import type { OnceLine } from '../scenario/scenario.ts';
import type { Balance } from './balance.ts';
import type { Due, Life } from './life.ts';
import type { LifeEvent } from './life-event.ts';

const WEBINAR = 'meeting.webinar';

/**
 * Something bought once (domain §3, M-CAT-5, M-ONCE-1): its purchase, and, if that is paid, what follows
 * from it on fixed days: a webinar's activation and close, or its lapse; the end of a bundle's contents.
 */
export class OnceLife implements Life {
  readonly #line: OnceLine;
  readonly #payable: Fen;
  #bought = false;
  #following: readonly LifeEvent[] = [];

  /**
   * One purchase.
   * @param payable what it costs after all discounts
   */
  constructor(line: OnceLine, payable: Fen) {
    this.#line = line;
    this.#payable = payable;
  }

  next(): Due | undefined {
    if (!this.#bought) return { at: this.#line.start, happen: this.#buy };
    const [first, ...others] = this.#following;
    return (
      first && {
        at: first.at,
        happen: () => {
          this.#following = others;
          return first;
        },
      }
    );
  }

  readonly #buy = (balance: Balance): LifeEvent => {
    this.#bought = true;
    const line = this.#line;
    const amount = this.#payable;
    const at = line.start;
    const reason = balance.pay(amount);
    if (reason !== undefined) {
      return { at, kind: 'purchase-refused', line, amount, reason, ...balance.after(), rules: ['M-ARR-1'] };
    }
    this.#following = line.item.sku === WEBINAR ? webinarEvents(line) : contentEnds(line);
    return { at, kind: 'purchase', line, amount, ...balance.after(), rules: ['M-BILL-1', 'M-ONCE-1'] };
  };
}

/** Activation and close 72 hours later, or the lapse (domain M-WEB-1, M-WEB-2). */
function webinarEvents(line: OnceLine): LifeEvent[] {
  const event = (at: Instant, kind: LifeEvent['kind'], rule: RuleId): LifeEvent => ({ at, kind, line, rules: [rule] });
  const { activatedAt, start } = line;
  if (activatedAt === undefined) return [event(webinarLapse(start), 'webinar-lapsed', 'M-WEB-1')];
  return [
    event(activatedAt, 'webinar-activated', 'M-WEB-2'),
    event(webinarClose(activatedAt), 'webinar-closed', 'M-WEB-2'),
  ];
}

/** Contents that last for days end at 23:59:59 of the last one, without warning or freeze (domain M-CAT-5). */
function contentEnds(line: OnceLine): LifeEvent[] {
  return line.item.includes
    .flatMap(({ sku, spec, quantity, days }): LifeEvent[] => {
      if (days === undefined) return [];
      const at = endOfDay(addDays(dayOf(line.start), days));
      const resource = { sku, spec, quantity: quantity * line.quantity };
      return [{ at, kind: 'expired', line, resource, rules: ['M-CAT-5'] }];
    })
    .sort((a, b) => a.at - b.at);
}
