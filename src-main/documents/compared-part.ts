import type { CatalogueNames } from './catalogue-names.ts';
import type { ComparedWith } from './compared-with.ts';
import type { ComparisonDocument } from './comparison-document.ts';
import type { DocumentChoices } from './document-choices.ts';
import { documentLabel } from './document-labels.ts';
import { makeComparisonDocument } from './make-comparison-document.ts';

/** The number of the quoted scenario, as the registers of a comparison list it. */
const QUOTED = '1';

/**
 * The comparison as a part of a quote document: its months under a title of their own, and in its registers
 * only what is not about the quoted scenario alone, which the quote's registers have already.
 */
export function comparedPart(
  { comparison, quotes }: ComparedWith,
  choices: DocumentChoices,
  names: CatalogueNames,
): ComparisonDocument {
  const document = makeComparisonDocument(comparison, quotes, choices, names);
  return {
    ...document,
    cashTitle: documentLabel('comparedCash', choices.language),
    notes: document.notes.filter(({ rows }) => rows !== QUOTED),
    priceSources: document.priceSources.filter(({ rows }) => rows !== QUOTED),
  };
}
