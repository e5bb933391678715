import fc from 'fast-check';
import Nzh from 'nzh';
import { describe, expect, it } from 'vitest';

import { amountInWords } from '../../src-main/documents/amount-in-words.ts';

const cases: readonly { name: string; amount: string; words: string }[] = [
  { name: 'a round amount ends with 整', amount: '401800', words: '肆拾万壹仟捌佰元整' },
  { name: 'two decimal zeros change nothing', amount: '401800.00', words: '肆拾万壹仟捌佰元整' },
  { name: '角 without 分 has no 整', amount: '1409.50', words: '壹仟肆佰零玖元伍角' },
  { name: 'a missing 角 is written 零', amount: '325.04', words: '叁佰贰拾伍元零肆分' },
  { name: 'an inner zero and a missing 角', amount: '16409.02', words: '壹万陆仟肆佰零玖元零贰分' },
  { name: 'nothing at all', amount: '0.00', words: '零元整' },
  { name: 'nothing, with a sign', amount: '-0.00', words: '零元整' },
  { name: '分 only', amount: '0.05', words: '伍分' },
  { name: '角 only', amount: '0.50', words: '伍角' },
  { name: '角 and 分 only', amount: '0.55', words: '伍角伍分' },
  { name: 'four zeros before 分', amount: '10000.05', words: '壹万元零伍分' },
  { name: 'one hundred million', amount: '100000000.00', words: '壹亿元整' },
  { name: 'a zero between 万 and 拾', amount: '10010.00', words: '壹万零壹拾元整' },
  { name: 'a million and one fen', amount: '1000000.01', words: '壹佰万元零壹分' },
  { name: 'no 零 between a round 万 and 仟', amount: '1001000.00', words: '壹佰万壹仟元整' },
  { name: 'no 零 between a round 元 and 角', amount: '20000.50', words: '贰万元伍角' },
  { name: 'one 零 for an empty 万 group', amount: '100000001000.10', words: '壹仟亿零壹仟元壹角' },
  { name: 'ten is written 壹拾', amount: '10.00', words: '壹拾元整' },
  { name: '万 of 亿', amount: '1000100000000.00', words: '壹万零壹亿元整' },
  {
    name: 'fifteen whole digits',
    amount: '123456789012345.67',
    words: '壹佰贰拾叁万肆仟伍佰陆拾柒亿捌仟玖佰零壹万贰仟叁佰肆拾伍元陆角柒分',
  },
  { name: 'leading zeros count for nothing', amount: '007.00', words: '柒元整' },
  { name: 'a negative amount', amount: '-16409.02', words: '负壹万陆仟肆佰零玖元零贰分' },
];

const RUNS = 100_000;

describe('an amount in words', () => {
  it.each(cases)('$name: $amount', ({ amount, words }) => {
    expect(amountInWords(amount)).toBe(words);
  });

  it.each(['', '1.5', '1.234', '1e3', '1,000.00', '1234567890123456.00', 'ten'])('refuses “%s”', (amount) => {
    expect(() => amountInWords(amount)).toThrow(RangeError);
  });

  it(`equals an independent implementation on ${String(RUNS)} random amounts, runs of zeros included`, () => {
    const digit = fc.oneof(
      { weight: 1, arbitrary: fc.constant('0') },
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 9 }).map(String) },
    );
    const amount = fc
      .tuple(fc.array(digit, { minLength: 1, maxLength: 15 }), digit, digit)
      .map(([whole, jiao, fen]) => `${whole.join('').replace(/^0+(?=\d)/, '')}.${jiao}${fen}`);
    fc.assert(
      fc.property(amount, (text) => {
        expect(amountInWords(text)).toBe(independentWords(text));
      }),
      { numRuns: RUNS, seed: 20_261_122 },
    );
  });
});

/** The other implementation writes 整 only after an amount that is given without decimals. */
function independentWords(amount: string): string {
  return Nzh.cn.toMoney(amount.endsWith('.00') ? amount.slice(0, -3) : amount, { outSymbol: false });
}
