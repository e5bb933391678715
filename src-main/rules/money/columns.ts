/** Whole numbers that lie in a row: of 64 bits, or of any size. */
export type Column = BigInt64Array | bigint[];

/** Columns of one length, by name. */
export type Columns<Name extends string> = Readonly<Record<Name, Column>>;

/** No number that is written into a column of 64 bits may exceed it: there it would be cut off in silence. */
export const MOST_OF_A_CELL = 1n << 62n;

/** Columns of 64 bits, full of zeros. */
export function narrowColumns<Name extends string>(size: number, names: readonly Name[]): Columns<Name> {
  // The names are the keys; the library's type forgets them.
  return Object.fromEntries(names.map((name) => [name, new BigInt64Array(size)])) as Record<Name, Column>;
}

/** The same numbers in columns that take numbers of any size. */
export function wideColumns<Name extends string>(columns: Columns<Name>): Columns<Name> {
  const wide = Object.entries<Column>(columns).map(([name, column]) => [name, [...column]]);
  return Object.fromEntries(wide) as Record<Name, Column>;
}
