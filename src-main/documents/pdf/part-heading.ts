import type { Content } from 'pdfmake';

import { inks, sizes } from './pdf-style.ts';

/** A heading between the parts of the document. */
export function partHeading(text: string, onNewPage = false): Content {
  return {
    text,
    fontSize: sizes.heading,
    bold: true,
    color: inks.accent,
    outline: true,
    headlineLevel: 2,
    margin: [0, onNewPage ? 0 : 12, 0, 5],
    ...(onNewPage && { pageBreak: 'before' }),
  };
}

/** A sentence under a heading. */
export function partNote(text: string): Content {
  return { text, color: inks.muted, margin: [0, -2, 0, 5] };
}
