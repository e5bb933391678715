/** Puts the separators of thousands into an amount's text and changes no digit: `401800.00` → `401,800.00`. */
export function groupDigits(amount: string): string {
  const [whole = '', decimals] = amount.split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

/** The same with a sign for a difference; the minus is the typographic one, as wide as the plus. */
export function groupSigned(amount: string): string {
  if (/^-?0+(\.0+)?$/.test(amount)) return groupDigits(amount.replace('-', ''));
  return amount.startsWith('-') ? `−${groupDigits(amount.slice(1))}` : `+${groupDigits(amount)}`;
}
