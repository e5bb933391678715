import type { Catalogue, CatalogueItem, CitedFact, IncludedResource, Offer } from '../../../shared/catalogue.ts';
import { checkCitation } from './check-citation.ts';
import { checkRegisters } from './check-registers.ts';

/** Facts that need a source as soon as they are stated. */
const citedFacts: readonly CitedFact[] = [
  'specSizes',
  'recordingHours',
  'resolution',
  'serviceLength',
  'fits',
  'devices',
  'freeMinutesPerMonth',
  'billedDirections',
];

/** Whether the item says anything about a fact: an empty list says nothing. */
function states(item: CatalogueItem, fact: CitedFact): boolean {
  const value = item[fact];
  return Array.isArray(value) ? value.length > 0 : value !== undefined;
}

/** All specs of an item, each once, in the order of its offers. */
function specsOf(item: CatalogueItem): string[] {
  return [...new Set(item.offers.flatMap((offer) => offer.specs))];
}

function checkOffer(item: CatalogueItem, offer: Offer): string[] {
  const problems: string[] = [];
  if (offer.mode === 'period' && offer.terms.length === 0) problems.push('a period offer without a term unit');
  if (offer.mode !== 'period' && offer.terms.length > 0) problems.push(`term units on a ${offer.mode} offer`);
  if (item.family === 'meeting' && offer.edition === undefined) problems.push('a meeting offer without an edition');
  if (item.family === 'contact-centre' && offer.edition !== undefined) {
    problems.push('a contact-centre offer with an edition');
  }
  if (new Set(offer.specs).size < offer.specs.length) problems.push('a spec twice in one offer');
  return problems;
}

/** Two offers must not sell the same thing, or a price would have two sets of terms. */
function checkOverlaps(item: CatalogueItem): string[] {
  const keys = item.offers.flatMap((offer) =>
    (offer.specs.length > 0 ? offer.specs : ['']).map((spec) => [offer.edition ?? '', offer.mode, spec].join(' ')),
  );
  const twice = keys.filter((key, index) => keys.indexOf(key) !== index);
  return twice.map((key) => `sold by two offers: ${key.trim()}`);
}

/** Specs that labels, sizes, hours and contents speak of must be on sale, and all or none of the offers have specs. */
function checkSpecs(item: CatalogueItem): string[] {
  const specs = specsOf(item);
  const spoken = [item.specLabels, item.specSizes ?? {}, item.recordingHours ?? {}, item.specIncludes];
  const unknown = [...new Set(spoken.flatMap((record) => Object.keys(record)))].filter((spec) => !specs.includes(spec));
  return [
    ...(specs.length > 0 && item.offers.some((offer) => offer.specs.length === 0)
      ? ['some offers have specs and some have none']
      : []),
    ...unknown.map((spec) => `no offer has the spec ${spec}`),
  ];
}

function checkIncluded(items: ReadonlyMap<string, CatalogueItem>, resource: IncludedResource): string[] {
  const target = items.get(resource.sku);
  if (target === undefined) return [`includes the unknown item ${resource.sku}`];
  const specs = specsOf(target);
  const fits = resource.spec === undefined ? specs.length === 0 : specs.includes(resource.spec);
  return fits ? [] : [`includes ${resource.sku} with the spec ${resource.spec ?? '(none)'}, which it does not have`];
}

function checkItem(catalogue: Catalogue, items: ReadonlyMap<string, CatalogueItem>, item: CatalogueItem): string[] {
  const included = [...item.includes, ...Object.values(item.specIncludes).flat()];
  const cited = [item.source, ...item.offers, ...included, ...Object.values(item.citations)].map((fact) =>
    'source' in fact ? fact.source : fact,
  );
  const problems = [
    ...(catalogue.sections.some((section) => section.id === item.section) ? [] : [`unknown section ${item.section}`]),
    ...item.offers.flatMap((offer) => checkOffer(item, offer)),
    ...checkOverlaps(item),
    ...checkSpecs(item),
    ...included.flatMap((resource) => checkIncluded(items, resource)),
    ...item.fits.filter((sku) => !items.has(sku)).map((sku) => `fits the unknown item ${sku}`),
    ...citedFacts
      .filter((fact) => states(item, fact) && item.citations[fact] === undefined)
      .map((fact) => `no source for ${fact}`),
    ...citedFacts
      .filter((fact) => !states(item, fact) && item.citations[fact] !== undefined)
      .map((fact) => `a source for ${fact}, which it does not state`),
    ...cited.flatMap((citation) => checkCitation(catalogue, citation)),
  ];
  return problems.map((problem) => `${item.sku}: ${problem}`);
}

/**
 * Whether the parts of a catalogue agree with one another.
 * @returns One sentence per problem, empty where there is none. Run when the program is built, so that a
 * running program never meets an inconsistent catalogue.
 */
export function checkCatalogue(catalogue: Catalogue): string[] {
  const items = new Map(catalogue.items.map((item) => [item.sku, item]));
  return [...checkRegisters(catalogue), ...catalogue.items.flatMap((item) => checkItem(catalogue, items, item))];
}
