import type { Logo } from '../../../shared/house-style.ts';

/**
 * A worksheet as data: what stands in each cell and how it looks, without the library that writes it.
 * Tests read it, and one place turns it into a file.
 */
export interface Sheet {
  readonly name: string;
  /** Column widths in characters. */
  readonly widths: readonly number[];
  readonly rows: readonly SheetRow[];
  /** Number of the header row: everything to it stays in view, and it is repeated on every printed page. */
  readonly headerRow: number;
  /** Picture at the right of the title. */
  readonly logo?: Logo;
  /** Charts whose bars lie beside the rows that they belong to. */
  readonly bars?: readonly SheetBars[];
}

/** A chart of bars, one for each row from the first on; it is written as one picture over its column. */
export interface SheetBars {
  readonly column: string;
  readonly firstRow: number;
  /** A row without a bar is left free. */
  readonly rows: readonly (SheetBar | undefined)[];
}

/** A bar between two shares of the column's width, from 0 to 1. */
export interface SheetBar {
  readonly from: number;
  readonly to: number;
  /** `RRGGBB`. */
  readonly color: string;
}

/** Cells of one row by column letter. */
export interface SheetRow {
  readonly cells: Readonly<Record<string, SheetCell>>;
  /** Least height in points; a row grows with its wrapped text. */
  readonly height?: number;
}

/** What a cell holds and how it looks. */
export interface SheetCell {
  readonly content: CellContent;
  readonly style: CellStyle;
  /** Last column of a merged cell. */
  readonly mergedTo?: string;
}

/** What a cell holds. Numbers are decimal strings up to the moment they are written. */
export type CellContent =
  /** Nothing; a format says how a number would be shown that is typed there. */
  | { readonly kind: 'blank'; readonly format?: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly decimal: string; readonly format: string }
  /** A wall-clock date, or date and time, `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM:SS…` (UTC+8). */
  | { readonly kind: 'date'; readonly instant: string; readonly format: string }
  /** A live formula with the result that viewers without a calculator show. */
  | { readonly kind: 'formula'; readonly formula: string; readonly result: string; readonly format: string }
  | { readonly kind: 'text-formula'; readonly formula: string; readonly result: string };

/** How a cell looks. */
export interface CellStyle {
  readonly size?: number;
  readonly bold?: true;
  /** Colour of the text, `RRGGBB`. */
  readonly color?: string;
  /** Colour of the ground, `RRGGBB`. */
  readonly fill?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly wrap?: true;
  /** Steps of space before the text. */
  readonly indent?: number;
  /** Where hairlines run. */
  readonly lines?: readonly ('top' | 'bottom')[];
  /** Colour of the lines, `RRGGBB`. */
  readonly lineColor?: string;
}
