import { type Fen, fen, minusFen, sumFen } from '../money/amount.ts';
import { roundToFen } from '../money/rounding.ts';
import type { Account } from '../scenario/scenario.ts';
import type { Debt, RefusalReason } from './life-event.ts';

/** The amount of nothing, for lives that are followed without prices. */
export const NO_MONEY = fen(0n);

/** What the account holds and owes after an event; nothing where the scenario has no account. */
export interface BalanceAfter {
  readonly balance?: Fen;
  readonly debt?: Fen;
}

/**
 * The account that bills are paid from (domain M-ARR-1). It is never overdrawn: a purchase or renewal
 * that it cannot pay is refused, use that it cannot pay becomes debt. While there is debt, purchases
 * and renewals are refused, and new use joins the debt, because money goes to the oldest bill first.
 * Without an account every payment succeeds.
 */
export class Balance {
  #available: Fen | undefined;
  #debts: Debt[] = [];
  #owed = NO_MONEY;

  /** The account at the beginning; a fraction of a fen cannot be spent and is left out. */
  constructor(account: Account | undefined) {
    this.#available = account && roundToFen(account.balance, 'truncate');
  }

  /** Pays at once, or changes nothing and says why not. */
  pay(amount: Fen): RefusalReason | undefined {
    if (this.#available === undefined) return undefined;
    if (this.#debts.length > 0) return 'arrears';
    if (this.#available < amount) return 'balance';
    this.#available = minusFen(this.#available, amount);
    return undefined;
  }

  /** Pays for use, or keeps it as debt. @returns whether it was paid */
  payOrOwe(bill: Debt): boolean {
    if (this.pay(bill.amount) === undefined) return true;
    this.#debts.push(bill);
    this.#owed = sumFen([this.#owed, bill.amount]);
    return false;
  }

  /** Adds money and settles unpaid bills, the oldest first, whole bills only. @returns what was settled */
  topUp(amount: Fen): readonly Debt[] {
    if (this.#available === undefined) return [];
    this.#available = sumFen([this.#available, amount]);
    const settled: Debt[] = [];
    for (const debt of this.#debts) {
      if (this.#available < debt.amount) break;
      this.#available = minusFen(this.#available, debt.amount);
      settled.push(debt);
    }
    this.#debts = this.#debts.slice(settled.length);
    this.#owed = minusFen(this.#owed, sumFen(settled.map((debt) => debt.amount)));
    return settled;
  }

  /** The fields that an event about money carries. */
  after(): BalanceAfter {
    if (this.#available === undefined) return {};
    if (this.#debts.length === 0) return { balance: this.#available };
    return { balance: this.#available, debt: this.#owed };
  }
}
