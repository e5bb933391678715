/** The day that a workbook's serial numbers count from: 1900 as a rule, 1904 in old ones from a Macintosh. */
export type DateSystem = 1900 | 1904;

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
