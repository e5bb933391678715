import type { Catalogue, Citation } from '../../../shared/catalogue.ts';

/** Chinese words that every language of the program knows how to say; other names need an English one. */
const sectionWords = /[表图]/g;

/**
 * Whether a citation names a document of the catalogue and a place that can be shown in both languages.
 * @returns One predicate per problem, for a sentence whose subject is what cites.
 */
export function checkCitation(catalogue: Catalogue, citation: Citation): string[] {
  const known = catalogue.sources.some((source) => source.id === citation.document);
  const english = citation.section.split(' / ').at(-1) ?? '';
  const translated = !/\p{Script=Han}/u.test(english.replaceAll(sectionWords, ''));
  return [
    ...(known ? [] : [`cites the unknown document ${citation.document}`]),
    ...(translated ? [] : [`cites a section that has no English name: ${citation.section}`]),
  ];
}
