import type { DocumentLabel } from '../document-labels.ts';

/** Titles of the parts behind the quote table: where a table before them ends when a file is read back. */
export const partTitles = [
  'terms',
  'comparison',
  'basis',
  'bills',
  'sizings',
  'cashFlow',
  'cliffs',
  'notes',
  'assumptions',
  'priceSources',
  'ruleRegister',
] as const satisfies readonly DocumentLabel[];
