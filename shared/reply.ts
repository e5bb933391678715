import type { Finding } from './finding.ts';

/**
 * The answer to a request. A refusal is a value, with every finding at once; only bugs throw.
 * @typeParam T what an accepted request gives
 */
export type Reply<T> = { readonly ok: true; readonly value: T } | Refusal;

/** A refused request, with every finding at once. */
export interface Refusal {
  readonly ok: false;
  readonly findings: readonly Finding[];
}

/** Wraps an accepted value. */
export function accept<T>(value: T): Reply<T> {
  return { ok: true, value };
}

/** Wraps the findings of a refused input. */
export function refuse(findings: readonly Finding[]): Refusal {
  return { ok: false, findings };
}

/** True if any finding refuses the input. */
export function hasError(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === 'error');
}
