import type { Content } from 'pdfmake';

import type { QuoteDocument } from '../quote-document.ts';
import { basisTable, basisTableGeometry } from './basis-table.ts';
import { billTable } from './bill-table.ts';
import { cashFlowTable } from './cash-flow-table.ts';
import { cliffTable } from './cliff-table.ts';
import { comparisonPages } from './comparison-pages.ts';
import type { DocumentFont } from './document-font.ts';
import { headBlock } from './head-block.ts';
import { outsideTables } from './outside-table.ts';
import { printPages } from './print-pages.ts';
import { quoteTableGeometry } from './quote-columns.ts';
import { quoteTable } from './quote-table.ts';
import { registerTables } from './register-tables.ts';
import { sizingPages } from './sizing-pages.ts';
import { closingBlocks, paymentTable } from './terms-block.ts';
import { totalsBlock } from './totals-block.ts';

/** Prints a quote document as PDF. The same document gives the same bytes. */
export async function writePdf(document: QuoteDocument, font: DocumentFont): Promise<Uint8Array> {
  const geometry = quoteTableGeometry(document, font);
  const table = quoteTable(document, geometry);
  const basisGeometry = basisTableGeometry(document, font);
  const rows = table.staysWithNext.length;
  const compared = document.comparison && comparisonPages(document.comparison, font, rows);
  return printPages(
    document,
    {
      staysWithNext: [...table.staysWithNext, ...(compared?.staysWithNext ?? [])],
      content: (breaks) => [
        headBlock(document, font),
        ...table.content(breaks.filter((row) => row < rows)),
        totalsBlock(document),
        ...outsideTables(document, geometry),
        ...paymentTable(document),
        ...closingBlocks(document),
        ...onNewPage(compared?.content(breaks.filter((row) => row >= rows)) ?? []),
        ...(document.parts.has('basis') ? [...basisTable(document, basisGeometry), ...billTable(document)] : []),
        ...sizingPages(document),
        ...cashFlowPages(document, font),
        ...registerTables(document),
      ],
    },
    font,
  );
}

/** What begins on a page of its own. */
function onNewPage([first, ...rest]: readonly Content[]): Content[] {
  return first === undefined ? [] : [{ stack: [first], pageBreak: 'before' }, ...rest];
}

function cashFlowPages(document: QuoteDocument, font: DocumentFont): Content[] {
  const part = document.cashFlow;
  return part === undefined ? [] : [...cashFlowTable(document, part, font), ...cliffTable(document, part)];
}
