import { accept, refuse, type Reply } from '../../shared/reply.ts';
import { finding } from '../rules/findings/finding.ts';
import { readJson } from '../rules/findings/read-json.ts';
import { show } from '../rules/findings/shape-findings.ts';

/** Largest profile that is read: 48 numbers need far less. */
const MOST_BYTES = 64 * 1024;

/**
 * Reads the calls of a day's half-hours from a file: a JSON list, or numbers split by commas, semicolons,
 * blanks or line breaks. How many there are, and whether they are numbers, is checked where they are used.
 * @returns one text for each number, as it stands in the file
 */
export function readProfile(bytes: Uint8Array): Reply<string[]> {
  if (bytes.byteLength > MOST_BYTES) {
    const values = { actual: `${String(Math.ceil(bytes.byteLength / 1024))} KB`, limit: '64 KB' };
    return refuse([finding('file-too-large', { place: 'profile', value: values.actual }, values)]);
  }
  // The decoder leaves out a byte order mark; what is no text shows as what is no number.
  const text = new TextDecoder().decode(bytes).trim();
  if (!text.startsWith('[') && !text.startsWith('{')) return accept(text.split(/[\s,;]+/).filter(Boolean));
  const json = readJson(bytes);
  if (!json.ok) return json;
  if (Array.isArray(json.value)) return accept(json.value.map(show));
  const values = { place: 'profile', expectedZh: '数组', expectedEn: 'an array' };
  return refuse([finding('field-wrong-type', { place: 'profile' }, values)]);
}
