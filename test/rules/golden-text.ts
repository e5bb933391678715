import type { Localized } from '../../shared/localized.ts';

/** What would only repeat other files, or change with each edit of the catalogue. */
const leftOut = new Set(['sources', 'source', 'fingerprint', 'catalogueVersion', 'format', 'currency']);

/**
 * An answer as rows for a golden file: a field a row, a row for each entry of a list, and texts in both languages
 * beside each other. Findings and assumptions are told by their names: their texts stand in files of their own.
 */
export function goldenText(answer: object, indent = ''): string {
  const rows = Object.entries(answer).flatMap(([name, value]: [string, unknown]) => {
    if (leftOut.has(name) || value === undefined) return [];
    if (Array.isArray(value) && value.some((each) => typeof each === 'object')) {
      return [`${indent}${name}:`, ...(value as unknown[]).map((each) => `${indent}  - ${oneRow(each)}`)];
    }
    return [`${indent}${name}: ${oneRow(value)}`];
  });
  return rows.join('\n');
}

function oneRow(value: unknown): string {
  if (Array.isArray(value)) return `[${(value as unknown[]).map(oneRow).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const fields = value as Readonly<Record<string, unknown>>;
  const { code, place, line, id, zh, en } = fields;
  if (typeof zh === 'string' && typeof en === 'string') return both({ zh, en });
  if (typeof code === 'string') return [code, place, line].filter((part) => typeof part === 'string').join(' ');
  if (typeof id === 'string' && 'text' in fields && 'source' in fields) return id;
  const parts = Object.entries(fields).filter(([name, member]) => !leftOut.has(name) && member !== undefined);
  return `{ ${parts.map(([name, member]) => `${name}: ${oneRow(member)}`).join(', ')} }`;
}

/** Names with their numbers, without those of nothing. */
export function counted(counts: Readonly<Record<string, number | string>>): string {
  const some = Object.entries(counts).filter(([, count]) => Number(count) !== 0);
  return some.map(([what, count]) => `${what} ${String(count)}`).join(', ');
}

/** What a fleet has: numbers by name, and sizes or skus with theirs in braces. */
export function fleetText(fleet: Readonly<Record<string, number | Readonly<Record<string, number>>>>): string {
  const parts = Object.entries(fleet).map(([what, count]) => {
    if (typeof count === 'number') return counted({ [what]: count });
    const inside = counted(count);
    return inside === '' ? '' : `${what} { ${inside} }`;
  });
  return parts.filter((part) => part !== '').join('; ');
}

/** A text in both languages. */
export function both({ zh, en }: Localized): string {
  return zh === en ? zh : `${zh} | ${en}`;
}
