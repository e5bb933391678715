import type { Exact } from './amount.ts';
import { MOST_OF_A_CELL } from './columns.ts';
import type { RoundingLaw } from './rounding.ts';

/** One line of a quote, as far as its amounts go. */
export interface ColumnLine {
  /** CNY of a unit; not negative. */
  readonly price: Exact;
  /** What each of its bills asks for every CNY of the price: quantity × term, or what is used; not negative. */
  readonly factors: readonly Exact[];
  /** The share that a discount by rate leaves, 0…1. */
  readonly keeps: Exact;
  readonly taxRate: Exact;
}

/** The lines of one quote, whose bills are rounded under one law. */
export interface ColumnQuote {
  readonly law: RoundingLaw;
  readonly lines: readonly ColumnLine[];
}

/** The cells of one bill beside its price: list = price × units ÷ divisor, payable = that × share ÷ shareDivisor. */
export interface BillCells {
  readonly units: bigint;
  readonly divisor: bigint;
  readonly shareDivisor: bigint;
}

const FEN_PER_CNY = 100n;
/** So many lines that ask no more than so many fen each have sums that 64 bits hold. */
export const MOST_LINES = 1 << 15;
const MOST_OF_A_LINE = 1n << 46n;

/** A price in CNY as a fraction in fen, with the least divisor: 1 unless it has parts of a fen. */
export function priceInFen({ numerator, denominator }: Exact): { readonly amount: bigint; readonly divisor: bigint } {
  if (denominator === FEN_PER_CNY) return { amount: numerator, divisor: 1n };
  const common = commonDivisor(FEN_PER_CNY, denominator);
  return { amount: numerator * (FEN_PER_CNY / common), divisor: denominator / common };
}

function commonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : commonDivisor(b, a % b);
}

/** The dearest price, as its amount in fen, whose cells and sums 64 bits hold for certain; −1 where none does. */
export function dearestNarrow(bills: readonly BillCells[], { keeps, taxRate }: ColumnLine): bigint {
  const ofLine = [keeps.numerator, taxRate.denominator + taxRate.numerator];
  const cells = [...ofLine, ...bills.flatMap(({ units, shareDivisor }) => [units, shareDivisor])];
  if (cells.some((cell) => cell > MOST_OF_A_CELL)) return -1n;
  const each = MOST_OF_A_LINE / BigInt(Math.max(bills.length, 1));
  const dearest = bills.map(({ units, divisor }) => (units === 0n ? MOST_OF_A_CELL : (each * divisor) / units));
  return dearest.reduce((least, price) => (price < least ? price : least), MOST_OF_A_CELL);
}
