import type { Content } from 'pdfmake';

import { documentCaption } from '../document-caption.ts';
import type { DocumentFrame } from '../document-frame.ts';
import { documentLabel } from '../document-labels.ts';
import type { DocumentFont } from './document-font.ts';
import { nextBreak } from './page-breaks.ts';
import { FONT_FAMILY, inks, page, sizes } from './pdf-style.ts';
import { layOutTagged, type TaggedPages } from './tagged-print.ts';

/** Columns of the caption in a page footer and in the file's properties. */
const FOOTER_COLUMNS = 110;
const TITLE_COLUMNS = 200;

/** What is printed, with tables whose rows are kept together. */
export interface PageContent {
  /** For each row of these tables, one after the other, whether it must be followed by the next one on its page. */
  readonly staysWithNext: readonly boolean[];
  /** Everything, made anew at each call because the layout writes into it; pages break before these rows (from 0, in rising order). */
  readonly content: (breaks: readonly number[]) => Content[];
}

/** Name of a cell in a row of such a table, by which the layout tells where the row came to stand. */
export function rowName(index: number): string {
  return `row-${String(index)}`;
}

/**
 * Prints a document as tagged PDF, A4 landscape, with the document font embedded. The same document gives the
 * same bytes: every date in the file is the document's own.
 *
 * It is laid out once more for each page break that would part a heading from its first line or a
 * subtotal from its last; usually that is once or twice.
 */
export async function printPages(frame: DocumentFrame, printed: PageContent, font: DocumentFont): Promise<Uint8Array> {
  const breaks: number[] = [];
  for (;;) {
    const pages = new Map<string, number>();
    const laid = await layOutTagged(taggedPages(frame, printed.content(breaks), pages), font);
    const wanted = nextBreak(
      printed.staysWithNext.map((staysWithNext, index) => ({ staysWithNext, page: pages.get(rowName(index)) ?? 0 })),
      breaks.at(-1) ?? 0,
    );
    if (wanted === undefined) return laid.print();
    breaks.push(wanted);
  }
}

function taggedPages(frame: DocumentFrame, content: Content[], pages: Map<string, number>): TaggedPages {
  const created = new Date(`${frame.date}T00:00:00Z`);
  return {
    language: frame.language === 'zh' ? 'zh-CN' : 'en',
    info: {
      Title: documentCaption(frame, TITLE_COLUMNS),
      Author: 'Seatwise',
      Creator: 'Seatwise',
      Producer: 'Seatwise',
      CreationDate: created,
      ModDate: created,
    },
    style: { font: FONT_FAMILY, fontSize: sizes.body, color: inks.text, lineHeight: 0.95 },
    opening: pageHeader(frame),
    header: () => pageHeader(frame),
    footer: (current, count) => pageFooter(frame, current, count),
    content,
    onPlaced: ({ id, pageNumbers: [first] }) => {
      if (id !== undefined && first !== undefined) pages.set(id, first);
    },
  };
}

function pageHeader(frame: DocumentFrame): Content {
  if (frame.banner === undefined) return { text: '' };
  return {
    text: frame.banner,
    color: inks.warning,
    bold: true,
    alignment: 'center',
    margin: [page.left, 16, page.right, 0],
  };
}

function pageFooter(frame: DocumentFrame, current: number, count: number): Content {
  const numbers = { n: String(current), m: String(count) };
  return {
    columns: [
      { text: documentCaption(frame, FOOTER_COLUMNS), width: '*' },
      { text: frame.fingerprint?.slice(0, 12) ?? '', width: 90, alignment: 'right' },
      { text: documentLabel('page', frame.language, numbers), width: 90, alignment: 'right' },
    ],
    fontSize: sizes.small,
    color: inks.muted,
    margin: [page.left, 12, page.right, 0],
  };
}
