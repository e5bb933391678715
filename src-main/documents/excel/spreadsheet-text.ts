/**
 * Text as a cell must hold it so that it reads back the same. Every line end becomes a line feed, which
 * is what a cell knows; a carriage return would be dropped by one program and shown as a code by another.
 * The file format reads `_xHHHH_` as a character: a text that happens to look so has its underscore
 * escaped. A text cell is never a formula, whatever it begins with; only fixed templates make formulas.
 */
export function spreadsheetText(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}
