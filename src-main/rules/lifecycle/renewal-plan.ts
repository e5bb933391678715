import { alignExpiry } from '../calendar/align-expiry.ts';
import { dateFromDay, dayOf, endOfDay, type Instant } from '../calendar/instant.ts';
import type { Period } from '../calendar/meeting-period.ts';
import { resourcePeriod } from '../calendar/resource-period.ts';
import { type Term, termMonths } from '../calendar/term-months.ts';
import type { RuleId } from '../catalogue/rule-ids.ts';
import type { Exact } from '../money/amount.ts';
import type { Options, Renewal, TermLine } from '../scenario/scenario.ts';

/** What one renewal brings: its period, what it is charged by, and the rules that speak. */
export interface RenewalPlan {
  readonly term: Term;
  readonly period: Period;
  /** Monthly prices beyond the term, for an aligned expiry (domain M-REN-5). */
  readonly extraMonths?: Exact;
  readonly rules: readonly RuleId[];
}

/**
 * Plans a renewal from the end of the period before, whenever it is paid (domain M-PER-3, C-PER-2): in
 * grace and retention it still starts at the old expiry (M-EXP-2b).
 */
export function planRenewal(
  line: TermLine,
  end: Instant,
  { term, alignDay }: Pick<Renewal, 'term' | 'alignDay'>,
  alignRule: Options['alignRule'],
): RenewalPlan {
  if (line.item.family === 'contact-centre') {
    return { term, period: resourcePeriod('contact-centre', end, term), rules: ['C-PER-2', 'C-PER-1'] };
  }
  if (alignDay === undefined) {
    const period = resourcePeriod('meeting', end, term);
    const clamped = dateFromDay(dayOf(period.end)).day !== dateFromDay(dayOf(end)).day;
    return { term, period, rules: clamped ? ['M-PER-3', 'M-PER-2'] : ['M-PER-3'] };
  }
  const { expiry, extraMonths } = alignExpiry(dayOf(end), termMonths(term), alignDay, alignRule);
  const rule = alignRule === 'months-first' ? 'M-REN-5' : 'M-REN-5b';
  return { term, period: { start: end, end: endOfDay(expiry) }, extraMonths, rules: [rule, 'M-PER-3'] };
}
