import type { Command } from 'commander';

import type { Comparison } from '../../shared/comparison.ts';
import type { Language } from '../../shared/localized.ts';
import type { PriceBook } from '../../shared/price-book.ts';
import type { Composition } from '../compose.ts';
import { jsonOption, languageOption, pricesOption } from './command-options.ts';
import { json } from './print-findings.ts';
import { openBooks, readAllJson } from './read-input.ts';
import { RefusedInput } from './refusal.ts';

/** Options of `compare`. */
interface CompareOptions {
  readonly prices: readonly string[];
  readonly xlsx?: string;
  readonly pdf?: string;
  readonly lang: Language;
  readonly json?: true;
  readonly date?: string;
  readonly number?: string;
}

/** Adds `compare`: two to four scenarios side by side, and why they differ. */
export function addCompareCommand(root: Command, parts: Composition): void {
  root
    .command('compare')
    .description('并排对比 2 至 4 个方案，并说明差额来自哪里 / two to four scenarios side by side')
    .argument('<scenarios...>', '方案文件，- 为标准输入 / scenario files, - for standard input')
    .addOption(pricesOption())
    .option('--xlsx <file>', '写出 Excel 对比 / write the Excel comparison')
    .option('--pdf <file>', '写出 PDF 对比 / write the PDF comparison')
    .option('--number <number>', '文件编号 / number of the documents')
    .option('--date <date>', '文件日期 YYYY-MM-DD，默认今天 / date of the documents, today if left out')
    .addOption(languageOption())
    .addOption(jsonOption())
    .action((files: readonly string[], options: CompareOptions) => compareCommand(files, options, parts));
}

async function compareCommand(files: readonly string[], options: CompareOptions, parts: Composition): Promise<void> {
  const [{ compareFiles }, { comparisonText }] = await Promise.all([
    import('../handlers/compare-handlers.ts'),
    import('./print-comparison.ts'),
  ]);
  const books = await openBooks(options.prices, parts);
  const scenarios = await readAllJson(files);
  const reply = compareFiles(scenarios, books, files);
  if (!reply.ok) throw new RefusedInput(reply.findings);
  await writeDocuments(reply.value, scenarios, books, options, parts);
  process.stdout.write(options.json ? json(reply.value) : comparisonText(reply.value, options.lang));
}

async function writeDocuments(
  comparison: Comparison,
  scenarios: readonly unknown[],
  books: readonly PriceBook[],
  options: CompareOptions,
  parts: Composition,
): Promise<void> {
  const { xlsx, pdf, lang, number } = options;
  if (xlsx === undefined && pdf === undefined) return;
  const [{ quoteScenario }, { exportComparison }] = await Promise.all([
    import('../handlers/quote-handlers.ts'),
    import('../documents/export-comparison.ts'),
  ]);
  const quotes = scenarios.map((scenario) => quoteScenario(scenario, books));
  const reply = await exportComparison(
    comparison,
    quotes.flatMap((quote) => (quote.ok ? [quote.value] : [])),
    {
      language: lang,
      date: options.date ?? parts.today(),
      fontFolder: parts.fontFolder,
      ...(number !== undefined && { number }),
      ...(xlsx !== undefined && { xlsx }),
      ...(pdf !== undefined && { pdf }),
    },
  );
  if (!reply.ok) throw new RefusedInput(reply.findings);
  for (const written of reply.value.written)
    process.stderr.write(`${lang === 'zh' ? '已写入' : 'Written'} ${written}\n`);
}
