/**
 * How decimal strings are shown. Texts in, texts out: no amount passes through a `number`, so nothing
 * is rounded here.
 */

/** Groups the digits before the point by three: `"150000.00"` → `"150,000.00"`. */
export function groupDigits(decimal: string): string {
  const [integer = '', decimals] = decimal.split('.');
  const grouped = integer.replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

/** Digits after the decimal point, trailing zeros not counted: `"0.150"` → 2. */
export function decimalPlaces(decimal: string): number {
  return (decimal.split('.')[1] ?? '').replace(/0+$/, '').length;
}

/** Shows at least `least` decimals and every significant one: `("5000", 2)` → `"5000.00"`. */
export function withDecimals(decimal: string, least: number): string {
  const [integer = '', decimals = ''] = decimal.split('.');
  const shown = decimals.slice(0, Math.max(least, decimalPlaces(decimal))).padEnd(least, '0');
  return shown === '' ? integer : `${integer}.${shown}`;
}

/** Shows a rate in percent: `"0.06"` → `"6%"`, `"0.065"` → `"6.5%"`. */
export function percentText(rate: string): string {
  const [integer = '', decimals = ''] = rate.split('.');
  const padded = decimals.padEnd(2, '0');
  const whole = `${integer}${padded.slice(0, 2)}`.replace(/^0+(?=\d)/, '');
  return `${withDecimals(`${whole}.${padded.slice(2)}`, 0)}%`;
}

/**
 * Digits of a decimal from the first to the last that is not zero. A spreadsheet keeps 15 of them.
 */
export function significantDigits(decimal: string): number {
  return decimal.replace(/[-.]/g, '').replace(/^0+/, '').replace(/0+$/, '').length;
}

/** Writes whole numbers in rising order as ranges: `[1, 2, 3, 5]` → `"1–3, 5"`. */
export function rangesText(numbers: readonly number[], comma: string): string {
  const ranges: { from: number; to: number }[] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last !== undefined && number === last.to + 1) last.to = number;
    else ranges.push({ from: number, to: number });
  }
  return ranges.map(({ from, to }) => (from === to ? String(from) : `${String(from)}–${String(to)}`)).join(comma);
}

/** Width of a text in columns: a Chinese or full-width character takes two. */
export function columnWidth(text: string): number {
  let width = 0;
  for (const character of text) width += isWide(character.codePointAt(0) ?? 0) ? 2 : 1;
  return width;
}

/** Cuts a text to a width in columns, with an ellipsis where something was left out. */
export function cutToWidth(text: string, columns: number): string {
  if (columnWidth(text) <= columns) return text;
  let cut = '';
  for (const character of text) {
    if (columnWidth(cut + character) > columns - 2) break;
    cut += character;
  }
  return `${cut}…`;
}

function isWide(codePoint: number): boolean {
  return (
    (codePoint >= 0x1100 && codePoint <= 0x115f) || (codePoint >= 0x2014 && codePoint <= 0x2026) || codePoint >= 0x2e80
  );
}
