import type { HouseStyle, Logo, TermsBlock } from '../../shared/house-style.ts';
import type { Language } from '../../shared/localized.ts';
import { type OptionalColumn, optionalColumns, type OptionalPart, optionalParts } from '../../shared/optional-parts.ts';
import type { Party, QuotePaper } from '../../shared/quote-paper.ts';
import type { Quote } from '../../shared/quote.ts';
import { standardHouse } from '../../shared/standard-terms.ts';
import type { BookDates } from './book-dates.ts';
import { earliestEnd } from './book-dates.ts';
import { addDaysTo } from './calendar-date.ts';
import type { QuoteChoices } from './document-choices.ts';

/** A block of terms in the language of the document. */
export interface PrintedTerms {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** What the paper of a quote looks like, all choices made: the scenario's first, then the supplier's, then the program's. */
export interface Paper {
  /** With its revision. */
  readonly number?: string;
  readonly supersedes?: string;
  readonly date: string;
  /** Last day on which the quote holds. */
  readonly validUntil: string;
  readonly project: string;
  readonly supplier: Party;
  readonly customer: Party;
  readonly logo?: Logo;
  readonly columns: ReadonlySet<OptionalColumn>;
  readonly parts: ReadonlySet<OptionalPart>;
  readonly terms: readonly PrintedTerms[];
  readonly paymentPlan: NonNullable<QuotePaper['paymentPlan']>;
  readonly customerCopy: boolean;
  readonly books: readonly BookDates[];
}

/** Settles the paper of a quote. */
export function settlePaper(quote: Quote, choices: QuoteChoices): Paper {
  const { paper = {}, house = standardHouse, books = [], date, language, supersedes } = choices;
  const number = choices.number ?? numberWithRevision(paper);
  const left = new Set(paper.leaveOut);
  return {
    ...(number !== undefined && { number }),
    ...(supersedes !== undefined && { supersedes }),
    date,
    validUntil: paper.validUntil ?? boundedEnd(quote, date, house.validityDays, books),
    project: filled(paper.project) ?? quote.scenario,
    supplier: { ...filledOf(house.company), ...filledOf(paper.supplier ?? {}) },
    customer: { ...quote.customer, ...filledOf(paper.customer ?? {}) },
    ...(house.logo !== null && { logo: house.logo }),
    columns: new Set(paper.columns ?? optionalColumns),
    parts: new Set(optionalParts.filter((part) => !left.has(part))),
    terms: printedTerms(paper, house, language),
    paymentPlan: paper.paymentPlan ?? [],
    customerCopy: paper.customerCopy ?? true,
    books,
  };
}

/** `QT-20261122-001` and 2 → `QT-20261122-001-R2`. */
export function numberWithRevision({ number, revision }: Pick<QuotePaper, 'number' | 'revision'>): string | undefined {
  const base = filled(number);
  return base === undefined || revision === undefined ? base : `${base}-R${String(revision)}`;
}

/** The supplier's days after the date, and no longer than the price books that were used hold (D-PAPER). */
function boundedEnd(quote: Quote, date: string, days: number, books: readonly BookDates[]): string {
  const wished = addDaysTo(date, days);
  const end = earliestEnd(quote, books);
  // Books that have run out already bound nothing: the quote says so by itself.
  return end !== undefined && end >= date && end < wished ? end : wished;
}

/** The blocks that the scenario names, in its order and with its words; without any, all of the supplier's. */
function printedTerms({ terms }: QuotePaper, { termsBlocks }: HouseStyle, language: Language): PrintedTerms[] {
  const known = new Map<string, TermsBlock>(termsBlocks.map((block) => [block.id, block]));
  const named = terms ?? termsBlocks.map(({ id }) => ({ id }));
  return named
    .map((entry: NonNullable<QuotePaper['terms']>[number]) => ({
      id: entry.id,
      title: filled(entry.title) ?? known.get(entry.id)?.title[language] ?? '',
      text: filled(entry.text) ?? known.get(entry.id)?.text[language] ?? '',
    }))
    .filter(({ title, text }) => title.trim() !== '' || text.trim() !== '');
}

function filled(text: string | undefined): string | undefined {
  return text === undefined || text.trim() === '' ? undefined : text.trim();
}

function filledOf(party: Party): Party {
  return Object.fromEntries(Object.entries(party).filter(([, value]) => filled(value) !== undefined));
}
