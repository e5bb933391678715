import { Decimal } from 'decimal.js';

import type { RoundingLaw } from '../../rules/money/rounding.ts';

/** A formula as a value: what is written into the cell and what it comes to are made from one thing. */
export type Expression =
  | { readonly kind: 'cell'; readonly address: string; readonly decimal: string }
  /** A cell that this sheet does not have: a formula with it comes to nothing and is never written. */
  | { readonly kind: 'absent' }
  | { readonly kind: 'constant'; readonly decimal: string }
  | { readonly kind: 'product'; readonly factors: readonly Expression[] }
  | { readonly kind: 'quotient' | 'difference' | 'plus'; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'sum'; readonly range: string; readonly decimals: readonly string[] }
  | { readonly kind: 'subtotal'; readonly range: string; readonly decimals: readonly string[] }
  | { readonly kind: 'sum-if'; readonly text: string; readonly decimals: readonly string[] }
  | { readonly kind: 'round'; readonly value: Expression; readonly law: RoundingLaw; readonly places: number };

/** Digits that every spreadsheet keeps of a number; its functions round to them before they decide. */
const KEPT_DIGITS = 15;

const Wide = Decimal.clone({ precision: 100, rounding: Decimal.ROUND_HALF_UP });

/** The text of the formula, without the equals sign. */
export function formulaText(expression: Expression): string {
  switch (expression.kind) {
    case 'cell':
      return expression.address;
    case 'absent':
      throw new RangeError('A formula points at a cell that the sheet does not have.');
    case 'constant':
      return expression.decimal;
    case 'product':
      return expression.factors.map(operandText).join('*');
    case 'quotient':
      return `${operandText(expression.left)}/${divisorText(expression.right)}`;
    case 'difference':
      return `${formulaText(expression.left)}-${operandText(expression.right)}`;
    case 'plus':
      return `${formulaText(expression.left)}+${operandText(expression.right)}`;
    case 'sum':
      return `SUM(${expression.range})`;
    case 'subtotal':
      return `SUBTOTAL(9,${expression.range})`;
    case 'sum-if':
      return expression.text;
    case 'round':
      return roundText(formulaText(expression.value), expression.law, expression.places);
  }
}

/**
 * Cutting off is not written as ROUNDDOWN: a product such as 4.35 × 100 is a hair under 435 in binary.
 * Rounding the hundredfold to six places first takes the hair away, and INT then meets a whole number.
 */
function roundText(value: string, law: RoundingLaw, places: number): string {
  const scale = `1${'0'.repeat(places)}`;
  return law === 'half-up' ? `ROUND(${value},${String(places)})` : `INT(ROUND((${value})*${scale},6))/${scale}`;
}

function operandText(expression: Expression): string {
  const text = formulaText(expression);
  return expression.kind === 'difference' || expression.kind === 'plus' || expression.kind === 'quotient'
    ? `(${text})`
    : text;
}

function divisorText(expression: Expression): string {
  return expression.kind === 'product' ? `(${formulaText(expression)})` : operandText(expression);
}

/**
 * Whether a spreadsheet comes to exactly this amount. The formula is worked out twice, in exact
 * decimals and in binary doubles as spreadsheets do it, and both must print the same text.
 * Where they do not, a formula would show another fen than the engine and may not be written.
 */
export function comesTo(expression: Expression, expected: string): boolean {
  const wanted = new Wide(expected);
  return evaluate(expression, exactly).eq(wanted) && keptDigits(evaluate(expression, inDoubles)).eq(wanted);
}

interface Arithmetic<Value> {
  readonly read: (decimal: string) => Value;
  readonly times: (a: Value, b: Value) => Value;
  readonly over: (a: Value, b: Value) => Value;
  readonly plus: (a: Value, b: Value) => Value;
  readonly minus: (a: Value, b: Value) => Value;
  readonly round: (value: Value, law: RoundingLaw, places: number) => Value;
}

const exactly: Arithmetic<Decimal> = {
  read: (decimal) => new Wide(decimal),
  times: (a, b) => a.times(b),
  over: (a, b) => a.div(b),
  plus: (a, b) => a.plus(b),
  minus: (a, b) => a.minus(b),
  round: (value, law, places) =>
    value.toDecimalPlaces(places, law === 'half-up' ? Decimal.ROUND_HALF_UP : Decimal.ROUND_DOWN),
};

const inDoubles: Arithmetic<number> = {
  read: Number,
  times: (a, b) => a * b,
  over: (a, b) => a / b,
  plus: (a, b) => a + b,
  minus: (a, b) => a - b,
  round: (value, law, places) => {
    if (law === 'half-up') return keptDigits(value).toDecimalPlaces(places).toNumber();
    const scale = 10 ** places;
    return (
      keptDigits(value * scale)
        .toDecimalPlaces(6)
        .floor()
        .toNumber() / scale
    );
  },
};

function keptDigits(value: number): Decimal {
  return new Wide(value.toPrecision(KEPT_DIGITS));
}

function evaluate<Value>(expression: Expression, arithmetic: Arithmetic<Value>): Value {
  const valueOf = (part: Expression): Value => evaluate(part, arithmetic);
  switch (expression.kind) {
    case 'absent':
      return arithmetic.read('NaN');
    case 'cell':
    case 'constant':
      return arithmetic.read(expression.decimal);
    case 'product':
      return expression.factors.map(valueOf).reduce((a, b) => arithmetic.times(a, b));
    case 'quotient':
      return arithmetic.over(valueOf(expression.left), valueOf(expression.right));
    case 'difference':
      return arithmetic.minus(valueOf(expression.left), valueOf(expression.right));
    case 'plus':
      return arithmetic.plus(valueOf(expression.left), valueOf(expression.right));
    case 'sum':
    case 'subtotal':
    case 'sum-if':
      return expression.decimals
        .map((decimal) => arithmetic.read(decimal))
        .reduce((a, b) => arithmetic.plus(a, b), arithmetic.read('0'));
    case 'round':
      return arithmetic.round(valueOf(expression.value), expression.law, expression.places);
  }
}
