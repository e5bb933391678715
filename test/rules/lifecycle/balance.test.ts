import { describe, expect, it } from 'vitest';

import { Balance } from '../../../src-main/rules/lifecycle/balance.ts';
import { fen, formatFen } from '../../../src-main/rules/money/amount.ts';
import { room, month } from '../../cases/timeline-case.ts';
import { readingOf } from './follow.ts';

function account(balance: string): Balance {
  return new Balance(readingOf({ account: { balance } }).scenario.account);
}

function owe(balance: Balance, name: string, amount: bigint): boolean {
  const [line] = readingOf({ edition: 'flagship', lines: [room('2023-03-08 15:50:04', month)] }).scenario.lines;
  if (line === undefined) throw new Error('No line was read.');
  return balance.payOrOwe({ line, for: name, amount: fen(amount) });
}

/** Balance and debt as the account tells them. */
function told(balance: Balance): string {
  const { balance: available, debt } = balance.after();
  if (available === undefined) return 'no account';
  return `${formatFen(available)}${debt === undefined ? '' : `, owes ${formatFen(debt)}`}`;
}

describe('the account that bills are paid from (M-ARR-1)', () => {
  it('pays up to the last fen, and no fen more', () => {
    const balance = account('10.009');
    expect(told(balance)).toBe('10.00');
    expect(balance.pay(fen(1001n))).toBe('balance');
    expect(told(balance)).toBe('10.00');
    expect(balance.pay(fen(1000n))).toBeUndefined();
    expect(told(balance)).toBe('0.00');
  });

  it('keeps use that it cannot pay as debt, and pays nothing new before it is settled', () => {
    const balance = account('10');
    expect(owe(balance, 'January', 1200n)).toBe(false);
    expect(told(balance)).toBe('10.00, owes 12.00');
    expect(balance.pay(fen(100n))).toBe('arrears');
    expect(owe(balance, 'February', 100n)).toBe(false);
    expect(told(balance)).toBe('10.00, owes 13.00');
  });

  it('settles whole bills with a top-up, the oldest first', () => {
    const balance = account('0');
    for (const [name, amount] of [
      ['January', 500n],
      ['February', 300n],
      ['March', 100n],
    ] as const) {
      owe(balance, name, amount);
    }
    expect(balance.topUp(fen(499n))).toEqual([]);
    expect(told(balance)).toBe('4.99, owes 9.00');
    expect(balance.topUp(fen(250n)).map((debt) => debt.for)).toEqual(['January']);
    expect(told(balance)).toBe('2.49, owes 4.00');
    expect(balance.topUp(fen(151n)).map((debt) => debt.for)).toEqual(['February', 'March']);
    expect(told(balance)).toBe('0.00');
    expect(balance.pay(fen(1n))).toBe('balance');
  });

  it('without an account pays everything, and tells no balance', () => {
    const balance = new Balance(undefined);
    expect(balance.pay(fen(1_000_000n))).toBeUndefined();
    expect(owe(balance, 'January', 100n)).toBe(true);
    expect(balance.topUp(fen(100n))).toEqual([]);
    expect(told(balance)).toBe('no account');
  });
});
