import type { Localized } from '../../shared/localized.ts';
import type { DocumentText } from './document-text.ts';
import { comparisonTexts } from './comparison-texts.ts';
import { fieldName } from './document-field.ts';
import type { DocumentRow, QuoteDocument } from './quote-document.ts';
import { sizingTexts } from './sizing-part.ts';

/** Every text of a document that is not its own label, in print order. */
export function documentTexts(document: QuoteDocument): DocumentText[] {
  const all = (field: Localized, texts: readonly string[]): DocumentText[] => texts.map((text) => ({ field, text }));
  return [
    ...document.head.map(({ key, value }) => ({ field: fieldName(key), text: value })),
    ...document.sections.flatMap((section) => [
      ...all(fieldName('item'), [section.label]),
      ...section.rows.flatMap(rowTexts),
    ]),
    ...document.outside.flatMap((group) => group.rows.flatMap(rowTexts)),
    ...all(
      fieldName('paymentPlan'),
      document.paymentPlan.map(({ when }) => when),
    ),
    ...all(
      fieldName('terms'),
      document.terms.flatMap(({ title, text }) => [title, text]),
    ),
    ...(document.comparison === undefined ? [] : comparisonTexts(document.comparison)),
    ...all(fieldName('cliffItem'), document.cashFlow?.cliffs.flatMap(({ item, how }) => [item, how]) ?? []),
    ...all(fieldName('cashFlow'), document.cashFlow?.refusals ?? []),
    ...all(fieldName('sizings'), document.sizings.flatMap(sizingTexts)),
    ...all(fieldName('remarks'), document.remarks),
    ...all(
      fieldName('notes'),
      document.notes.flatMap(({ text, source }) => [text, source]),
    ),
    ...all(
      fieldName('assumptions'),
      document.assumptions.flatMap(({ text, source }) => [text, source]),
    ),
    ...all(
      fieldName('ruleRegister'),
      document.rules.flatMap(({ id, text, source }) => [id, text, source]),
    ),
    ...all(fieldName('catalogueVersion'), [document.catalogueVersion]),
  ];
}

function rowTexts(row: DocumentRow): DocumentText[] {
  const of = (key: Parameters<typeof fieldName>[0], ...texts: readonly string[]): DocumentText[] =>
    texts.map((text) => ({ field: fieldName(key, row.sequence), text, line: row.line.id }));
  return [
    ...of('item', row.name),
    ...of('spec', row.spec),
    ...of('unit', row.unit),
    ...of('remark', row.remark),
    ...of('formula', row.formula),
    ...of('priceSource', row.priceBook),
    ...of('discountDetail', ...row.discounts),
  ];
}
