import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { cell, constant, difference, quotient, rounded } from '../../../src-main/documents/excel/formula-parts.ts';
import { comesTo, type Expression, formulaText } from '../../../src-main/documents/excel/spreadsheet-expression.ts';
import { exact, formatFen, times } from '../../../src-main/rules/money/amount.ts';
import { roundToFen } from '../../../src-main/rules/money/rounding.ts';

function product(...factors: readonly Expression[]): Expression {
  return { kind: 'product', factors };
}

const price = cell('H9', '1234.5');
const rate = cell('I9', '0.1');

describe('a formula', () => {
  it.each<[string, Expression]>([
    ['ROUND(H9*2*(1-I9),2)', rounded(product(price, constant('2'), difference(constant('1'), rate)))],
    ['INT(ROUND((H9*2)*100,6))/100', rounded(product(price, constant('2')), 'truncate')],
    ['ROUND(H9/(1+I9),2)', rounded(quotient(price, { kind: 'plus', left: constant('1'), right: rate }))],
    ['ROUND(H9/(F9*G9),2)', rounded(quotient(price, product(cell('F9', '3'), cell('G9', '2'))))],
    ['SUBTOTAL(9,N4:N6)', { kind: 'subtotal', range: 'N4:N6', decimals: [] }],
    ['SUM(F1:F3)', { kind: 'sum', range: 'F1:F3', decimals: [] }],
  ])('is written %s', (text, expression) => {
    expect(formulaText(expression)).toBe(text);
  });
});

describe('a spreadsheet comes to the engine’s fen', () => {
  it.each<[string, Expression, string]>([
    ['half a fen rounds up though binary holds a hair less', rounded(cell('A1', '1.005')), '1.01'],
    ['a product on the tie rounds up', rounded(product(cell('A1', '1.15'), cell('B1', '0.1'))), '0.12'],
    ['cutting off keeps a whole fen', rounded(product(cell('A1', '4.35'), cell('B1', '100')), 'truncate'), '435.00'],
    ['cutting off drops what is below', rounded(cell('A1', '0.299'), 'truncate'), '0.29'],
    ['a sum of tenths', rounded({ kind: 'sum', range: 'A1:A3', decimals: ['0.10', '0.20', '0.30'] }), '0.60'],
  ])('%s', (_, expression, expected) => {
    expect(comesTo(expression, expected)).toBe(true);
  });

  it.each<[string, Expression, string]>([
    ['another fen', rounded(cell('A1', '1.005')), '1.00'],
    ['more digits than a spreadsheet keeps', rounded(cell('A1', '1234567890123456.78')), '1234567890123456.78'],
    [
      'a tie that lies beyond the digits a spreadsheet keeps',
      rounded(cell('A1', '10000000000.00499999')),
      '10000000000.00',
    ],
  ])('but not where it would show %s', (_, expression, expected) => {
    expect(comesTo(expression, expected)).toBe(false);
  });

  it('or no formula is written: 20,000 random purchases agree with exact rounding where the formula is trusted', () => {
    const decimal = (most: number, places: number) =>
      fc
        .tuple(fc.integer({ min: 0, max: most }), fc.integer({ min: 0, max: 10 ** places - 1 }))
        .map(([whole, part]) => `${String(whole)}.${String(part).padStart(places, '0')}`);
    let trusted = 0;
    fc.assert(
      fc.property(
        decimal(99_999, 4),
        fc.integer({ min: 1, max: 9_999 }).map(String),
        fc.constantFrom('half-up' as const, 'truncate' as const),
        (unitPrice, quantity, law) => {
          const amount = formatFen(roundToFen(times(exact(unitPrice), exact(quantity)), law));
          const formula = rounded(product(cell('H9', unitPrice), cell('F9', quantity)), law);
          const wrong = formatFen(
            roundToFen(times(exact(unitPrice), exact(quantity)), law === 'truncate' ? 'half-up' : 'truncate'),
          );
          if (comesTo(formula, amount)) trusted += 1;
          expect(wrong === amount || !comesTo(formula, wrong)).toBe(true);
        },
      ),
      { numRuns: 20_000, seed: 7 },
    );
    // Amounts of this size are far inside the digits a spreadsheet keeps: every formula is trusted.
    expect(trusted).toBe(20_000);
  });
});
