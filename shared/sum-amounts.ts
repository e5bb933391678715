const FEN = /^(-?)(\d+)\.(\d{2})$/;

function fenOf(amount: string): bigint {
  const found = FEN.exec(amount);
  // Amounts with two decimals come from the program's own quotes, so another shape is a bug.
  if (found === null) throw new Error(`“${amount}” is no amount with two decimals.`);
  const [, sign, whole = '0', decimals = '00'] = found;
  const fen = BigInt(whole + decimals);
  return sign === '-' ? -fen : fen;
}

/**
 * The exact sum of amounts as they stand in a quote (CNY, two decimals), for the subtotals of sections
 * and of parts of a chart: whole fen are added, nothing is rounded.
 */
export function sumAmounts(amounts: readonly string[]): string {
  const sum = amounts.reduce((total, amount) => total + fenOf(amount), 0n);
  const digits = (sum < 0n ? -sum : sum).toString().padStart(3, '0');
  return `${sum < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
