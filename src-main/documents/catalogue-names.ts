import type { Edition } from '../../shared/catalogue.ts';
import type { Language } from '../../shared/localized.ts';
import { catalogue, citationText, editionEntry, isRuleId, ruleEntry } from '../rules/catalogue/catalogue.ts';
import type { RegisterEntry } from './quote-document.ts';

/** Names from the catalogue that a quote only has ids of. */
export interface CatalogueNames {
  /** Sections in print order. */
  readonly sections: readonly { readonly id: string; readonly label: string }[];
  readonly edition: (id: Edition) => string;
  /** Title and citation of a rule; undefined for an id that the catalogue does not have. */
  readonly rule: (id: string) => RegisterEntry | undefined;
}

/** The names of the catalogue that the program was built with. */
export function catalogueNames(language: Language): CatalogueNames {
  return {
    sections: catalogue.sections.map(({ id, label }) => ({ id, label: label[language] })),
    edition: (id) => editionEntry(id).label[language],
    rule: (id) => {
      if (!isRuleId(id)) return undefined;
      const { title, source } = ruleEntry(id);
      return { id, text: title[language], source: citationText(source, language) };
    },
  };
}
