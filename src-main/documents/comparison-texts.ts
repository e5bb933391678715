import type { ComparisonDocument } from './comparison-document.ts';
import { fieldName } from './document-field.ts';
import type { DocumentLabel } from './document-labels.ts';
import type { DocumentText } from './document-text.ts';

/** Every text of a comparison that is not its own label, in print order. */
export function comparisonTexts(document: ComparisonDocument): DocumentText[] {
  const { scenarios, categories, capacity, differences, notes, assumptions, priceSources } = document;
  const all = (key: DocumentLabel, texts: readonly string[]): DocumentText[] =>
    texts.map((text) => ({ field: fieldName(key), text }));
  return [
    ...all(
      'scenario',
      scenarios.flatMap(({ name, edition }) => [name, edition]),
    ),
    ...all('number', document.number === undefined ? [] : [document.number]),
    ...all(
      'item',
      categories.flatMap(({ label, rows }) => [
        label,
        ...rows.flatMap(({ name, cells }) => [name, ...cells.map(({ rest }) => rest)]),
      ]),
    ),
    ...all(
      'capacity',
      capacity.map(({ label }) => label),
    ),
    ...all(
      'causeText',
      differences.flatMap(({ causes }) => causes.map(({ text }) => text)),
    ),
    ...all(
      'notes',
      notes.flatMap(({ text, source }) => [text, source]),
    ),
    ...all(
      'assumptions',
      assumptions.flatMap(({ text, source }) => [text, source]),
    ),
    ...all(
      'priceSource',
      priceSources.map(({ book }) => book),
    ),
  ];
}
