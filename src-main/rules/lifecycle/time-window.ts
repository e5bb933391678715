import type { Finding } from '../../../shared/finding.ts';
import { accept, refuse, type Reply } from '../../../shared/reply.ts';
import { formatInstant, type Instant, parseInstant } from '../calendar/instant.ts';
import { finding } from '../findings/finding.ts';

/** The half-open span whose events are shown; a side that is left out has no bound. */
export interface TimeWindow {
  readonly from?: Instant | undefined;
  readonly to?: Instant | undefined;
}

const dateOnly = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Reads the ends of a window: a date `YYYY-MM-DD`, which means its 00:00:00, or a full instant.
 * @returns refused where an end is no real date or instant
 */
export function readTimeWindow(from: string | undefined, to: string | undefined): Reply<TimeWindow> {
  const start = readEnd(from, '--from');
  const end = readEnd(to, '--to');
  const findings = [start, end].flatMap((reply) => (reply.ok ? [] : reply.findings));
  if (!start.ok || !end.ok) return refuse(findings);
  return accept({ from: start.value, to: end.value });
}

function readEnd(text: string | undefined, place: string): Reply<Instant | undefined> {
  return text === undefined ? accept(undefined) : readDateOrInstant(text, place);
}

/** Reads a date, which means its 00:00:00, or a full instant; `place` is where it was given. */
export function readDateOrInstant(text: string, place: string): Reply<Instant> {
  const at = parseInstant(dateOnly.test(text) ? `${text}T00:00:00+08:00` : text);
  return at === undefined
    ? refuse([finding('window-malformed', { place, value: text }, { place, value: text })])
    : accept(at);
}

/** A window that ends before it begins shows nothing and is a mistake. */
export function windowFindings({ from, to }: TimeWindow): Finding[] {
  if (from === undefined || to === undefined || to > from) return [];
  const values = { from: formatInstant(from), to: formatInstant(to) };
  return [finding('horizon-reversed', { place: '--to', value: values.to }, values)];
}
