import { describe, expect, it } from 'vitest';

import { nameInLanguage } from '../../src-main/documents/name-in-language.ts';
import {
  columnWidth,
  cutToWidth,
  decimalPlaces,
  groupDigits,
  percentText,
  rangesText,
  significantDigits,
  withDecimals,
} from '../../src-main/documents/number-text.ts';

describe('digits are grouped by three before the point', () => {
  it.each([
    ['0.00', '0.00'],
    ['999.99', '999.99'],
    ['1000.00', '1,000.00'],
    ['-1234567.89', '-1,234,567.89'],
    ['12345', '12,345'],
    ['1234.56789', '1,234.56789'],
  ])('%s reads %s', (decimal, shown) => {
    expect(groupDigits(decimal)).toBe(shown);
  });
});

describe('a rate is shown in percent with the decimals that it has', () => {
  it.each([
    ['0', '0%'],
    ['0.06', '6%'],
    ['0.065', '6.5%'],
    ['0.1', '10%'],
    ['0.10', '10%'],
    ['0.333', '33.3%'],
    ['1', '100%'],
    ['0.0005', '0.05%'],
  ])('%s reads %s', (rate, shown) => {
    expect(percentText(rate)).toBe(shown);
  });
});

describe('decimals', () => {
  it('are filled up to the least number and never cut', () => {
    expect([
      withDecimals('5000', 2),
      withDecimals('0.0955', 2),
      withDecimals('0.5000', 2),
      withDecimals('7.00', 0),
    ]).toEqual(['5000.00', '0.0955', '0.50', '7']);
    expect([decimalPlaces('5'), decimalPlaces('5.10'), decimalPlaces('0.0955')]).toEqual([0, 1, 4]);
  });

  it.each([
    ['401800.00', 4],
    ['0.00', 0],
    ['-123456789012345.67', 17],
    ['0.0955', 3],
    ['1000000000000000000', 1],
  ])('%s has %i significant digits', (decimal, digits) => {
    expect(significantDigits(decimal)).toBe(digits);
  });
});

describe('texts', () => {
  it('write neighbouring numbers as ranges', () => {
    expect([rangesText([], '、'), rangesText([4], '、'), rangesText([1, 2, 3, 5, 7, 8], '、')]).toEqual([
      '',
      '4',
      '1–3、5、7–8',
    ]);
  });

  it('count a Chinese character as two columns', () => {
    expect([columnWidth('abc'), columnWidth('报价'), columnWidth('50方（年）')]).toEqual([3, 4, 10]);
  });

  it('are cut with an ellipsis only where they are too wide', () => {
    expect([cutToWidth('报价单', 6), cutToWidth('报价单二', 6), cutToWidth('abcdef', 5)]).toEqual([
      '报价单',
      '报价…',
      'abc…',
    ]);
  });

  it('take the part of a name that is in the language, and leave a name of another shape whole', () => {
    expect(nameInLanguage('样例价 / Sample prices', 'zh')).toBe('样例价');
    expect(nameInLanguage('样例价 / Sample prices', 'en')).toBe('Sample prices');
    expect(nameInLanguage('A / B', 'en')).toBe('A / B');
    expect(nameInLanguage('一 / 二', 'en')).toBe('一 / 二');
    expect(nameInLanguage('一 / b / c', 'zh')).toBe('一 / b / c');
  });
});
