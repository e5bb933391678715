/** A row of a table after layout. */
export interface PlacedRow {
  /** True if the row may not be the last on its page: a heading, the last line before a subtotal. */
  readonly staysWithNext: boolean;
  /** Page that the row came to stand on. */
  readonly page: number;
}

/**
 * The first row that should begin a new page, so that rows which belong together are not parted; found
 * from the layout without it. Rows before it keep their place, so breaks are found in rising order.
 * @param after row of the last break that was made, 0 where there is none; a group that is longer than
 *   a page cannot be mended and is left as it is
 * @returns undefined where nothing is parted
 */
export function nextBreak(rows: readonly PlacedRow[], after: number): number | undefined {
  for (let index = 0; index + 1 < rows.length; index += 1) {
    const row = rows[index];
    if (row?.staysWithNext !== true || row.page === rows[index + 1]?.page) continue;
    let first = index;
    while (first > 0 && rows[first - 1]?.staysWithNext === true) first -= 1;
    if (first > after) return first;
  }
  return undefined;
}
