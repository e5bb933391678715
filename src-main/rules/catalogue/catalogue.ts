import { catalogue as content } from 'virtual:catalogue';

import type {
  Catalogue,
  CatalogueItem,
  Citation,
  CustomerLevel,
  Edition,
  EditionEntry,
  Offer,
  RuleEntry,
} from '../../../shared/catalogue.ts';
import type { Language } from '../../../shared/localized.ts';
import { citationLabel } from './citation-label.ts';
import type { RuleId } from './rule-ids.ts';

/** Everything the vendor publishes that the program needs, as it was when the program was built. */
export const catalogue: Catalogue = content;

const items = new Map(catalogue.items.map((item) => [item.sku, item]));
const rules = new Map(catalogue.rules.map((rule) => [rule.id, rule]));
const levels = new Map(catalogue.levels.map((level) => [level.id, level]));
const editions = new Map(catalogue.editions.map((edition) => [edition.id, edition]));
const documents = new Map(catalogue.sources.map((source) => [source.id, source]));

/** The item of a sku, or nothing where the catalogue has no such sku (domain M-CAT-1, C-CAT-1). */
export function findItem(sku: string): CatalogueItem | undefined {
  return items.get(sku);
}

/**
 * The ways in which an item is sold to an edition (domain M-ED-1). Contact-centre items have no edition:
 * all of their offers are returned, whatever the edition.
 */
export function offersOf(item: CatalogueItem, edition: Edition | undefined): readonly Offer[] {
  return item.offers.filter((offer) => offer.edition === undefined || offer.edition === edition);
}

/** Whether a text is the id of a rule of the catalogue. */
export function isRuleId(text: string): text is RuleId {
  return rules.has(text);
}

/** Title, source and assumption of a rule. */
export function ruleEntry(id: RuleId): RuleEntry {
  const rule = rules.get(id);
  // The build refuses a catalogue that lacks one of the ids, so this is a bug and no input can cause it.
  if (rule === undefined) throw new Error(`The catalogue has no rule ${id}.`);
  return rule;
}

/** Public lengths of grace and retention of a customer level, e.g. `V3` (domain M-EXP-2). */
export function findLevel(id: string): CustomerLevel | undefined {
  return levels.get(id);
}

/** What the edition is called, sells and may be upgraded to (domain §1). */
export function editionEntry(id: Edition): EditionEntry {
  const edition = editions.get(id);
  if (edition === undefined) throw new Error(`The catalogue has no edition ${id}.`);
  return edition;
}

/** Texts of citations that were asked for: every line of every quote names its sources. */
const citationTexts = { zh: new WeakMap<Citation, string>(), en: new WeakMap<Citation, string>() };

/** Full name of the document, version, date and section, e.g. `华为云会议 计费说明 03（2024-12-12）§2.2 表2-2`. */
export function citationText(citation: Citation, language: Language): string {
  const known = citationTexts[language].get(citation);
  if (known !== undefined) return known;
  const document = documents.get(citation.document);
  if (document === undefined) throw new Error(`The catalogue has no document ${citation.document}.`);
  const text = citationLabel(document, citation.section, language);
  citationTexts[language].set(citation, text);
  return text;
}
