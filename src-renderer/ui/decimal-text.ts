/**
 * Exact shifts of decimal texts, for rates that people type as percent. Amounts are never turned into
 * binary floats, so `0.1` stays `0.1`.
 */

const plain = /^\d{1,15}(?:\.\d{1,10})?$/;

/** Whether a text is a plain non-negative decimal, as the scenario file takes it. */
export function isDecimal(text: string): boolean {
  return plain.test(text);
}

/** Takes zeros off both ends that say nothing: `010.50` → `10.5`. */
export function trimDecimal(text: string): string {
  const [whole = '0', decimals = ''] = text.split('.');
  const kept = decimals.replace(/0+$/, '');
  const head = whole.replace(/^0+(?=\d)/, '');
  return kept === '' ? head : `${head}.${kept}`;
}

/** Moves the decimal point: by −2 a percentage becomes a rate, by 2 a rate a percentage. */
export function shiftDecimal(text: string, places: number): string {
  const [whole = '0', decimals = ''] = text.split('.');
  const digits = whole + decimals;
  const point = whole.length + places;
  const padded = digits.padStart(digits.length + Math.max(0, 1 - point), '0').padEnd(Math.max(point, 0), '0');
  const at = Math.max(point, padded.length - digits.length + point, 1);
  return trimDecimal(`${padded.slice(0, at)}.${padded.slice(at)}`);
}

/** What is left of one: `0.9` → `0.1`; nothing where the rate is more than one. */
export function oneMinus(rate: string): string | undefined {
  const [whole = '0', decimals = ''] = rate.split('.');
  const scale = 10n ** BigInt(decimals.length);
  const rest = scale - BigInt(whole + decimals);
  if (rest < 0n) return undefined;
  const digits = rest.toString().padStart(decimals.length + 1, '0');
  const at = digits.length - decimals.length;
  return trimDecimal(`${digits.slice(0, at)}.${digits.slice(at)}`);
}
