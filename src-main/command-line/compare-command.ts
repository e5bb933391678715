import type { Command } from 'commander';

import type { Finding } from '../../shared/finding.ts';
import type { Language } from '../../shared/localized.ts';
import type { Composition } from '../compose.ts';
import { jsonOption, languageOption, pricesOption } from './command-options.ts';
import { json } from './print-findings.ts';
import { openBooks, readJsonInput } from './read-input.ts';
import { RefusedInput } from './refusal.ts';

/** Options of `compare`. */
interface CompareOptions {
  readonly prices: readonly string[];
  readonly lang: Language;
  readonly json?: true;
}

/** Adds `compare`: two to four scenarios side by side, and why they differ. */
export function addCompareCommand(root: Command, parts: Composition): void {
  root
    .command('compare')
    .description('并排对比 2 至 4 个方案，并说明差额来自哪里 / two to four scenarios side by side')
    .argument('<scenarios...>', '方案文件，- 为标准输入 / scenario files, - for standard input')
    .addOption(pricesOption())
    .addOption(languageOption())
    .addOption(jsonOption())
    .action((files: readonly string[], options: CompareOptions) => compareCommand(files, options, parts));
}

async function compareCommand(files: readonly string[], options: CompareOptions, parts: Composition): Promise<void> {
  const [{ compareFiles }, { comparisonText }] = await Promise.all([
    import('../handlers/compare-handlers.ts'),
    import('./print-comparison.ts'),
  ]);
  const books = await openBooks(options.prices, parts.builtInBooks);
  const reply = compareFiles(await readAll(files), books, files);
  if (!reply.ok) throw new RefusedInput(reply.findings);
  process.stdout.write(options.json ? json(reply.value) : comparisonText(reply.value, options.lang));
}

/** Reads all files, so that all that cannot be read are told at once. */
async function readAll(files: readonly string[]): Promise<unknown[]> {
  const contents: unknown[] = [];
  const findings: Finding[] = [];
  for (const file of files) {
    try {
      contents.push(await readJsonInput(file));
    } catch (error) {
      if (!(error instanceof RefusedInput)) throw error;
      findings.push(...error.findings.map((each) => ({ ...each, place: `${file}: ${each.place ?? ''}` })));
    }
  }
  if (findings.length > 0) throw new RefusedInput(findings);
  return contents;
}
