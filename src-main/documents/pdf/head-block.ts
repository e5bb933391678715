import { Buffer } from 'node:buffer';

import type { Content } from 'pdfmake';
import type { Column, ContentImage } from 'pdfmake/interfaces';

import type { Logo } from '../../../shared/house-style.ts';
import { fitInto, type PictureSize, pictureSize } from '../picture-size.ts';
import { documentLabel } from '../document-labels.ts';
import type { HeadEntry, HeadGroup, QuoteDocument } from '../quote-document.ts';
import type { DocumentFont } from './document-font.ts';
import { contentWidth, inks, sizes } from './pdf-style.ts';

/** Groups of fields from left to right, and their widths in points; parties share what is left. */
const groups: readonly { name: HeadGroup; width?: number }[] = [
  { name: 'supplier' },
  { name: 'customer' },
  { name: 'paper', width: 150 },
  { name: 'terms', width: 165 },
];

const GAP = 16;
const LABEL_GAP = 6;
/** Room for the logo at the right of the title, in points. */
const logoRoom = { width: 170, height: 34 } as const;

/** The title with the logo, and under it the fields of the head side by side. */
export function headBlock(document: QuoteDocument, font: DocumentFont): Content {
  const present = groups.filter(({ name }) => document.head.some((entry) => entry.group === name));
  const taken = present.reduce((sum, { width = 0 }) => sum + width, GAP * (present.length - 1));
  const open = present.filter(({ width }) => width === undefined).length;
  const columns = present.map(({ name, width = (contentWidth - taken) / open }) =>
    fields(
      document.head.filter((entry) => entry.group === name),
      width,
      font,
    ),
  );
  return { stack: [titleLine(document), { columns, columnGap: GAP }], margin: [0, 0, 0, 7] };
}

function titleLine({ title, logo, language }: QuoteDocument): Content {
  const heading = { outline: true, headlineLevel: 1 } as const;
  const text = { text: title, fontSize: sizes.title, bold: true, color: inks.accent, ...heading } as const;
  const picture = logo === undefined ? undefined : logoPicture(logo, documentLabel('logo', language));
  if (picture === undefined) return { ...text, margin: [0, 0, 0, 4] };
  const room = contentWidth - picture.width - GAP;
  return { columns: [{ ...text, width: room }, picture], columnGap: GAP, margin: [0, 0, 0, 6] };
}

function logoPicture(logo: Logo, alt: string): (ContentImage & PictureSize) | undefined {
  const size = pictureSize(Buffer.from(logo.data, 'base64'), logo.type);
  return size && { image: `data:${logo.type};base64,${logo.data}`, ...fitInto(size, logoRoom), alt };
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
