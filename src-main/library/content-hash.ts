import { hash } from 'node:crypto';

/** SHA-256 of a text, as hexadecimal. */
export function sha256(text: string): string {
  return hash('sha256', text);
}

/** SHA-256 over several values; the border between two of them counts. */
export function sha256OfAll(values: readonly (string | number | null)[]): string {
  return sha256(JSON.stringify(values));
}
