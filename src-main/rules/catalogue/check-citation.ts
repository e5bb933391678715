import type { Catalogue, Citation } from '../../../shared/catalogue.ts';

/** Chinese beside the two words that every language of the program knows how to say: such a name needs an English one. */
const untranslated = /(?![表图])\p{Script=Han}/u;

/**
 * Whether a citation names a document of the catalogue and a place that can be shown in both languages.
 * @returns One predicate per problem, for a sentence whose subject is what cites.
 */
export function checkCitation(catalogue: Catalogue, citation: Citation): string[] {
  const known = catalogue.sources.some((source) => source.id === citation.document);
  const [, english = citation.section] = citation.section.split(' / ');
  return [
    ...(known ? [] : [`cites the unknown document ${citation.document}`]),
    ...(untranslated.test(english) ? [`cites a section that has no English name: ${citation.section}`] : []),
  ];
}
