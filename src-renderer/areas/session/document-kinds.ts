/** What documents can be handed over as. */
export type DocumentKind = 'xlsx' | 'pdf';

/** The kinds in the order in which they are offered, with what they are called in every language. */
export const documentKinds: readonly (readonly [DocumentKind, string])[] = [
  ['xlsx', 'Excel (.xlsx)'],
  ['pdf', 'PDF'],
];
