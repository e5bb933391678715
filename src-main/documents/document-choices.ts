import type { HouseStyle } from '../../shared/house-style.ts';
import type { Language } from '../../shared/localized.ts';
import type { QuotePaper } from '../../shared/quote-paper.ts';
import type { BookDates } from './book-dates.ts';
import type { ComparedWith } from './compared-with.ts';

/** What the person who makes the document chooses. */
export interface DocumentChoices {
  readonly language: Language;
  /** Calendar date `YYYY-MM-DD`; also the date in the file's properties, so that the same input gives the same file. */
  readonly date: string;
  readonly number?: string;
}

/** The same of a quote, with what its paper is made of. */
export interface QuoteChoices extends DocumentChoices {
  /** What the scenario says of its paper. */
  readonly paper?: QuotePaper;
  /** What the supplier puts on every quote. */
  readonly house?: HouseStyle;
  /** The books that it was priced with. */
  readonly books?: readonly BookDates[];
  /** Number of the document that this one takes the place of. */
  readonly supersedes?: string;
  /** Other scenarios beside the quoted one; never in the customer's copy (D-PAPER). */
  readonly compared?: ComparedWith;
}
