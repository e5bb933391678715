import { LINES, type PricedRow } from './priced-rows.ts';

/** The least of a program that may be wrong by a fen: multiply, round and add, on numbers that lie in a row. */
export function typedArrays(rows: PricedRow[][]): () => number[] {
  const lines = rows.flat();
  const columns = [
    Float64Array.from(lines, ({ price }) => Number(price)),
    Float64Array.from(lines, ({ quantity, terms }) => quantity * terms),
    Float64Array.from(lines, ({ rate }) => 1 - Number(rate)),
    Float64Array.from(lines, ({ tax }) => 1 + Number(tax)),
  ] as const;
  const [price, units, share, tax] = columns;
  const net = new Float64Array(lines.length);
  return () => {
    const totals = new Array<number>(rows.length).fill(0);
    for (let at = 0; at < lines.length; at += 1) {
      const paid = Math.floor((price[at] ?? 0) * (units[at] ?? 0) * (share[at] ?? 0) * 100 + 0.5) / 100;
      net[at] = Math.floor((paid / (tax[at] ?? 1)) * 100 + 0.5) / 100;
      const scenario = Math.floor(at / LINES);
      totals[scenario] = (totals[scenario] ?? 0) + paid;
    }
    return totals;
  };
}

/**
 * The least of a program that must be right: the same multiplications, roundings and sums as `typedArrays`, on whole
 * numbers of any size that lie in a row; no look-up, no check, no bill.
 */
export function exactArrays(rows: PricedRow[][]): () => number[] {
  const lines = rows.flat();
  const hundredths = (text: string): bigint => BigInt(Math.round(Number(text) * 100));
  const columns = [
    BigInt64Array.from(lines, ({ price }) => hundredths(price)),
    BigInt64Array.from(lines, ({ quantity, terms }) => BigInt(quantity * terms)),
    BigInt64Array.from(lines, ({ rate }) => 100n - hundredths(rate)),
    BigInt64Array.from(lines, ({ tax }) => 100n + hundredths(tax)),
  ] as const;
  const [price, units, share, tax] = columns;
  const net = new BigInt64Array(lines.length);
  return () => {
    const totals = new Array<bigint>(rows.length).fill(0n);
    for (let at = 0; at < lines.length; at += 1) {
      const paid = ((price[at] ?? 0n) * (units[at] ?? 0n) * (share[at] ?? 0n) * 2n + 100n) / 200n;
      const divisor = tax[at] ?? 1n;
      net[at] = (paid * 200n + divisor) / (2n * divisor);
      const scenario = Math.floor(at / LINES);
      totals[scenario] = (totals[scenario] ?? 0n) + paid;
    }
    return totals.map((total) => Number(total) / 100);
  };
}
