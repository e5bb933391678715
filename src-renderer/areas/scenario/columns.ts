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

/** Width of each column as a CSS grid track. */
const tracks: Readonly<Record<Column, string>> = {
  product: 'minmax(9.25rem, 3fr)',
  spec: '6.25rem',
  mode: '5.125rem',
  quantity: '4.25rem',
  term: '4.25rem',
  start: '5.75rem',
  price: '5.5rem',
  list: '7rem',
  discount: '4.5rem',
  payable: '7rem',
  note: 'minmax(4.5rem, 1fr)',
};

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

/** The tracks of the grid: a handle, the columns, and the actions of the line. */
export function trackList(shown: readonly Column[]): string {
  return ['22px', ...shown.map((column) => tracks[column]), '28px'].join(' ');
}

/** What a column is called. */
export function columnLabel(column: Column): MessageKey {
  return `column.${column}`;
}
