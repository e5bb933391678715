import type { PeriodLine, Term } from '../../../shared/scenario.ts';

/** A manual renewal as it stands in the file. */
export type Renewal = NonNullable<PeriodLine['renewals']>[number];
type AutoRenew = NonNullable<PeriodLine['autoRenew']>;
type AutoRenewChange = { readonly [Field in keyof AutoRenew]?: AutoRenew[Field] | undefined };

/** Days before the expiry at which the first automatic renewal may be tried (domain M-REN-2). */
export const leadDays: readonly number[] = [0, 1, 2, 3, 4, 5, 6, 7];
/** Lead where the file names none (domain M-REN-2). */
export const USUAL_LEAD = 7;
/** Days of the month that an expiry may be aligned to, beside the last one (domain M-REN-5). */
export const alignDays: readonly number[] = Array.from({ length: 28 }, (_, index) => index + 1);

/** The line with auto-renewal switched on or off; what was set of it is forgotten with the switch. */
export function switchAutoRenew(line: PeriodLine, on: boolean): PeriodLine {
  const { autoRenew = {}, ...rest } = line;
  return on ? { ...rest, autoRenew } : rest;
}

/** The line with a part of its auto-renewal changed; undefined leaves the part to the rule's default. */
export function changeAutoRenew(line: PeriodLine, change: AutoRenewChange): PeriodLine {
  const { term, times, daysBefore } = { ...line.autoRenew, ...change };
  return {
    ...line,
    autoRenew: {
      ...(term !== undefined && { term }),
      ...(times !== undefined && { times }),
      ...(daysBefore !== undefined && { daysBefore }),
    },
  };
}

/** The line with these manual renewals; the field goes with the last one. */
export function withRenewals(line: PeriodLine, renewals: readonly Renewal[]): PeriodLine {
  const { renewals: _old, ...rest } = line;
  return renewals.length === 0 ? rest : { ...rest, renewals: [...renewals] };
}

/**
 * The line with one manual renewal more: for the term that was bought, on the day the line expires,
 * or at the time of the renewal before it.
 * @param expiry instant the bought term ends; left out where the line could not be priced
 */
export function addRenewal(line: PeriodLine, expiry: string | undefined): PeriodLine {
  const renewals = line.renewals ?? [];
  const day = expiry === undefined ? line.start : `${expiry.slice(0, 10)}T00:00:00+08:00`;
  const term: Term = renewals.at(-1)?.term ?? line.term;
  return withRenewals(line, [...renewals, { at: renewals.at(-1)?.at ?? day, term }]);
}

/** Reads the choice of an aligned expiry: a day of the month, `last`, or '' for none. */
export function withAlignDay(renewal: Renewal, choice: string): Renewal {
  const { alignDay: _old, ...rest } = renewal;
  if (choice === '') return rest;
  return { ...rest, alignDay: choice === 'last' ? 'last' : Number(choice) };
}
