/** A scenario, and the events of its timeline as rows that can be read. */
export interface TimelineCase {
  readonly name: string;
  /** All of the scenario file but its format and name. */
  readonly scenario: Readonly<Record<string, unknown>>;
  readonly from?: string;
  readonly to?: string;
  /** Only these kinds are compared; left out: all. */
  readonly kinds?: readonly string[];
  /**
   * `2023-04-08 23:59:59 expired rooms`: time, kind, line; then, where the event has them, contents,
   * amount, `→` end of the period, `for` month or day, reason, `unpaid`, `settled`, balance, debt.
   */
  readonly events: readonly string[];
}

type Fields = Readonly<Record<string, unknown>>;

export const month = { unit: 'month', count: 1 } as const;
export const year = { unit: 'year', count: 1 } as const;

/** `2023-03-08 15:50:04` as an instant of the file. */
export function at(time: string): string {
  return `${time.replace(' ', 'T')}+08:00`;
}

/** One cloud room of 50, at 100 a month or 1000 a year. */
export function room(start: string, term: Fields = month, more: Fields = {}): Fields {
  return { id: 'room', sku: 'meeting.room', spec: '50', mode: 'period', quantity: 1, term, start: at(start), ...more };
}

/** Lines of the flagship edition with the prices of `room`. */
export function flagship(lines: readonly Fields[], more: Fields = {}): Fields {
  return { edition: 'flagship', lines, prices: roomPrices, ...more };
}

export const roomPrices: readonly Fields[] = [
  { sku: 'meeting.room', spec: '50', mode: 'period', per: 'month', amount: '100' },
  { sku: 'meeting.room', spec: '50', mode: 'period', per: 'year', amount: '1000' },
];
