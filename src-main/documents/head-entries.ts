import type { Language } from '../../shared/localized.ts';
import type { Party } from '../../shared/quote-paper.ts';
import type { Quote } from '../../shared/quote.ts';
import type { CatalogueNames } from './catalogue-names.ts';
import { type DocumentLabel, documentLabel } from './document-labels.ts';
import type { Paper } from './paper.ts';
import type { HeadEntry, HeadGroup } from './quote-document.ts';

/** The fields of the head that have a value: who sells, who buys, what this paper is. */
export function headEntries(quote: Quote, paper: Paper, names: CatalogueNames, language: Language): HeadEntry[] {
  const entry = (group: HeadGroup, key: DocumentLabel, value: string | undefined): HeadEntry[] =>
    value === undefined || value.trim() === '' ? [] : [{ group, key, label: documentLabel(key, language), value }];
  const party = (group: HeadGroup, name: DocumentLabel, of: Party): HeadEntry[] => [
    ...entry(group, name, of.name),
    ...entry(group, 'contact', of.contact),
    ...entry(group, 'phone', of.phone),
    ...entry(group, 'email', of.email),
    ...entry(group, 'taxId', of.taxId),
    ...entry(group, 'address', of.address),
  ];
  const edition = quote.edition === undefined ? undefined : names.edition(quote.edition);
  return [
    ...party('supplier', 'supplier', paper.supplier),
    ...party('customer', 'customer', paper.customer),
    ...entry('customer', 'project', paper.project),
    ...entry('paper', 'number', paper.number),
    ...entry('paper', 'supersedes', paper.supersedes),
    ...entry('paper', 'date', paper.date),
    ...entry('paper', 'validUntil', paper.validUntil),
    ...entry('terms', 'edition', edition),
    ...entry('terms', 'currency', documentLabel('currencyCny', language)),
    ...entry('terms', 'catalogueVersion', quote.catalogueVersion),
  ];
}
