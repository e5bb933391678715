import type { TermUnit } from '../../../shared/catalogue.ts';

/** A term as it is bought: so many months, half-years or years. */
export interface Term {
  readonly unit: TermUnit;
  readonly count: number;
}

const monthsPerUnit: Readonly<Record<TermUnit, number>> = { month: 1, 'half-year': 6, year: 12 };

/** The longest term that is priced, in months: keeps every end inside four-digit years. */
export const LONGEST_TERM_MONTHS = 1_200;

/** Calendar months of a term. */
export function termMonths(term: Term): number {
  return monthsPerUnit[term.unit] * term.count;
}
