import type { Edition } from '../../shared/catalogue.ts';
import type { Language } from '../../shared/localized.ts';
import { catalogue, citationText, editionEntry, isRuleId, ruleEntry } from '../rules/catalogue/catalogue.ts';
import type { RuleId } from '../rules/catalogue/rule-ids.ts';
import type { RegisterEntry } from './register-entry.ts';

/** Names from the catalogue that a quote only has ids of. */
export interface CatalogueNames {
  /** Sections in print order. */
  readonly sections: readonly { readonly id: string; readonly label: string }[];
  readonly edition: (id: Edition) => string;
  /** Title and citation of a rule; undefined for an id that the catalogue does not have. */
  readonly rule: (id: string) => RegisterEntry | undefined;
  /** Where rules come from, one text per document with all its sections; ids that are not known are left out. */
  readonly sources: (ids: readonly string[]) => readonly string[];
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
    sources: (ids) => sourcesByDocument(ids.filter(isRuleId), language),
  };
}

function sourcesByDocument(ids: readonly RuleId[], language: Language): string[] {
  const sections = new Map<string, Set<string>>();
  for (const { source } of ids.map(ruleEntry)) {
    sections.set(source.document, (sections.get(source.document) ?? new Set()).add(source.section));
  }
  return [...sections].map(([document, cited]) =>
    citationText({ document, section: joinSections([...cited]) }, language),
  );
}

/** A section is one text, or two as `中文 / English`; joined they are two again, each place once. */
function joinSections(sections: readonly string[]): string {
  const pairs = sections.map((section) => section.split(' / '));
  const joined = (texts: readonly string[]): string =>
    [...new Set(texts.flatMap((text) => text.split(', ')))].join(', ');
  return `${joined(pairs.map(([chinese = '']) => chinese))} / ${joined(pairs.map(([chinese = '', english = chinese]) => english))}`;
}
