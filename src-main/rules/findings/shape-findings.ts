import type { z } from 'zod';

import type { Finding } from '../../../shared/finding.ts';
import { finding } from './finding.ts';
import type { FindingCode } from './finding-table.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** What a shape finding belongs to. */
export interface ShapeContext {
  /** The value that was read. */
  readonly input: unknown;
  /** Path of that value in the file; empty at the top. */
  readonly place: string;
  readonly line?: string | undefined;
  /** A better finding for a field that does not belong there, if there is one. */
  readonly foreignField?: (field: string, place: string) => Finding | undefined;
}

/** Numbers that a rule of the domain speaks about, by the name of their field. */
const ruledNumbers = {
  quantity: 'quantity-not-whole',
  count: 'quantity-not-whole',
  times: 'quantity-not-whole',
  seconds: 'usage-not-whole',
  minutesPerMonth: 'usage-not-whole',
  graceDays: 'days-not-whole',
  retentionDays: 'days-not-whole',
} as const satisfies Record<string, FindingCode>;

/** Fields that hold an amount or a rate as decimal text. */
const amountFields: readonly PropertyKey[] = ['amount', 'rate', 'balance', 'service', 'hardware'];

/** Says the shape faults of a value as findings, each with its place, value and what is allowed. */
export function shapeFindings(error: z.core.$ZodError, context: ShapeContext): Finding[] {
  return error.issues.flatMap((issue) => issueFindings(issue, context));
}

function issueFindings(issue: Issue, context: ShapeContext): Finding[] {
  const place = placeOf(context.place, issue.path);
  const lastKey = issue.path.at(-1);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((field) => {
      const where = place === '' ? field : `${place}.${field}`;
      return (
        context.foreignField?.(field, where) ??
        finding('field-unknown', { line: context.line, place: where }, { field, ...holderWords(place) })
      );
    });
  }
  const found = valueAt(context.input, issue.path);
  if (found === undefined) return [finding('field-missing', { line: context.line, place }, { place })];
  const value = show(found);
  const at = { line: context.line, place, value };
  if (lastKey === 'alignDay') return [finding('align-day-out-of-range', at, { value })];
  if (lastKey === 'daysBefore') return [finding('renewal-lead-out-of-range', at, { value })];
  if (lastKey === 'quantity' && issue.path.includes('changes'))
    return [finding('change-not-whole', at, { place, value })];
  if (typeof lastKey === 'string' && lastKey in ruledNumbers) {
    return [finding(ruledNumbers[lastKey as keyof typeof ruledNumbers], at, { place, value })];
  }
  if (lastKey !== undefined && amountFields.includes(lastKey)) {
    // A sign or an exponent in a discount is a discount out of its range before it is anything else.
    const rule = issue.path.includes('discount') ? 'Q-DISC-1' : undefined;
    return [finding('amount-malformed', { ...at, rule }, { place, value })];
  }
  return [generalFinding(issue, at)];
}

function generalFinding(issue: Issue, at: { line: string | undefined; place: string; value: string }): Finding {
  const { place, value } = at;
  switch (issue.code) {
    case 'invalid_type':
      return finding('field-wrong-type', at, { place, ...typeWords(issue.expected) });
    case 'invalid_value': {
      const allowed = issue.values.map(String);
      return finding('value-not-allowed', { ...at, allowed }, { place, value, allowed: allowed.join(', ') });
    }
    case 'invalid_union':
      if (issue.discriminator === 'mode') {
        const allowed = ['period', 'once', 'on-demand', 'usage'];
        return finding(
          'value-not-allowed',
          { ...at, allowed, rule: 'M-CAT-1' },
          { place, value, allowed: allowed.join(', ') },
        );
      }
      return finding('field-wrong-type', at, { place, expectedZh: '规定的格式', expectedEn: 'the documented format' });
    case 'too_small':
      return finding('value-out-of-range', at, {
        place,
        value,
        expectedZh: `长度或数值不小于 ${String(issue.minimum)}`,
        expectedEn: `a length or value of at least ${String(issue.minimum)}`,
      });
    case 'too_big':
      return finding('value-out-of-range', at, {
        place,
        value,
        expectedZh: `长度或数值不大于 ${String(issue.maximum)}`,
        expectedEn: `a length or value of at most ${String(issue.maximum)}`,
      });
    case 'invalid_format':
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
    case 'unrecognized_keys':
    case 'custom':
      return finding('field-wrong-type', at, { place, expectedZh: '规定的格式', expectedEn: 'the documented format' });
  }
}

/** What holds a field: the object at a place, or the file itself. */
function holderWords(place: string): { holderZh: string; holderEn: string } {
  return place === '' ? { holderZh: '文件', holderEn: 'The file' } : { holderZh: `${place} `, holderEn: place };
}

function typeWords(expected: string): { expectedZh: string; expectedEn: string } {
  switch (expected) {
    case 'string':
      return { expectedZh: '文本', expectedEn: 'a text' };
    case 'number':
    case 'int':
      return { expectedZh: '数字', expectedEn: 'a number' };
    case 'boolean':
      return { expectedZh: '布尔值（true 或 false）', expectedEn: 'true or false' };
    case 'array':
      return { expectedZh: '数组', expectedEn: 'an array' };
    default:
      return { expectedZh: '对象', expectedEn: 'an object' };
  }
}

/** `lines[3]` + `['term', 'count']` → `lines[3].term.count`. */
function placeOf(start: string, path: Path): string {
  let place = start;
  for (const key of path) {
    if (typeof key === 'number') place += `[${String(key)}]`;
    else place += place === '' ? String(key) : `.${String(key)}`;
  }
  return place;
}

function valueAt(input: unknown, path: Path): unknown {
  // What holds a faulty value is there, or the fault would be its own.
  return path.reduce((value, key) => (value as Readonly<Record<PropertyKey, unknown>>)[key], input);
}

/** A value as it is shown in a finding: short, and never an object's whole content. */
export function show(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
