/** Most characters of all texts of a request together; a file of 20 MB as base64 fits. */
const MOST_CHARACTERS = 32 * 1024 * 1024;
const MOST_VALUES = 1_000_000;
/** Deepest nesting of a request. */
const MOST_LEVELS = 64;
/** Names that would reach into the prototype of a program's objects. */
const unsafeKeys = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * What makes a request unfit to be looked at: too much, too deep, or names that reach into prototypes.
 * @returns undefined where it may be checked against the contract. Walks without recursion.
 */
export function requestFault(request: unknown): string | undefined {
  const open: { value: unknown; level: number }[] = [{ value: request, level: 0 }];
  let characters = 0;
  let values = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, level } = next;
    values += 1;
    if (typeof value === 'string') characters += value.length;
    if (values > MOST_VALUES || characters > MOST_CHARACTERS) return 'size';
    if (typeof value !== 'object' || value === null) continue;
    if (level >= MOST_LEVELS) return 'depth';
    for (const [key, member] of Object.entries(value)) {
      if (unsafeKeys.has(key)) return key;
      open.push({ value: member, level: level + 1 });
    }
  }
  return undefined;
}
