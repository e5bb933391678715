import { accept, refuse, type Reply } from '../../../shared/reply.ts';
import { finding } from './finding.ts';

/** Largest JSON file that is read. */
const MOST_BYTES = 20 * 1024 * 1024;
/** Deepest nesting that is read. */
const MOST_LEVELS = 64;
/** Names that would reach into the prototype of a program's objects. */
const unsafeKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** Reads a file's bytes as JSON: UTF-8 with or without a byte order mark, not too large, not too deep. */
export function readJson(bytes: Uint8Array): Reply<unknown> {
  if (bytes.byteLength > MOST_BYTES) {
    const values = { actual: `${String(Math.ceil(bytes.byteLength / 1024 / 1024))} MB`, limit: '20 MB' };
    return refuse([finding('file-too-large', { value: values.actual }, values)]);
  }
  try {
    // The decoder leaves out a byte order mark.
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return checkStructure(value);
  } catch (error) {
    const reason = reasonOf(error);
    return refuse([finding('json-unreadable', { value: reason }, { reason })]);
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof TypeError) return '不是 UTF-8 (not UTF-8)';
  const at = error instanceof Error ? /line (\d+) column (\d+)/.exec(error.message) : null;
  if (at !== null) return `第 ${at[1] ?? ''} 行第 ${at[2] ?? ''} 列 (line ${at[1] ?? ''}, column ${at[2] ?? ''})`;
  return '内容不完整或为空 (incomplete or empty)';
}

/** Walks the value without recursion, so that no depth of nesting can exhaust the stack. */
function checkStructure(root: unknown): Reply<unknown> {
  const open: { value: unknown; place: string; level: number }[] = [{ value: root, place: '', level: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, place, level } = next;
    if (typeof value !== 'object' || value === null) continue;
    if (level >= MOST_LEVELS) {
      const values = { actual: `> ${String(MOST_LEVELS)} 层 (levels)`, limit: `${String(MOST_LEVELS)} 层 (levels)` };
      return refuse([finding('file-too-large', { place }, values)]);
    }
    for (const [key, member] of Object.entries(value)) {
      if (unsafeKeys.has(key)) return refuse([finding('key-unsafe', { place, value: key }, { field: key })]);
      const step = Array.isArray(value) ? `[${key}]` : place === '' ? key : `.${key}`;
      if (typeof member === 'object') open.push({ value: member, place: place + step, level: level + 1 });
    }
  }
  return accept(root);
}
