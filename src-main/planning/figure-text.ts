/** A figure for people: at most two decimals, none where it is whole. Never for money. */
export function figureText(value: number): string {
  return String(Number(value.toFixed(2)));
}

/** A share as a percentage with at most one decimal: 0.176 → `17.6%`. */
export function percentText(share: number): string {
  return `${String(Number((share * 100).toFixed(1)))}%`;
}
