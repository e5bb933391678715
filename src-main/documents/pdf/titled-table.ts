import type { Content, TableCell } from 'pdfmake';

import { hairlines, inks, sizes } from './pdf-style.ts';

/** A table under a title of its own. */
export interface TitledTable {
  readonly title: string;
  /** A sentence under the title. */
  readonly note?: string;
  readonly header: readonly TableCell[];
  readonly widths: readonly number[];
  readonly rows: readonly (readonly TableCell[])[];
  /** Size of the text in points, where it is not that of the body. */
  readonly size?: number;
  /** True where a row could be taller than a page: what is kept whole and does not fit would be lost. */
  readonly mayBreakRows?: boolean;
  /** True for a few rows of one line each: they then stand on one page. */
  readonly isKeptWhole?: boolean;
  /** True for what stands first on the first page: no space above, a larger title. */
  readonly isFirst?: boolean;
}

/** Prints a table whose title is its first row, so that it cannot be left behind at the end of a page. */
export function titledTable({
  title,
  note,
  header,
  widths,
  rows,
  mayBreakRows,
  size,
  isKeptWhole = false,
  isFirst = false,
}: TitledTable): Content {
  const content: Content = {
    table: {
      headerRows: 2,
      ...(mayBreakRows !== true && { keepWithHeaderRows: 1, dontBreakRows: true }),
      widths: [...widths],
      body: [titleCells(title, note, header.length, isFirst), [...header], ...rows.map((row) => [...row])],
    },
    layout: {
      ...hairlines(2),
      hLineWidth: (row) => (row === 0 ? 0 : row <= 2 ? 0.8 : 0.4),
      fillColor: (row) => (row === 1 ? inks.headerGround : null),
    },
    margin: [0, isFirst ? 0 : 12, 0, 0],
    ...(size !== undefined && { fontSize: size }),
  };
  return isKeptWhole ? { stack: [content], unbreakable: true } : content;
}

function titleCells(title: string, note: string | undefined, columns: number, isFirst: boolean): TableCell[] {
  const heading = {
    text: title,
    fontSize: isFirst ? sizes.title : sizes.heading,
    bold: true,
    color: inks.accent,
    outline: true,
    headlineLevel: isFirst ? 1 : 2,
  };
  const under =
    note === undefined
      ? []
      : [{ text: note, color: inks.muted, margin: [0, 2, 0, 1] as [number, number, number, number] }];
  const cell: TableCell = { stack: [heading, ...under], colSpan: columns, margin: [-3, 0, 0, 2] };
  return [cell, ...Array.from({ length: columns - 1 }, () => ({}))];
}
