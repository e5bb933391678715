/** Sets the thousands of a printed amount apart: `"-25000.00"` → `"-25,000.00"`. */
export function groupedAmount(amount: string): string {
  return amount.replaceAll(/\B(?=(\d{3})+(?=\.))/g, ',');
}

/** A difference with its sign and thousands apart: `"-25000.00"` → `"−25,000.00"`, `"0.00"` → `"0.00"`. */
export function signedAmount(amount: string): string {
  const grouped = groupedAmount(amount);
  if (amount.startsWith('-')) return `−${grouped.slice(1)}`;
  return amount === '0.00' ? grouped : `+${grouped}`;
}
