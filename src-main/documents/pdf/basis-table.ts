import type { Content, TableCell } from 'pdfmake';

import { type DocumentLabel, documentLabel } from '../document-labels.ts';
import { ruleIdTexts } from '../document-row.ts';
import { allRows, countedRows } from '../document-rows.ts';
import { cutToWidth, groupDigits } from '../number-text.ts';
import type { DocumentRow, QuoteDocument } from '../quote-document.ts';
import type { DocumentFont } from './document-font.ts';
import { partHeading, partNote } from './part-heading.ts';
import { CELL_PADDING, contentWidth, hairlines, inks, page, sizes } from './pdf-style.ts';

const columns: readonly { label: DocumentLabel; align: 'left' | 'center' | 'right' }[] = [
  { label: 'sequence', align: 'center' },
  { label: 'item', align: 'left' },
  { label: 'formula', align: 'left' },
  { label: 'listAmount', align: 'right' },
  { label: 'discountAmount', align: 'right' },
  { label: 'payableAmount', align: 'right' },
  { label: 'rules', align: 'left' },
  { label: 'priceSource', align: 'left' },
];

/** Columns of text that a formula may take; the bills of a longer one are listed in the next table anyway. */
const FORMULA_COLUMNS = 360;

/** Space before the rules, which follow a column of amounts. */
const RULES_INDENT = 8;

/** Where the amounts of the basis table stand on the page. */
export interface BasisTableGeometry {
  readonly widths: readonly number[];
  /** Left and right edges of list, discount and payable, in this order. */
  readonly amounts: readonly { readonly left: number; readonly right: number }[];
}

/** Settles the widths: amounts get what the longest takes, the texts share the rest. */
export function basisTableGeometry(document: QuoteDocument, font: DocumentFont): BasisTableGeometry {
  const amounts = [...allRows(document).map(({ line }) => line), document.totals];
  const widest = Math.max(...amounts.map((amount) => font.width(groupDigits(amount.list), sizes.body, true)), 50);
  const fixed = [22, undefined, undefined, widest, widest, widest, undefined, undefined];
  const shares = [0, 0.2, 0.38, 0, 0, 0, 0.25, 0.17];
  const taken = fixed.reduce<number>((sum, width) => sum + (width ?? 0) + 2 * CELL_PADDING, 0);
  const widths = fixed.map((width, index) => width ?? (contentWidth - taken) * (shares[index] ?? 0));
  const left = (index: number): number =>
    page.left + CELL_PADDING + widths.slice(0, index).reduce((sum, width) => sum + width + 2 * CELL_PADDING, 0);
  return { widths, amounts: [3, 4, 5].map((index) => ({ left: left(index), right: left(index) + widest })) };
}

/** How each figure was made: formula, period, discounts, amounts, rules, price source. */
export function basisTable(document: QuoteDocument, geometry: BasisTableGeometry): Content[] {
  const { language } = document;
  const header = columns.map(({ label, align }): TableCell => ({
    text: documentLabel(label, language),
    bold: true,
    color: inks.accent,
    alignment: align,
    margin: [label === 'rules' ? RULES_INDENT : 0, 0, 0, 0],
  }));
  const rows = countedRows(document).map((row) => basisRow(row, document));
  const outside = document.outside.flatMap((group) => group.rows).map((row) => basisRow(row, document));
  return [
    partHeading(documentLabel('basis', language), true),
    partNote(documentLabel('clock', language)),
    {
      table: {
        headerRows: 1,
        dontBreakRows: true,
        widths: [...geometry.widths],
        body: [
          header,
          ...rows,
          totalRow(document),
          ...(outside.length === 0 ? [] : [outsideHeading(document), ...outside]),
        ],
      },
      layout: hairlines(1),
    },
  ];
}

function basisRow(row: DocumentRow, document: QuoteDocument): TableCell[] {
  const { language } = document;
  const { line } = row;
  const start = cutToWidth(row.formula, FORMULA_COLUMNS);
  const formula = start === row.formula ? start : documentLabel('formulaCut', language, { start });
  const muted = (text: string) => ({ text, color: inks.muted, fontSize: sizes.small });
  const period = row.period === '' ? [] : [muted(`${documentLabel('period', language)} ${row.period}`)];
  const amount = (decimal: string): TableCell => ({ text: groupDigits(decimal), alignment: 'right', noWrap: true });
  return [
    { text: String(row.sequence), alignment: 'center' },
    { text: row.spec === '' ? row.name : `${row.name} ${row.spec}` },
    { stack: [{ text: formula }, ...period, ...row.discounts.map(muted)] },
    amount(line.list),
    amount(line.discount),
    amount(line.payable),
    {
      stack: ruleIdTexts(row, language).map((text) => ({ text: unbrokenWords(text) })),
      fontSize: sizes.small,
      margin: [RULES_INDENT, 0, 0, 0],
    },
    { stack: [{ text: row.priceSource }, muted(row.priceBook)] },
  ];
}

function totalRow(document: QuoteDocument): TableCell[] {
  const { totals, language } = document;
  const amount = (decimal: string): TableCell => ({
    text: groupDigits(decimal),
    alignment: 'right',
    noWrap: true,
    bold: true,
    color: inks.accent,
  });
  return [
    { text: '' },
    { text: documentLabel('total', language), bold: true, color: inks.accent },
    { text: '' },
    amount(totals.list),
    amount(totals.discount),
    amount(totals.payable),
    { text: '' },
    { text: '' },
  ];
}

/** Lines beside the total stand under it. */
function outsideHeading({ language }: QuoteDocument): TableCell[] {
  const cell: TableCell = {
    text: documentLabel('outsideLines', language),
    colSpan: columns.length,
    bold: true,
    color: inks.accent,
    fillColor: inks.sectionGround,
  };
  return [cell, ...columns.slice(1).map(() => ({}))];
}

/** Rule ids have hyphens; a line may end after one of the ids, not inside it. */
function unbrokenWords(text: string): { text: string; noWrap: true }[] {
  return text.split(/(?<=[、，,：\s])/).map((word) => ({ text: word, noWrap: true }));
}
