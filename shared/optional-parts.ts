/** Columns of the quote table that may be left out; `tax` is without tax, rate and tax together. */
export const optionalColumns = [
  'spec',
  'mode',
  'unit',
  'term',
  'unitPrice',
  'discount',
  'netUnitPrice',
  'tax',
  'remark',
] as const;

/** Parts of the document that may be left out; what proves the figures is always there. */
export const optionalParts = ['cashFlow', 'basis', 'terms', 'notes', 'rules', 'seals'] as const;

/** A column of the quote table that may be left out. */
export type OptionalColumn = (typeof optionalColumns)[number];
/** A part of the document that may be left out. */
export type OptionalPart = (typeof optionalParts)[number];
