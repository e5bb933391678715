/** Days from the origin of a workbook's dates to 1970-01-01, in its usual and in its 1904 system. */
export const originDays = { 1900: 25_569, 1904: 24_107 } as const;

/** The first day of a workbook's dates: 1900 as a rule, 1904 in old ones from a Macintosh. */
export type DateSystem = keyof typeof originDays;

/** One row of a table, with the line that it stands on in its file; numbers only come from workbooks. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly (string | number | undefined)[];
}

/** A table of a file: its first row is the header. */
export interface Table {
  readonly rows: readonly TableRow[];
  /** Name of the sheet, in a workbook. */
  readonly sheet?: string;
  readonly dates: DateSystem;
}
