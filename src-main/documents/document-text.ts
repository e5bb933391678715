import type { Localized } from '../../shared/localized.ts';

/** A text that will be printed, and what the field is called. */
export interface DocumentText {
  readonly field: Localized;
  readonly text: string;
  /** Id of the quote's line, where the text belongs to one. */
  readonly line?: string;
}
