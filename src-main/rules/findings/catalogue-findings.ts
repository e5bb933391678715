import type { BillingMode, CatalogueItem, Edition, Offer, TermUnit } from '../../../shared/catalogue.ts';
import { type Reply, accept, refuse } from '../../../shared/reply.ts';
import type { Finding } from '../../../shared/finding.ts';
import { catalogue, editionEntry, findItem, offersOf } from '../catalogue/catalogue.ts';
import { itemLabel, joinLabels, termUnitLabels } from '../catalogue/catalogue-words.ts';
import type { RuleId } from '../catalogue/rule-ids.ts';
import { finding } from './finding.ts';

/** What a line asks of the catalogue. */
export interface CatalogueRequest {
  readonly line: string;
  readonly place: string;
  readonly sku: string;
  readonly spec: string | undefined;
  readonly mode: BillingMode;
  readonly edition: Edition | undefined;
}

/** The item, and the row under which it is sold. */
export interface CatalogueMatch {
  readonly item: CatalogueItem;
  readonly offer: Offer;
}

/** Finds the row of the catalogue that a line is bought under (domain M-ED-1, M-CAT-1, C-CAT-1). */
export function matchCatalogue(request: CatalogueRequest): Reply<CatalogueMatch> {
  const item = findItem(request.sku);
  if (item === undefined) return refuse([skuUnknown(request)]);
  const { line, place, edition, mode, spec } = request;
  const offers = edition === undefined ? item.offers : offersOf(item, edition);
  const rule: RuleId = item.family === 'meeting' ? 'M-CAT-1' : 'C-CAT-1';
  const label = item.label.zh;
  const labelEn = item.label.en;
  if (offers.length === 0) return refuse([editionLacks(request, item)]);

  const inMode = offers.filter((offer) => offer.mode === mode);
  const [first] = inMode;
  if (first === undefined) {
    const allowed = [...new Set(offers.map((offer) => offer.mode))];
    const at = { line, place: `${place}.mode`, value: mode, allowed, rule };
    return refuse([finding('mode-not-sold', at, { label, labelEn, mode, allowed: allowed.join(', ') })]);
  }
  const allowed = [...new Set(inMode.flatMap((offer) => offer.specs))];
  const allowedText = allowed.join(', ');
  const at = { line, place: `${place}.spec`, value: spec, allowed, rule };
  if (allowed.length === 0) {
    if (spec !== undefined) return refuse([finding('spec-superfluous', at, { label, labelEn, spec })]);
    return accept({ item, offer: first });
  }
  if (spec === undefined) return refuse([finding('spec-missing', at, { label, labelEn, allowed: allowedText })]);
  const offer = inMode.find((candidate) => candidate.specs.includes(spec));
  if (offer !== undefined) return accept({ item, offer });
  const elsewhere = editionsOf(item.offers.filter((other) => other.mode === mode && other.specs.includes(spec)));
  if (edition === undefined || elsewhere.length === 0) {
    return refuse([finding('spec-unknown', at, { label, labelEn, spec, allowed: allowedText })]);
  }
  const editions = joinLabels(elsewhere.map((other) => editionEntry(other).label));
  return refuse([
    finding('spec-not-in-edition', at, {
      ...editionWords(edition),
      label,
      labelEn,
      spec,
      allowed: allowedText,
      editions: editions.zh,
      editionsEn: editions.en,
    }),
  ]);
}

/** A term unit that the row does not have (domain M-CAT-2, M-CAT-4, C-CAT-2). */
export function termFindings(
  at: { readonly line: string; readonly place: string; readonly spec: string | undefined },
  unit: TermUnit,
  { item, offer }: CatalogueMatch,
): Finding[] {
  if (offer.terms.includes(unit)) return [];
  const label = itemLabel(item, at.spec);
  const allowed = joinLabels(offer.terms.map((term) => termUnitLabels[term]));
  const rule = item.family === 'contact-centre' ? 'C-CAT-2' : unit === 'half-year' ? 'M-CAT-4' : 'M-CAT-2';
  return [
    finding(
      'term-not-sold',
      { line: at.line, place: `${at.place}.term.unit`, value: unit, allowed: offer.terms, rule },
      {
        label: label.zh,
        labelEn: label.en,
        unit: termUnitLabels[unit].zh,
        unitEn: termUnitLabels[unit].en,
        allowed: allowed.zh,
        allowedEn: allowed.en,
      },
    ),
  ];
}

function skuUnknown(request: CatalogueRequest): Finding {
  const { edition, line, place, sku } = request;
  const contactCentre = sku.startsWith('cc.');
  const allowed = catalogue.items
    .filter((item) => (item.family === 'contact-centre') === contactCentre)
    .filter((item) => edition === undefined || offersOf(item, edition).length > 0)
    .map((item) => item.sku);
  return finding(
    'sku-unknown',
    { line, place: `${place}.sku`, value: sku, allowed, rule: contactCentre ? 'C-CAT-1' : 'M-CAT-1' },
    { sku },
  );
}

function editionLacks(request: CatalogueRequest, item: CatalogueItem): Finding {
  const having = editionsOf(item.offers);
  const editions = joinLabels(having.map((edition) => editionEntry(edition).label));
  return finding(
    'edition-lacks-item',
    { line: request.line, place: `${request.place}.sku`, value: item.sku, allowed: having },
    {
      ...editionWords(request.edition ?? 'free'),
      label: item.label.zh,
      labelEn: item.label.en,
      editions: editions.zh,
      editionsEn: editions.en,
    },
  );
}

function editionsOf(offers: readonly Offer[]): Edition[] {
  return [...new Set(offers.flatMap((offer) => offer.edition ?? []))];
}

function editionWords(edition: Edition): { edition: string; editionEn: string } {
  return { edition: editionEntry(edition).label.zh, editionEn: editionEntry(edition).label.en };
}
