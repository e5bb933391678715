/** What a finding must say: its code, rule and place, and the line where it is about one. */
export interface ExpectedFinding {
  readonly code: string;
  readonly rule: string;
  readonly place?: string;
  readonly line?: string;
}

/** A scenario, and every error and warning it must give, in order. */
export interface FindingCase {
  readonly name: string;
  /** All of the file; format, name and lines are filled in where they are left out. */
  readonly scenario: Readonly<Record<string, unknown>>;
  readonly findings: readonly ExpectedFinding[];
}

/** When lines start. */
export const start = '2023-03-18T15:30:00+08:00';
/** A term of a year. */
export const year = { unit: 'year', count: 1 };
/** A term of a month. */
export const month = { unit: 'month', count: 1 };
/** The horizon of the contact-centre cases. */
export const horizon = { from: '2020-01-01T00:00:00+08:00', to: '2020-02-01T00:00:00+08:00' };

/** A line by period: two for a year, unless the case says otherwise. */
export function period(sku: string, more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return { id: 'a', sku, mode: 'period', quantity: 2, term: year, start, ...more };
}

/** A line that is bought once. */
export function once(sku: string, more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return { id: 'a', sku, mode: 'once', quantity: 1, start, ...more };
}

/** A cloud room of 50 parties. */
export function room(more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return period('meeting.room', { spec: '50', ...more });
}

/** Contact-centre seats on demand, one from the start of the horizon. */
export function seats(more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return { id: 'a', sku: 'cc.seat.basic', mode: 'on-demand', changes: [{ at: horizon.from, quantity: 1 }], ...more };
}

/** Landline calls by usage. */
export function calls(more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return { id: 'a', sku: 'cc.call.landline', mode: 'usage', calls: [], ...more };
}

/** A scenario of the flagship edition. */
export function flagship(...lines: readonly Readonly<Record<string, unknown>>[]): Record<string, unknown> {
  return { edition: 'flagship', lines };
}

/** A scenario of the flexus edition. */
export function flexus(...lines: readonly Readonly<Record<string, unknown>>[]): Record<string, unknown> {
  return { edition: 'flexus', lines };
}

/** A scenario with a horizon of January 2020. */
export function contactCentre(...lines: readonly Readonly<Record<string, unknown>>[]): Record<string, unknown> {
  return { horizon, lines };
}
