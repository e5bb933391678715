import type { Content, TableCell } from 'pdfmake';
import type { Column } from 'pdfmake/interfaces';

import { type DocumentLabel, documentLabel } from '../document-labels.ts';
import { groupDigits } from '../number-text.ts';
import type { PrintedTerms } from '../paper.ts';
import type { QuoteDocument } from '../quote-document.ts';
import { partHeading } from './part-heading.ts';
import { CELL_PADDING, contentWidth, inks } from './pdf-style.ts';
import { titledTable } from './titled-table.ts';

const SEAL_GAP = 20;
const SEAL_HEIGHT = 52;
/** Payment, share and amount, in points; what it falls due on takes the rest. */
const paymentWidths = { payment: 40, due: 80, share: 60, amount: 110 } as const;

/** Widths of the columns of the payment plan. */
export const paymentColumnWidths: readonly number[] = (() => {
  const { payment, due, share, amount } = paymentWidths;
  const taken = payment + due + share + amount + 10 * CELL_PADDING;
  return [payment, contentWidth - taken, due, share, amount];
})();

/** Labels of the columns of the payment plan. */
export const paymentHeadings = ['payment', 'paymentWhen', 'paymentDue', 'paymentShare', 'paymentAmount'] as const;

/** How the payable is paid; nothing where nobody planned it. */
export function paymentTable({ language, paymentPlan }: QuoteDocument): Content[] {
  if (paymentPlan.length === 0) return [];
  const align = (index: number): 'left' | 'right' => (index < 3 ? 'left' : 'right');
  return [
    titledTable({
      title: documentLabel('paymentPlan', language),
      header: paymentHeadings.map((key, index): TableCell => ({
        text: documentLabel(key, language),
        bold: true,
        color: inks.accent,
        alignment: align(index),
      })),
      widths: paymentColumnWidths,
      rows: paymentPlan.map(({ sequence, when, due, percent, amount }) =>
        [String(sequence), when, due, percent, groupDigits(amount)].map((text, index): TableCell => ({
          text,
          alignment: align(index),
          noWrap: index > 2,
        })),
      ),
    }),
  ];
}

/** A block that is longer may go on over a page. */
const LONG_TEXT = 1_500;
const TERMS_GAP = 24;

/**
 * What a quote closes with: its terms, and the boxes to sign and seal. Boxes never stand on a page alone, away
 * from what is signed: short terms go with them as a whole, of longer ones the last.
 */
export function closingBlocks(document: QuoteDocument): Content[] {
  const terms = termsBlocks(document);
  const boxes = sealBoxes(document);
  const last = terms.at(-1);
  if (last === undefined || boxes.length === 0) return [...terms, ...boxes];
  const length = document.terms.reduce((sum, { text }) => sum + text.length, 0);
  if (length < LONG_TEXT) return [{ unbreakable: true, stack: [...terms, ...boxes] }];
  return [...terms.slice(0, -1), { unbreakable: isShort(document.terms.slice(-2)), stack: [last, ...boxes] }];
}

function isShort(terms: readonly PrintedTerms[]): boolean {
  return terms.every(({ text }) => text.length < LONG_TEXT);
}

/** The blocks of terms, two beside each other so that lines stay readable; each kept whole. */
function termsBlocks({ language, parts, terms }: QuoteDocument): Content[] {
  if (!parts.has('terms') || terms.length === 0) return [];
  const width = (contentWidth - TERMS_GAP) / 2;
  const rows = Array.from({ length: Math.ceil(terms.length / 2) }, (_, index) => terms.slice(2 * index, 2 * index + 2));
  const printed = rows.map((row): Content => ({
    unbreakable: isShort(row),
    stack: [{ columns: row.map((block) => ({ width, stack: blockTexts(block) })), columnGap: TERMS_GAP }],
    margin: [0, 0, 0, 6],
  }));
  const heading = partHeading(documentLabel('terms', language));
  const [first, ...rest] = printed;
  // The heading is not left behind at the end of a page.
  return first === undefined ? [] : [{ unbreakable: true, stack: [heading, first] }, ...rest];
}

function blockTexts({ title, text }: PrintedTerms): Content[] {
  return [
    ...(title === '' ? [] : [{ text: title, bold: true, margin: [0, 0, 0, 1], headlineLevel: 3 } satisfies Content]),
    ...(text === '' ? [] : [{ text }]),
  ];
}

/** Two boxes to sign and seal, beside each other and on one page. */
function sealBoxes({ language, parts }: QuoteDocument): Content[] {
  if (!parts.has('seals')) return [];
  const width = (contentWidth - SEAL_GAP) / 2;
  const box = (label: DocumentLabel): Column => ({
    width,
    stack: [
      { canvas: [{ type: 'rect', x: 0, y: 0, w: width, h: SEAL_HEIGHT, lineWidth: 0.5, lineColor: inks.line }] },
      { text: documentLabel(label, language), color: inks.muted, relativePosition: { x: 8, y: 6 - SEAL_HEIGHT } },
      { text: documentLabel('sealDate', language), color: inks.muted, relativePosition: { x: 8, y: -17 } },
    ],
  });
  const boxes: Content = { columns: [box('supplierSeal'), box('customerSeal')], columnGap: SEAL_GAP };
  return [{ unbreakable: true, stack: [boxes], margin: [0, 12, 0, 0] }];
}
