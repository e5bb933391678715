import type { Language } from '../../shared/localized.ts';
import type { QuotePaper } from '../../shared/quote-paper.ts';
import type { Quote } from '../../shared/quote.ts';
import type { PriceBook } from '../../shared/price-book.ts';
import type { Composition } from '../compose.ts';
import { paperOf } from '../handlers/paper-of.ts';
import { datedQuote, quoteScenario } from '../handlers/quote-handlers.ts';
import { finding } from '../rules/findings/finding.ts';
import { withGlyphPlaces } from '../rules/mends/glyph-places.ts';
import { json } from './print-findings.ts';
import { quoteText } from './print-quote.ts';
import { openBooks, readAllJson, readJsonInput } from './read-input.ts';
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
  /** Files of scenarios that the documents show beside it. */
  readonly compare: readonly string[];
  readonly ownCopy?: true;
}

/** `quote`: prices a scenario, writes the documents that were asked for, prints the quote. */
export async function quoteCommand(file: string, options: QuoteOptions, parts: Composition): Promise<void> {
  const books = await openBooks(options.prices, parts);
  const scenario = await readJsonInput(file);
  const others = await readAllJson(options.compare);
  const reply = quoteScenario(scenario, books);
  if (!reply.ok) throw new RefusedInput(reply.findings);
  const hasDocuments = options.xlsx !== undefined || options.pdf !== undefined;
  if (!hasDocuments && others.length > 0) throw new RefusedInput([finding('comparison-without-document', {}, {})]);
  // Only a document needs a day of its own; without one, the same scenario prints the same on any day.
  const date = options.date ?? paperOf(scenario).date ?? (hasDocuments ? parts.today() : undefined);
  const quote = date === undefined ? reply.value : datedQuote(reply.value, books, date);
  if (hasDocuments && date !== undefined)
    await writeDocuments(quote, [scenario, ...others], books, { ...options, date, file }, parts);
  process.stdout.write(options.json ? json(quote) : quoteText(quote, options.lang ?? 'zh'));
}

async function writeDocuments(
  quote: Quote,
  [scenario, ...others]: readonly unknown[],
  books: readonly PriceBook[],
  options: QuoteOptions & { readonly date: string; readonly file: string },
  parts: Composition,
): Promise<void> {
  const { xlsx, pdf, number } = options;
  const [{ exportQuote }, { bookDates }, { timelineScenario }, { compareWithQuotes }] = await Promise.all([
    import('../documents/export-quote.ts'),
    import('../documents/book-dates.ts'),
    import('../handlers/timeline-handlers.ts'),
    import('../handlers/compare-handlers.ts'),
  ]);
  const compared =
    others.length === 0
      ? undefined
      : compareWithQuotes([scenario, ...others], books, [options.file, ...options.compare]);
  if (compared?.ok === false) throw new RefusedInput(compared.findings);
  const paper: QuotePaper = { ...paperOf(scenario), ...(options.ownCopy && { customerCopy: false }) };
  const language = options.lang ?? paper.language ?? 'zh';
  const choices = {
    language,
    date: options.date,
    paper,
    books: bookDates(books),
    fontFolder: parts.fontFolder,
    ...(number !== undefined && { number }),
    ...(compared !== undefined && { compared: compared.value }),
    ...(xlsx !== undefined && { xlsx }),
    ...(pdf !== undefined && { pdf }),
  };
  // A quote stands also where its later life cannot be followed; the documents then say why.
  const reply = await exportQuote(quote, choices, timelineScenario(scenario, books));
  if (!reply.ok) throw new RefusedInput(withGlyphPlaces(reply.findings, scenario));
  for (const written of reply.value.written)
    process.stderr.write(`${language === 'zh' ? '已写入' : 'Written'} ${written}\n`);
}
