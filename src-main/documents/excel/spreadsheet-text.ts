/**
 * Text as a cell must hold it so that it reads back the same. The file format writes characters as
 * `_xHHHH_`: a carriage return has to be written so, because XML would turn it into a line feed, and
 * a text that happens to look so has its underscore escaped.
 * A text cell is never a formula, whatever it begins with; only fixed templates make formulas.
 */
export function spreadsheetText(text: string): string {
  return text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replaceAll('\r', '_x000D_');
}
