import type { Content } from 'pdfmake';
import type { Column } from 'pdfmake/interfaces';

import type { HeadEntry, HeadGroup, QuoteDocument } from '../quote-document.ts';
import type { DocumentFont } from './document-font.ts';
import { contentWidth, inks, sizes } from './pdf-style.ts';

/** Groups of fields from left to right, and their widths in points; the first takes what is left. */
const groups: readonly { name: HeadGroup; width?: number }[] = [
  { name: 'party' },
  { name: 'contact', width: 160 },
  { name: 'paper', width: 150 },
  { name: 'terms', width: 165 },
];

const GAP = 16;
const LABEL_GAP = 6;

/** The title, and under it the fields of the head side by side. */
export function headBlock(document: QuoteDocument, font: DocumentFont): Content {
  const present = groups.filter(({ name }) => document.head.some((entry) => entry.group === name));
  const taken = present.reduce((sum, { width = 0 }) => sum + width, GAP * (present.length - 1));
  const columns = present.map(({ name, width = contentWidth - taken }) =>
    fields(
      document.head.filter((entry) => entry.group === name),
      width,
      font,
    ),
  );
  return {
    stack: [
      { text: document.title, fontSize: sizes.title, bold: true, color: inks.accent, margin: [0, 0, 0, 4] },
      { columns, columnGap: GAP },
    ],
    margin: [0, 0, 0, 7],
  };
}

/** Widths are all given: a width left open would grow with a word that cannot be broken. */
function fields(entries: readonly HeadEntry[], width: number, font: DocumentFont): Column {
  const labelWidth = Math.max(...entries.map(({ label }) => font.width(label, sizes.body))) + 1;
  return {
    width,
    stack: entries.map(({ label, value }) => ({
      columns: [
        { text: label, width: labelWidth, color: inks.muted },
        { text: singleLine(value), width: width - labelWidth - LABEL_GAP },
      ],
      columnGap: LABEL_GAP,
      margin: [0, 0, 0, 1.5],
    })),
  };
}

/** A field is one paragraph: line breaks in it become spaces. */
function singleLine(text: string): string {
  return text.replaceAll(/\s*[\r\n]+\s*/g, ' ');
}
