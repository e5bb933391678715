import type { Language } from '../../shared/localized.ts';

/** What every page and sheet of a document is marked with, whatever the document is about. */
export interface DocumentFrame {
  readonly language: Language;
  readonly title: string;
  /** What it is about, for page footers and file properties. */
  readonly project: string;
  /** Calendar date `YYYY-MM-DD`; also the date in the file's properties, so that the same input gives the same file. */
  readonly date: string;
  readonly number?: string;
  /** Present where a price is illustrative; shown on every page and sheet (domain Q-PRICE-2). */
  readonly banner?: string;
  /** Printed in short at the foot of each page; left out where there are several. */
  readonly fingerprint?: string;
}
