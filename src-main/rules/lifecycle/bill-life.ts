import type { RuleId } from '../catalogue/rule-ids.ts';
import { type Bill, chargedFor } from '../pricing/charge.ts';
import { NUMBER_SECTION } from '../pricing/on-demand.ts';
import type { OnDemandLine, UsageLine } from '../scenario/scenario.ts';
import type { Balance } from './balance.ts';
import type { Due, Life } from './life.ts';
import type { LifeEvent } from './life-event.ts';

/**
 * The bills of what is billed by use (domain C-OD-4, C-CALL-1): on demand and planned minutes on the 1st
 * of the next month, calls on the next day. A bill that the balance does not cover becomes debt.
 */
export class BillLife implements Life {
  readonly #line: OnDemandLine | UsageLine;
  readonly #bills: readonly Bill[];
  #next = 0;

  /**
   * The bills of one line.
   * @param bills in order of time; those with nothing to pay are left out
   */
  constructor(line: OnDemandLine | UsageLine, bills: readonly Bill[]) {
    this.#line = line;
    this.#bills = bills.filter((bill) => bill.payable > 0n);
  }

  next(): Due | undefined {
    const bill = this.#bills[this.#next];
    return (
      bill && {
        at: bill.due,
        happen: (balance) => {
          this.#next += 1;
          return billEvent(this.#line, bill, balance);
        },
      }
    );
  }
}

function billEvent(line: OnDemandLine | UsageLine, bill: Bill, balance: Balance): LifeEvent {
  const amount = bill.payable;
  const usedIn = chargedFor(bill);
  const paid = balance.payOrOwe({ line, for: usedIn, amount });
  const daily = line.mode === 'usage' && 'calls' in line.usage;
  return {
    at: bill.due,
    kind: daily ? 'daily-bill' : 'monthly-bill',
    line,
    amount,
    for: usedIn,
    ...(!paid && { paid: false as const }),
    ...balance.after(),
    rules: [...billRules(line, bill), ...(paid ? [] : (['M-ARR-1', 'M-ARR-1b'] as const))],
  };
}

function billRules(line: OnDemandLine | UsageLine, bill: Bill): RuleId[] {
  if (line.mode === 'on-demand') {
    return ['C-OD-4', 'C-OD-1', 'C-OD-2', ...(line.item.section === NUMBER_SECTION ? (['C-OD-2b'] as const) : [])];
  }
  const counted: RuleId[] = 'calls' in line.usage ? ['C-CALL-1', 'C-CALL-1b', 'C-CALL-4'] : ['C-CALL-4', 'C-CALL-2'];
  return (bill.freeUnits ?? 0) > 0 ? [...counted, 'C-CALL-3', 'C-CAT-3'] : counted;
}
