import { Decimal } from 'decimal.js';

declare const fenBrand: unique symbol;

/** Whole fen (0.01 CNY), exact. What is printed, summed and stored. Never a `number`. */
export type Fen = bigint & { readonly [fenBrand]: true };

/**
 * An exact rational: prices, rates and unrounded amounts before the one rounded division.
 * The denominator is positive; the value is not reduced, because a line multiplies only a few factors.
 */
export interface Exact {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** Wide enough for every amount the formats admit, so that reading never rounds. */
const Reader = Decimal.clone({ precision: 100, toExpNeg: -50, toExpPos: 50 });

const reads = new Map<string, Exact>();
const READS_KEPT = 10_000;

/**
 * Reads a plain decimal ("5000", "0.15"), as the formats admit it, without loss.
 * Reads are kept: one price book is read by thousands of lines.
 * @throws if the text is no plain decimal; formats are checked before
 */
export function exact(text: string): Exact {
  const known = reads.get(text);
  if (known !== undefined) return known;
  const decimal = new Reader(text);
  const decimals = decimal.decimalPlaces();
  const value = ratio(BigInt(decimal.times(new Reader(10).pow(decimals)).toFixed(0)), 10n ** BigInt(decimals));
  if (reads.size >= READS_KEPT) reads.clear();
  reads.set(text, value);
  return value;
}

/** A decimal without sign that has no digit to spare. */
const shortest = /^(0|[1-9]\d*)(\.\d*[1-9])?$/;

/** Prints a decimal in its shortest plain form: `"5000.00"` → `"5000"`. */
export function plainDecimal(text: string): string {
  if (shortest.test(text)) return text;
  return new Reader(text).toFixed();
}

/** Prints a rational whose denominator is a power of ten, as `exact` reads it, in its shortest plain form. */
export function decimalText(value: Exact): string {
  const decimals = value.denominator.toString().length - 1;
  const digits = value.numerator.toString().padStart(decimals + 1, '0');
  const split = digits.length - decimals;
  return plainDecimal(decimals === 0 ? digits : `${digits.slice(0, split)}.${digits.slice(split)}`);
}

/** The rational `numerator / denominator`. @throws if the denominator is not positive */
export function ratio(numerator: bigint, denominator: bigint): Exact {
  if (denominator <= 0n) throw new RangeError('A denominator is positive.');
  return { numerator, denominator };
}

/** The whole number `integer` as a rational. */
export function whole(integer: bigint | number): Exact {
  return { numerator: BigInt(integer), denominator: 1n };
}

/** An amount in fen as a rational of CNY. */
export function exactOfFen(amount: Fen): Exact {
  return { numerator: amount, denominator: 100n };
}

/** a × b */
export function times(a: Exact, b: Exact): Exact {
  return { numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator };
}

/** a × a whole number; the denominator stays as it is. */
export function timesWhole(a: Exact, integer: bigint): Exact {
  return { numerator: a.numerator * integer, denominator: a.denominator };
}

/** a + b */
export function plus(a: Exact, b: Exact): Exact {
  return {
    numerator: a.numerator * b.denominator + b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  };
}

/** a − b; may be negative. */
export function minus(a: Exact, b: Exact): Exact {
  return plus(a, { numerator: -b.numerator, denominator: b.denominator });
}

/** Negative, zero or positive as a is less than, equal to or more than b. */
export function compareExact(a: Exact, b: Exact): -1 | 0 | 1 {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Marks a whole number of fen as money; for the functions of this folder and for constants. */
export function fen(amount: bigint): Fen {
  // The one place where the brand is put on.
  return amount as Fen;
}

/** Sum of amounts, in fen. */
export function sumFen(amounts: readonly Fen[]): Fen {
  let sum = 0n;
  for (const amount of amounts) sum += amount;
  return fen(sum);
}

/** a + b in fen. */
export function plusFen(a: Fen, b: Fen): Fen {
  return fen(a + b);
}

/** a − b in fen; may be negative. */
export function minusFen(a: Fen, b: Fen): Fen {
  return fen(a - b);
}

/** Prints fen as a decimal with two places: `40180000n` → `"401800.00"`. */
export function formatFen(amount: Fen): string {
  const digits = (amount < 0n ? -amount : amount).toString().padStart(3, '0');
  const text = `${digits.slice(0, -2)}.${digits.slice(-2)}`;
  return amount < 0n ? `-${text}` : text;
}

/** Reads a decimal with exactly two places, as `formatFen` prints it. */
export function parseFen(text: string): Fen {
  if (!/^-?\d+\.\d{2}$/.test(text)) throw new SyntaxError('Not an amount with two decimals.');
  return fen(BigInt(text.replace('.', '')));
}
