import type { Language } from '../../shared/localized.ts';
import type { Quote } from '../../shared/quote.ts';
import type { PriceBook } from '../../shared/price-book.ts';
import type { Composition } from '../compose.ts';
import { quoteScenario } from '../handlers/quote-handlers.ts';
import { json } from './print-findings.ts';
import { quoteText } from './print-quote.ts';
import { openBooks, readJsonInput } from './read-input.ts';
import { RefusedInput } from './refusal.ts';

/** Options of `quote`. */
export interface QuoteOptions {
  readonly prices: readonly string[];
  readonly xlsx?: string;
  readonly pdf?: string;
  readonly lang?: Language;
  readonly json?: true;
  readonly date?: string;
  readonly number?: string;
}

/** `quote`: prices a scenario, writes the documents that were asked for, prints the quote. */
export async function quoteCommand(file: string, options: QuoteOptions, parts: Composition): Promise<void> {
  const books = await openBooks(options.prices, parts);
  const scenario = await readJsonInput(file);
  const reply = quoteScenario(scenario, books);
  if (!reply.ok) throw new RefusedInput(reply.findings);
  if (options.xlsx !== undefined || options.pdf !== undefined) {
    await writeDocuments(reply.value, scenario, books, options, parts);
  }
  process.stdout.write(options.json ? json(reply.value) : quoteText(reply.value, options.lang ?? 'zh'));
}

async function writeDocuments(
  quote: Quote,
  scenario: unknown,
  books: readonly PriceBook[],
  options: QuoteOptions,
  parts: Composition,
): Promise<void> {
  const { xlsx, pdf, number } = options;
  const [{ exportQuote }, { bookDates }, { timelineScenario }, { paperOf }] = await Promise.all([
    import('../documents/export-quote.ts'),
    import('../documents/book-dates.ts'),
    import('../handlers/timeline-handlers.ts'),
    import('../handlers/paper-of.ts'),
  ]);
  const paper = paperOf(scenario);
  const language = options.lang ?? paper.language ?? 'zh';
  const choices = {
    language,
    date: options.date ?? paper.date ?? parts.today(),
    paper,
    books: bookDates(books),
    fontFolder: parts.fontFolder,
    ...(number !== undefined && { number }),
    ...(xlsx !== undefined && { xlsx }),
    ...(pdf !== undefined && { pdf }),
  };
  // A quote stands also where its later life cannot be followed; the documents then say why.
  const reply = await exportQuote(quote, choices, timelineScenario(scenario, books));
  if (!reply.ok) throw new RefusedInput(reply.findings);
  for (const written of reply.value.written)
    process.stderr.write(`${language === 'zh' ? '已写入' : 'Written'} ${written}\n`);
}
