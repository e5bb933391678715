import type { Content, TableCell } from 'pdfmake';
import type { Column } from 'pdfmake/interfaces';

import { type DocumentLabel, documentLabel } from '../document-labels.ts';
import { groupDigits } from '../number-text.ts';
import type { QuoteDocument } from '../quote-document.ts';
import { CELL_PADDING, contentWidth, hairlines, inks, page, sizes } from './pdf-style.ts';

const RATE_WIDTH = 50;
const TAX_AMOUNT_WIDTH = 85;
const LABEL_WIDTH = 110;
const AMOUNT_WIDTH = 150;

/** Left and right edges on the page of the amounts in the totals block. */
export const totalsGeometry = {
  /** Without tax, tax and payable of a tax rate. */
  taxAmounts: [0, 1, 2].map((index) => {
    const left = page.left + RATE_WIDTH + CELL_PADDING * (3 + 2 * index) + TAX_AMOUNT_WIDTH * index;
    return { left, right: left + TAX_AMOUNT_WIDTH };
  }),
  totals: { left: page.left + contentWidth - AMOUNT_WIDTH - LABEL_WIDTH, right: page.left + contentWidth },
} as const;

/** Amount in words, tax by rate, list price to sum to pay: kept on one page. */
export function totalsBlock(document: QuoteDocument): Content {
  return {
    unbreakable: true,
    margin: [0, 10, 0, 0],
    stack: [{ columns: [wordsAndTax(document), sums(document)], columnGap: 0 }],
  };
}

function wordsAndTax(document: QuoteDocument): Column {
  const { language } = document;
  return {
    width: contentWidth - LABEL_WIDTH - AMOUNT_WIDTH,
    stack: [
      {
        text: [
          { text: `${documentLabel('words', language)}\u3000`, color: inks.muted },
          { text: document.amountInWords, fontSize: sizes.heading, bold: true },
        ],
        margin: [CELL_PADDING, 0, 0, 6],
      },
      {
        table: {
          headerRows: 1,
          widths: [RATE_WIDTH, TAX_AMOUNT_WIDTH, TAX_AMOUNT_WIDTH, TAX_AMOUNT_WIDTH],
          body: [
            (['taxRate', 'withoutTax', 'tax', 'payable'] as const).map((label, index): TableCell => ({
              text: documentLabel(label, language),
              bold: true,
              color: inks.accent,
              alignment: index === 0 ? 'left' : 'right',
            })),
            ...document.taxByRate.map((entry) => [
              { text: entry.label },
              ...[entry.withoutTax, entry.tax, entry.payable].map((amount): TableCell => ({
                text: groupDigits(amount),
                alignment: 'right',
                noWrap: true,
              })),
            ]),
          ],
        },
        layout: hairlines(1),
      },
    ],
  };
}

function sums(document: QuoteDocument): Column {
  const { totals } = document;
  return {
    width: LABEL_WIDTH + AMOUNT_WIDTH,
    stack: [
      sumLine('totalList', totals.list, document),
      sumLine('totalDiscount', totals.discount, document),
      sumLine('totalWithoutTax', totals.withoutTax, document),
      sumLine('totalTax', totals.tax, document),
      payableLine(document),
    ],
  };
}

function sumLine(label: DocumentLabel, amount: string, document: QuoteDocument): Content {
  return {
    columns: [
      { text: documentLabel(label, document.language), width: LABEL_WIDTH, color: inks.muted },
      { text: groupDigits(amount), width: AMOUNT_WIDTH, alignment: 'right', noWrap: true },
    ],
    columnGap: 0,
    margin: [0, 0, 0, 1],
  };
}

function payableLine(document: QuoteDocument): Content {
  const width = LABEL_WIDTH + AMOUNT_WIDTH;
  const rule = { type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.8, lineColor: inks.accent } as const;
  return {
    stack: [
      { canvas: [rule], margin: [0, 2, 0, 2] },
      {
        columns: [
          {
            text: documentLabel('totalPayable', document.language),
            width: LABEL_WIDTH,
            bold: true,
            color: inks.accent,
            margin: [0, 5, 0, 0],
          },
          {
            text: `CNY ${groupDigits(document.totals.payable)}`,
            width: AMOUNT_WIDTH,
            alignment: 'right',
            noWrap: true,
            bold: true,
            fontSize: sizes.total,
            color: inks.accent,
          },
        ],
        columnGap: 0,
      },
    ],
  };
}
