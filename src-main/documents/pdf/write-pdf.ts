import type * as PdfMake from 'pdfmake';
import type { Content } from 'pdfmake';
import type { TDocumentDefinitions } from 'pdfmake/interfaces';

import { documentCaption } from '../document-caption.ts';
import { documentLabel } from '../document-labels.ts';
import type { QuoteDocument } from '../quote-document.ts';
import { basisTable, basisTableGeometry } from './basis-table.ts';
import { billTable } from './bill-table.ts';
import { cashFlowTable } from './cash-flow-table.ts';
import { cliffTable } from './cliff-table.ts';
import type { DocumentFont } from './document-font.ts';
import { headBlock } from './head-block.ts';
import { nextBreak } from './page-breaks.ts';
import { FONT_FAMILY, inks, page, sizes } from './pdf-style.ts';
import { quoteTableGeometry } from './quote-columns.ts';
import { quoteTable, rowName } from './quote-table.ts';
import { registerTables } from './register-tables.ts';
import { totalsBlock } from './totals-block.ts';

/** Columns of the caption in a page footer and in the file's properties. */
const FOOTER_COLUMNS = 110;
const TITLE_COLUMNS = 200;

/**
 * Prints a quote document as PDF, A4 landscape, with the document font embedded. The same document
 * gives the same bytes: every date in the file is the document's own.
 *
 * It is laid out once more for each page break that would part a heading from its first line or a
 * subtotal from its last; usually that is once or twice.
 */
export async function writePdf(document: QuoteDocument, font: DocumentFont): Promise<Uint8Array> {
  const pdfMake = await loadPdfMake(font);
  const geometry = quoteTableGeometry(document, font);
  const basisGeometry = basisTableGeometry(document, font);
  const breaks: number[] = [];
  for (;;) {
    const table = quoteTable(document, geometry);
    const pages = new Map<string, number>();
    const bytes = await pdfMake
      .createPdf(
        definition(
          document,
          [
            headBlock(document, font),
            ...table.content(breaks),
            totalsBlock(document),
            ...basisTable(document, basisGeometry),
            ...billTable(document),
            ...cashFlowPages(document, font),
            ...registerTables(document),
          ],
          pages,
        ),
      )
      .getBuffer();
    const wanted = nextBreak(
      table.staysWithNext.map((staysWithNext, index) => ({ staysWithNext, page: pages.get(rowName(index)) ?? 0 })),
      breaks.at(-1) ?? 0,
    );
    if (wanted === undefined) return new Uint8Array(bytes);
    breaks.push(wanted);
  }
}

function cashFlowPages(document: QuoteDocument, font: DocumentFont): Content[] {
  const part = document.cashFlow;
  return part === undefined ? [] : [...cashFlowTable(document, part, font), ...cliffTable(document, part)];
}

/** The library is one object for the whole program, a CommonJS module: all of it is in `default`. */
async function loadPdfMake(font: DocumentFont): Promise<typeof PdfMake> {
  const module = (await import('pdfmake')) as unknown as { readonly default: typeof PdfMake };
  const pdfMake = module.default;
  pdfMake.setUrlAccessPolicy(() => false);
  pdfMake.setLocalAccessPolicy((path) => path === font.regular || path === font.bold);
  pdfMake.setFonts({ [FONT_FAMILY]: { normal: font.regular, bold: font.bold } });
  return pdfMake;
}

function definition(document: QuoteDocument, content: Content[], pages: Map<string, number>): TDocumentDefinitions {
  const created = new Date(`${document.date}T00:00:00Z`);
  return {
    pageSize: 'A4',
    pageOrientation: 'landscape',
    pageMargins: [page.left, page.top, page.right, page.bottom],
    version: '1.7',
    language: document.language === 'zh' ? 'zh-CN' : 'en',
    displayTitle: true,
    info: {
      title: documentCaption(document, TITLE_COLUMNS),
      author: 'Seatwise',
      creator: 'Seatwise',
      producer: 'Seatwise',
      creationDate: created,
      modDate: created,
    },
    defaultStyle: { font: FONT_FAMILY, fontSize: sizes.body, color: inks.text, lineHeight: 0.95 },
    header: () => pageHeader(document),
    footer: (current, count) => pageFooter(document, current, count),
    content,
    // Asked of every node once the layout stands; it only notes where the rows are.
    pageBreakBefore: (node) => {
      const first = node.pageNumbers[0];
      if (node.id !== undefined && first !== undefined) pages.set(node.id, first);
      return false;
    },
  };
}

function pageHeader(document: QuoteDocument): Content {
  if (document.banner === undefined) return { text: '' };
  return {
    text: document.banner,
    color: inks.warning,
    bold: true,
    alignment: 'center',
    margin: [page.left, 16, page.right, 0],
  };
}

function pageFooter(document: QuoteDocument, current: number, count: number): Content {
  const numbers = { n: String(current), m: String(count) };
  return {
    columns: [
      { text: documentCaption(document, FOOTER_COLUMNS), width: '*' },
      { text: document.fingerprint.slice(0, 12), width: 90, alignment: 'right' },
      { text: documentLabel('page', document.language, numbers), width: 90, alignment: 'right' },
    ],
    fontSize: sizes.small,
    color: inks.muted,
    margin: [page.left, 12, page.right, 0],
  };
}
