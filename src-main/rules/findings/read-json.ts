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
    return refuse([finding('json-unreadable', { value: reason.reasonEn }, reason)]);
  }
}

/** What is wrong with the text, from the parser's message: where it stopped, or at which characters. */
function reasonOf(error: unknown): { reasonZh: string; reasonEn: string } {
  if (error instanceof TypeError) return { reasonZh: '编码不是 UTF-8', reasonEn: 'the encoding is not UTF-8' };
  const message = error instanceof Error ? error.message : '';
  const [, line = '', column = ''] = /line (\d+) column (\d+)/.exec(message) ?? [];
  if (line !== '') {
    return { reasonZh: `第 ${line} 行第 ${column} 列有误`, reasonEn: `line ${line}, column ${column} is wrong` };
  }
  const [, token = '', near = ''] = /^Unexpected token '(.*?)', (.*) is not valid JSON$/s.exec(message) ?? [];
  if (token !== '') {
    const excerpt = near.replaceAll(/\s+/g, ' ');
    return { reasonZh: `${excerpt} 处的“${token}”有误`, reasonEn: `“${token}” is wrong, near ${excerpt}` };
  }
  return { reasonZh: '内容为空或不完整', reasonEn: 'it is empty or incomplete' };
}

/** Walks the value without recursion, so that no depth of nesting can exhaust the stack. */
function checkStructure(root: unknown): Reply<unknown> {
  const open: { value: unknown; place: string; level: number }[] = [{ value: root, place: '', level: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, place, level } = next;
    if (typeof value !== 'object' || value === null) continue;
    if (level >= MOST_LEVELS) return refuse([finding('file-too-deep', { place }, { limit: String(MOST_LEVELS) })]);
    for (const [key, member] of Object.entries(value)) {
      if (unsafeKeys.has(key)) return refuse([finding('key-unsafe', { place, value: key }, { field: key })]);
      const step = Array.isArray(value) ? `[${key}]` : place === '' ? key : `.${key}`;
      if (typeof member === 'object') open.push({ value: member, place: place + step, level: level + 1 });
    }
  }
  return accept(root);
}
