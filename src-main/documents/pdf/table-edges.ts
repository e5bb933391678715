import { CELL_PADDING, page } from './pdf-style.ts';

/** Left and right edges of a column's content on the page. */
export interface ColumnEdges {
  readonly left: number;
  readonly right: number;
}

/** Where each column of a table of these widths stands on the page. */
export function tableEdges(widths: readonly number[]): ColumnEdges[] {
  let left = page.left;
  return widths.map((width) => {
    const edges = { left: left + CELL_PADDING, right: left + CELL_PADDING + width };
    left += width + 2 * CELL_PADDING;
    return edges;
  });
}
