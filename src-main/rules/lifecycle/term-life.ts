import { daysAfter, expiryWarning, nextAttempt } from '../calendar/expiry-days.ts';
import { type Instant, instant } from '../calendar/instant.ts';
import type { Period } from '../calendar/meeting-period.ts';
import { resourcePeriod } from '../calendar/resource-period.ts';
import type { RuleId } from '../catalogue/rule-ids.ts';
import type { Exact, Fen } from '../money/amount.ts';
import type { Term } from '../calendar/term-months.ts';
import type { Customer, Options, Renewal, TermLine } from '../scenario/scenario.ts';
import type { Balance } from './balance.ts';
import type { Due, Life } from './life.ts';
import type { LifeEvent } from './life-event.ts';
import { planRenewal } from './renewal-plan.ts';

/** What a period line costs when it is bought, and each time it is renewed. */
export interface TermCosts {
  readonly purchase: Fen;
  /**
   * The price of one renewal.
   * @param extraMonths monthly prices beyond the term, for an aligned expiry
   */
  readonly renewal: (term: Term, extraMonths: Exact | undefined) => Fen;
}

/** The settings of the scenario that a life follows. */
export interface TermSettings {
  readonly customer: Pick<Customer, 'graceDays' | 'retentionDays'>;
  readonly alignRule: Options['alignRule'];
}

type Phase = 'to-buy' | 'in-use' | 'grace' | 'frozen' | 'released' | 'not-bought';

/**
 * A resource bought for a term (domain §4, C-PER-1, C-PER-2): purchase, warning, renewals, expiry, grace,
 * retention, release. At one instant a renewal by hand comes before everything that it may prevent.
 */
export class TermLife implements Life {
  readonly #line: TermLine;
  readonly #costs: TermCosts;
  readonly #settings: TermSettings;
  #phase: Phase = 'to-buy';
  #period: Period;
  #now: Instant;
  #warned = false;
  /** Renewals by hand that have been tried, and renewals that came by themselves. */
  #manual = 0;
  #automatic = 0;
  #lastAttempt: Instant;

  constructor(line: TermLine, costs: TermCosts, settings: TermSettings) {
    this.#line = line;
    this.#costs = costs;
    this.#settings = settings;
    this.#period = resourcePeriod(line.item.family, line.start, line.term);
    this.#now = line.start;
    this.#lastAttempt = line.start;
  }

  next(): Due | undefined {
    if (this.#phase === 'to-buy') return this.#due(this.#line.start, this.#buy);
    let first: Due | undefined;
    for (const due of [this.#byHand(), this.#warning(), this.#attempt(), this.#change()]) {
      if (due !== undefined && (first === undefined || due.at < first.at)) first = due;
    }
    return first;
  }

  /** Nothing happens before what has happened already: a period renewed too late to be used ends at once. */
  #due(at: Instant, happen: (at: Instant, balance: Balance) => LifeEvent): Due {
    const when = at < this.#now ? this.#now : at;
    return {
      at: when,
      happen: (balance) => {
        this.#now = when;
        return happen(when, balance);
      },
    };
  }

  readonly #buy = (at: Instant, balance: Balance): LifeEvent => {
    const line = this.#line;
    const amount = this.#costs.purchase;
    const reason = balance.pay(amount);
    if (reason !== undefined) {
      this.#phase = 'not-bought';
      return { at, kind: 'purchase-refused', line, amount, reason, ...balance.after(), rules: ['M-ARR-1'] };
    }
    this.#phase = 'in-use';
    const rules: RuleId[] = line.item.family === 'meeting' ? ['M-BILL-1', 'M-PER-1'] : ['C-PER-1'];
    return { at, kind: 'purchase', line, amount, period: this.#period, ...balance.after(), rules };
  };

  #byHand(): Due | undefined {
    const renewal = this.#line.renewals[this.#manual];
    if (renewal === undefined) return undefined;
    return this.#due(renewal.at, (at, balance) => {
      this.#manual += 1;
      return this.#renew(at, renewal, balance, ['M-REN-1']);
    });
  }

  #warning(): Due | undefined {
    const at = expiryWarning(this.#period.end);
    if (this.#phase !== 'in-use' || this.#warned || at < this.#now) return undefined;
    return this.#due(at, (when) => {
      this.#warned = true;
      return {
        at: when,
        kind: 'expiry-warning',
        line: this.#line,
        rules: ['M-EXP-1', 'M-EXP-1b', ...this.#familyRules()],
      };
    });
  }

  #attempt(): Due | undefined {
    const { autoRenew } = this.#line;
    if (autoRenew === undefined || this.#phase !== 'in-use') return undefined;
    if (autoRenew.times !== undefined && this.#automatic >= autoRenew.times) return undefined;
    const tried = Math.max(this.#lastAttempt, this.#now - 1);
    const at = nextAttempt(this.#period.end, autoRenew.daysBefore, instant(tried));
    return (
      at &&
      this.#due(at, (when, balance) => {
        this.#lastAttempt = when;
        const event = this.#renew(when, { term: autoRenew.term }, balance, ['M-REN-2', ...this.#familyRules()]);
        if (event.kind === 'renewed') this.#automatic += 1;
        return event;
      })
    );
  }

  #renew(
    at: Instant,
    renewal: Pick<Renewal, 'term' | 'alignDay'>,
    balance: Balance,
    rules: readonly RuleId[],
  ): LifeEvent {
    const line = this.#line;
    if (this.#phase === 'released' || this.#phase === 'not-bought') {
      return { at, kind: 'renewal-failed', line, reason: this.#phase, ...balance.after(), rules };
    }
    const plan = planRenewal(line, this.#period.end, renewal, this.#settings.alignRule);
    const amount = this.#costs.renewal(plan.term, plan.extraMonths);
    const late = this.#phase !== 'in-use';
    const reason = balance.pay(amount);
    if (reason !== undefined) {
      return { at, kind: 'renewal-failed', line, amount, reason, ...balance.after(), rules: [...rules, 'M-ARR-1'] };
    }
    this.#phase = 'in-use';
    this.#period = plan.period;
    this.#warned = false;
    const told: RuleId[] = [...rules, ...plan.rules, ...(late ? (['M-EXP-2b'] as const) : []), 'Q-RENEW-1'];
    return { at, kind: 'renewed', line, amount, period: plan.period, ...balance.after(), rules: told };
  }

  /** Expiry, freeze and release, each at its own instant after the period's end. */
  #change(): Due | undefined {
    const { graceDays, retentionDays } = this.#settings.customer;
    const { end } = this.#period;
    switch (this.#phase) {
      case 'in-use':
        return this.#due(end, (at) => this.#pass(at, 'grace', 'expired'));
      case 'grace':
        return this.#due(daysAfter(end, graceDays), (at) => this.#pass(at, 'frozen', 'frozen'));
      case 'frozen':
        return this.#due(daysAfter(end, graceDays + retentionDays), (at) => this.#pass(at, 'released', 'released'));
      case 'to-buy':
      case 'released':
      case 'not-bought':
        return undefined;
    }
  }

  #pass(at: Instant, phase: Phase, kind: 'expired' | 'frozen' | 'released'): LifeEvent {
    this.#phase = phase;
    return { at, kind, line: this.#line, rules: ['M-EXP-2', 'M-EXP-2b', ...this.#familyRules()] };
  }

  /** That contact-centre resources are treated like meeting resources here is an assumption. */
  #familyRules(): readonly RuleId[] {
    return this.#line.item.family === 'meeting' ? [] : ['C-PER-2b'];
  }
}
