import type { Finding } from '../../shared/finding.ts';

/** Ends a command because its input is refused: exit status 2, all findings printed, nothing written. */
export class RefusedInput extends Error {
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    super('The input is refused.');
    this.findings = findings;
  }
}
