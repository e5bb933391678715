import type { PeriodLine as PeriodInput } from '../../../shared/scenario.ts';
import { complete } from './complete.ts';
import type { FieldReader } from './field-reader.ts';
import type { AutoRenew, Renewal } from './scenario.ts';

/** Lead of auto-renewal where none is given (domain M-REN-2). */
const DEFAULT_LEAD_DAYS = 7;

/** Renewals by hand, in order of time; those that cannot be read are refused and left out (domain M-REN-1, M-REN-5). */
export function readRenewals(raw: PeriodInput, place: string, reader: FieldReader): Renewal[] {
  const renewals = (raw.renewals ?? []).flatMap((renewal, index) => {
    const where = `${place}.renewals[${String(index)}]`;
    const at = reader.instant(renewal.at, `${where}.at`);
    const term = reader.term(renewal.term, `${where}.term`);
    const read = complete({ at, term });
    return read === undefined ? [] : [{ ...read, alignDay: renewal.alignDay, place: where }];
  });
  return renewals.sort((a, b) => a.at - b.at);
}

/** Auto-renewal, with what is taken where the input leaves it open (domain M-REN-2, M-REN-3). */
export function readAutoRenew(raw: PeriodInput, place: string, reader: FieldReader): AutoRenew | undefined {
  const auto = raw.autoRenew;
  if (auto === undefined) return undefined;
  const where = `${place}.autoRenew`;
  const term = auto.term && reader.term(auto.term, `${where}.term`);
  const times = auto.times === undefined ? undefined : reader.positive(auto.times, `${where}.times`);
  return {
    // Switched on at purchase: one unit of the kind that was bought (domain M-REN-3).
    term: term ?? { unit: raw.term.unit === 'half-year' ? 'month' : raw.term.unit, count: 1 },
    times,
    daysBefore: auto.daysBefore ?? DEFAULT_LEAD_DAYS,
  };
}
