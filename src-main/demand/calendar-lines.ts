import type { Finding } from '../../shared/finding.ts';
import { finding } from '../rules/findings/finding.ts';
import { MOST_LINE } from './meetings-reading.ts';
import { readRecurrenceRule } from './recurrence-rule.ts';
import { RowFindings } from './row-findings.ts';

/** Where things stand in a calendar file, which the parser does not tell. */
export interface CalendarLines {
  /** Lines of the `BEGIN` of every component, by its name, in the order of the file. */
  readonly begins: ReadonlyMap<string, readonly number[]>;
  /** RRULE values as they stand, by the line of the `BEGIN` around them; the parser would mend wrong ones. */
  readonly rules: ReadonlyMap<number, readonly string[]>;
  readonly findings: readonly Finding[];
}

/** Deepest nesting that is followed. */
const MOST_LEVELS = 8;
/** Most rules of one event; calendars write one. */
const MOST_RULES = 20;

/** Looks through the lines of a calendar before it is parsed: sizes, nesting, recurrence rules. */
export function scanCalendarLines(text: string): CalendarLines {
  const begins = new Map<string, number[]>();
  const rules = new Map<number, string[]>();
  const findings = new RowFindings();
  const open: number[] = [];
  for (const { line, content } of unfolded(text)) {
    const place = `line ${String(line)}`;
    if (content.length > MOST_LINE) {
      findings.add(() => finding('file-too-large', { place, value: '> 1 MB' }, { actual: '> 1 MB', limit: '1 MB' }));
    }
    const [, word = '', rest = ''] = /^(BEGIN|END|RRULE)[:;](.*)$/is.exec(content.slice(0, MOST_LINE)) ?? [];
    if (/^begin$/i.test(word)) {
      const name = rest.trim().toLowerCase();
      append(begins, name, line);
      open.push(line);
    } else if (/^end$/i.test(word)) open.pop();
    else if (word !== '') {
      append(rules, open.at(-1) ?? 0, ruleOf(rest));
      const rule = readRecurrenceRule(ruleOf(rest));
      if (!('frequency' in rule)) {
        const values = { line: String(line), ...rule };
        findings.add(() => finding('calendar-recurrence-refused', { place, value: rule.reasonEn }, values));
      }
      if ((rules.get(open.at(-1) ?? 0)?.length ?? 0) > MOST_RULES) {
        const reason = { reasonZh: '一个日程的重复规则过多', reasonEn: 'the event has too many rules' };
        findings.add(() => finding('calendar-recurrence-refused', { place }, { line: String(line), ...reason }));
        break;
      }
    }
    if (open.length > MOST_LEVELS) {
      findings.add(() => finding('file-too-deep', { place }, { limit: String(MOST_LEVELS) }));
      break;
    }
  }
  return { begins, rules, findings: findings.all() };
}

function append<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** The value of a property whose parameters may stand before it. */
function ruleOf(rest: string): string {
  const colon = rest.indexOf(':');
  return colon >= 0 && !rest.startsWith('FREQ') ? rest.slice(colon + 1) : rest;
}

/** Content lines: one that begins with a space or a tab goes on from the line before it (RFC 5545 §3.1). */
function* unfolded(text: string): Generator<{ line: number; content: string }> {
  let parts: string[] = [];
  let first = 1;
  let line = 0;
  let from = 0;
  while (from <= text.length) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    const part = text.slice(from, text[to - 1] === '\r' ? to - 1 : to);
    line += 1;
    if (part.startsWith(' ') || part.startsWith('\t')) parts.push(part.slice(1));
    else {
      if (parts.length > 0) yield { line: first, content: parts.join('') };
      parts = [part];
      first = line;
    }
    if (end < 0) break;
    from = end + 1;
  }
  if (parts.length > 0) yield { line: first, content: parts.join('') };
}
