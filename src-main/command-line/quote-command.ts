import type { Language } from '../../shared/localized.ts';
import type { Quote } from '../../shared/quote.ts';
import type { Reply } from '../../shared/reply.ts';
import type { Timeline } from '../../shared/timeline.ts';
import type { Composition } from '../compose.ts';
import { quoteScenario } from '../handlers/quote-handlers.ts';
import { timelineScenario } from '../handlers/timeline-handlers.ts';
import { json } from './print-findings.ts';
import { quoteText } from './print-quote.ts';
import { openBooks, readJsonInput } from './read-input.ts';
import { RefusedInput } from './refusal.ts';

/** Options of `quote`. */
export interface QuoteOptions {
  readonly prices: readonly string[];
  readonly xlsx?: string;
  readonly pdf?: string;
  readonly lang: Language;
  readonly json?: true;
  readonly date?: string;
  readonly number?: string;
}

/** `quote`: prices a scenario, writes the documents that were asked for, prints the quote. */
export async function quoteCommand(file: string, options: QuoteOptions, parts: Composition): Promise<void> {
  const books = await openBooks(options.prices, parts.builtInBooks);
  const scenario = await readJsonInput(file);
  const reply = quoteScenario(scenario, books);
  if (!reply.ok) throw new RefusedInput(reply.findings);
  await writeDocuments(reply.value, () => timelineScenario(scenario, books), options, parts);
  process.stdout.write(options.json ? json(reply.value) : quoteText(reply.value, options.lang));
}

async function writeDocuments(
  quote: Quote,
  follow: () => Reply<Timeline>,
  options: QuoteOptions,
  parts: Composition,
): Promise<void> {
  const { xlsx, pdf, lang, number } = options;
  if (xlsx === undefined && pdf === undefined) return;
  const { exportQuote } = await import('../documents/export-quote.ts');
  const choices = {
    language: lang,
    date: options.date ?? parts.today(),
    fontFolder: parts.fontFolder,
    ...(number !== undefined && { number }),
    ...(xlsx !== undefined && { xlsx }),
    ...(pdf !== undefined && { pdf }),
  };
  // A quote stands also where its later life cannot be followed; the documents then say why.
  const reply = await exportQuote(quote, choices, follow());
  if (!reply.ok) throw new RefusedInput(reply.findings);
  for (const written of reply.value.written)
    process.stderr.write(`${lang === 'zh' ? '已写入' : 'Written'} ${written}\n`);
}
