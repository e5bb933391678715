import type { MessageKey } from '../../messages/messages.ts';

/** Columns of the grid, from left to right. */
export const columns = [
  'product',
  'spec',
  'mode',
  'quantity',
  'term',
  'start',
  'price',
  'list',
  'discount',
  'payable',
  'note',
] as const;

/** One column of the grid. */
export type Column = (typeof columns)[number];

/** Least width of each column, in rem. */
const widths: Readonly<Record<Column, number>> = {
  product: 9,
  spec: 6.25,
  mode: 5.125,
  quantity: 4.25,
  term: 4.25,
  start: 5.75,
  price: 5.5,
  list: 7,
  discount: 4.5,
  payable: 7,
  note: 4.5,
};
/** Columns that share what a wide window leaves, with their shares. */
const shares: Readonly<Partial<Record<Column, number>>> = { product: 3, note: 1 };
/** Widths of the handle before the columns and of the actions behind them, in pixels. */
const HANDLE = 22;
const ACTIONS = 28;

/** Columns that hold numbers, which stand right-aligned. */
export const numeric: ReadonlySet<Column> = new Set(['quantity', 'price', 'list', 'discount', 'payable']);
/** Columns that are the program's answer and cannot be typed into. */
export const computed: ReadonlySet<Column> = new Set(['list', 'payable']);
/** Columns that are chosen from a list. */
export const chosen: ReadonlySet<Column> = new Set(['spec', 'mode']);
/** Columns that a customer's screen does not show. */
const hiddenInProjection: ReadonlySet<Column> = new Set(['price', 'list', 'discount', 'note']);
/** Columns that give way first where the window is narrow, with the width that they need. */
const givesWayBelow: readonly (readonly [Column, number])[] = [
  ['note', 1_120],
  ['list', 990],
];

/** Columns that fit a width in pixels. The amount to pay is never hidden. */
export function columnsFor(width: number, projection: boolean): Column[] {
  return columns.filter((column) => {
    if (projection && hiddenInProjection.has(column)) return false;
    return givesWayBelow.every(([yielding, needed]) => yielding !== column || projection || width >= needed);
  });
}

/** The tracks of a row: a handle, the columns, and the actions of the line. No content decides about them, so rows agree. */
export function trackList(shown: readonly Column[]): string {
  const tracks = shown.map((column) => {
    const width = `${String(widths[column])}rem`;
    const share = shares[column];
    return share === undefined ? width : `minmax(${width}, ${String(share)}fr)`;
  });
  return [`${String(HANDLE)}px`, ...tracks, `${String(ACTIONS)}px`].join(' ');
}

/** The least width of a row, as a CSS length. */
export function leastWidth(shown: readonly Column[]): string {
  const rem = shown.reduce((sum, column) => sum + widths[column], 0);
  return `calc(${String(rem)}rem + ${String(HANDLE + ACTIONS)}px)`;
}

/** What a column is called. */
export function columnLabel(column: Column): MessageKey {
  return `column.${column}`;
}
