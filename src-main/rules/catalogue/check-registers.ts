import type { Catalogue, Citation } from '../../../shared/catalogue.ts';
import type { Localized } from '../../../shared/localized.ts';
import { checkCitation } from './check-citation.ts';
import { ruleIds } from './rule-ids.ts';

/** Ids that stand more than once in a list. */
function repeated(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}

function missesLanguage(text: Localized): boolean {
  return text.zh.trim() === '' || text.en.trim() === '';
}

/** The rules that the program can cite and the rules that have a text must be the same. */
function checkRuleIds(catalogue: Catalogue): string[] {
  const written = new Set(catalogue.rules.map((rule) => rule.id));
  const known = new Set<string>(ruleIds);
  return [
    ...ruleIds.filter((id) => !written.has(id)).map((id) => `rule ${id} has no text`),
    ...[...written].filter((id) => !known.has(id)).map((id) => `rule ${id} is not among the rule ids of the program`),
  ];
}

/** Everything of the registers that has a citation, with a name to report it by. */
function citationsOf(catalogue: Catalogue): (readonly [string, Citation])[] {
  return [
    ...catalogue.editions.map((edition) => [`edition ${edition.id}`, edition.source] as const),
    ...catalogue.rules.map((rule) => [`rule ${rule.id}`, rule.source] as const),
    ...catalogue.levels.map((level) => [`level ${level.id}`, level.source] as const),
  ];
}

/** Everything that is shown to people, with a name to report it by. */
function textsOf(catalogue: Catalogue): (readonly [string, Localized])[] {
  return [
    ...catalogue.sources.map((source) => [`document ${source.id}`, source.title] as const),
    ...catalogue.editions.map((edition) => [`edition ${edition.id}`, edition.label] as const),
    ...catalogue.sections.map((section) => [`section ${section.id}`, section.label] as const),
    ...catalogue.rules.map((rule) => [`rule ${rule.id}`, rule.title] as const),
    ...catalogue.rules.flatMap((rule) =>
      rule.assumption === undefined ? [] : [[`assumption of ${rule.id}`, rule.assumption] as const],
    ),
    ...catalogue.items.flatMap((item) =>
      [item.label, ...Object.values(item.specLabels)].map((text) => [`item ${item.sku}`, text] as const),
    ),
  ];
}

/**
 * Checks what stands around the items: ids that occur once, texts in both languages, citations of known documents.
 * @returns One sentence per problem.
 */
export function checkRegisters(catalogue: Catalogue): string[] {
  const lists: readonly (readonly [string, readonly string[]])[] = [
    ['document', catalogue.sources.map((source) => source.id)],
    ['edition', catalogue.editions.map((edition) => edition.id)],
    ['section', catalogue.sections.map((section) => section.id)],
    ['sku', catalogue.items.map((item) => item.sku)],
    ['rule', catalogue.rules.map((rule) => rule.id)],
    ['level', catalogue.levels.map((level) => level.id)],
  ];
  return [
    ...lists.flatMap(([what, ids]) => repeated(ids).map((id) => `${what} ${id} occurs twice`)),
    ...textsOf(catalogue)
      .filter(([, text]) => missesLanguage(text))
      .map(([name]) => `${name} lacks a language`),
    ...citationsOf(catalogue).flatMap(([name, citation]) =>
      checkCitation(catalogue, citation).map((problem) => `${name} ${problem}`),
    ),
    ...checkRuleIds(catalogue),
  ];
}
