import type { Language } from '../../shared/localized.ts';
import { hasError } from '../../shared/reply.ts';
import { reportFindings } from '../handlers/quote-handlers.ts';
import { findingsText, json } from './print-findings.ts';
import { readJsonInput } from './read-input.ts';
import { RefusedInput } from './refusal.ts';

/** Options of `check`. */
export interface CheckOptions {
  readonly lang: Language;
  readonly json?: true;
}

/** `check`: what the rules say of a scenario, without prices. */
export async function checkCommand(file: string, options: CheckOptions): Promise<void> {
  const report = reportFindings(await readJsonInput(file));
  if (hasError(report.findings)) throw new RefusedInput(report.findings);
  const none = options.lang === 'zh' ? '没有发现问题。\n' : 'Nothing was found.\n';
  process.stdout.write(options.json ? json(report) : findingsText(report.findings, options.lang) || none);
}
