import type { HouseStyle } from '../../shared/house-style.ts';
import type { Language } from '../../shared/localized.ts';
import type { PriceBook } from '../../shared/price-book.ts';
import type { Quote } from '../../shared/quote.ts';
import { accept, refuse, type Reply } from '../../shared/reply.ts';
import { bookDates } from '../documents/book-dates.ts';
import type { ComparedWith } from '../documents/compared-with.ts';
import type { QuoteChoices } from '../documents/document-choices.ts';
import { settlePaper } from '../documents/paper.ts';
import { sha256 } from '../library/content-hash.ts';
import type { DocumentFacts, DocumentNumber } from '../library/document-store.ts';
import { finding } from '../rules/findings/finding.ts';
import { canonicalJson } from '../rules/pricing/fingerprint.ts';
import type { HandlerTools } from './handlers.ts';
import { paperOf } from './paper-of.ts';

/** What a window asks of a document. */
export interface PaperRequest {
  readonly scenario: unknown;
  /** Identity of the stored scenario; without it no number is counted. */
  readonly id?: string | undefined;
  readonly language: Language;
  readonly date?: string | undefined;
  /** Printed as it is, instead of a counted one. */
  readonly number?: string | undefined;
  /** Scenarios that the quote is to be printed beside. */
  readonly compared?: ComparedWith | undefined;
}

/** The choices of a document, and what its number depends on where it is counted. */
export interface NumberedPaper {
  readonly choices: QuoteChoices;
  readonly facts?: DocumentFacts;
}

/** Puts together what a quote document looks like: the scenario's wishes, the user's settings, the books' dates. */
export function documentPaper(
  { library, today }: Pick<HandlerTools, 'library' | 'today'>,
  { scenario, id, language, date, number, compared }: PaperRequest,
  quote: Quote,
  books: readonly PriceBook[],
): NumberedPaper {
  const paper = paperOf(scenario);
  const { company, logo, termsBlocks, validityDays } = library.settings.all();
  const house: HouseStyle = { company, logo, termsBlocks, validityDays };
  const choices: QuoteChoices = {
    language,
    date: date ?? paper.date ?? today(),
    paper,
    house,
    books: bookDates(books),
    ...(number !== undefined && { number }),
    ...(compared !== undefined && { compared }),
  };
  // A number with a revision of its own, or one typed for this paper, is the user's to count.
  if (id === undefined || number !== undefined || paper.revision !== undefined || library.newer !== undefined) {
    return { choices };
  }
  return { choices, facts: documentFacts(id, quote, choices) };
}

function documentFacts(scenario: string, quote: Quote, choices: QuoteChoices): DocumentFacts {
  const { number, revision: _, language: __, ...paper } = choices.paper ?? {};
  const { date, house } = choices;
  const beside = choices.compared?.comparison.scenarios.map((each) => ({ name: each.name, is: each.fingerprint }));
  const { validUntil } = settlePaper(quote, choices);
  const base = number?.trim();
  return {
    scenario,
    ...(base !== undefined && base !== '' && { base }),
    // The same quote in another language is the same quote.
    content: sha256(canonicalJson({ quote, paper, date, validUntil, house, ...(beside && { beside }) })),
    payable: quote.totals.payable,
    date,
    validUntil,
  };
}

/** The choices with the number put in; refused where the number belongs to another scenario. */
export function withNumber(
  { choices, facts }: NumberedPaper,
  counted: DocumentNumber | undefined,
): Reply<QuoteChoices> {
  if (facts === undefined) return accept(choices);
  if (counted === undefined) {
    const number = facts.base ?? '';
    return refuse([finding('number-taken', { place: 'document.number', value: number }, { number })]);
  }
  const { base, revision, supersedes } = counted;
  const number = `${base}-R${String(revision)}`;
  return accept({ ...choices, number, ...(supersedes !== undefined && { supersedes }) });
}
