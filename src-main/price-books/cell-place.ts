const LETTERS = 26;

/** A cell as spreadsheets name it, with its sheet: `价目!G12`; the row alone where the column is not known. */
export function cellPlace(sheet: string, line: number, column: number | undefined): string {
  return `${sheet}!${column === undefined ? '' : columnLetters(column)}${String(line)}`;
}

/** Letters of a column counted from 0: A … Z, AA … */
function columnLetters(column: number): string {
  const last = String.fromCharCode('A'.charCodeAt(0) + (column % LETTERS));
  return column < LETTERS ? last : columnLetters(Math.floor(column / LETTERS) - 1) + last;
}
