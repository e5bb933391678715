import { documentLabel } from '../document-labels.ts';
import type { PaymentRow } from '../payment-rows.ts';
import type { QuoteDocument } from '../quote-document.ts';
import { columnLetter } from './column-letter.ts';
import { cell, checked, rounded, type SheetPrefixes } from './formula-parts.ts';
import { quoteLineRow } from './quote-line-row.ts';
import { payableLetter, quoteLetters, quoteSheetColumns } from './quote-sheet-columns.ts';
import { columnIndex } from './row-height.ts';
import type { CellStyle, SheetCell, SheetRow } from './sheet.ts';
import { amountCell, colors, numberCell, percentFormat, textCell } from './sheet-cells.ts';
import { tableStyles } from './table-styles.ts';
import type { WorkbookPlan } from './workbook-plan.ts';

const FREE: SheetRow = { cells: {}, height: 14 };

/** What follows the totals: lines beside them, payments, terms, and the places to sign. */
export function quoteBackRows(document: QuoteDocument, plan: WorkbookPlan, prefixes: SheetPrefixes): SheetRow[] {
  return [
    ...outsideRows(document, plan, prefixes),
    ...paymentBlock(document, plan),
    ...termsRows(document),
    ...(document.parts.has('seals') ? sealRows(document) : []),
  ];
}

function outsideRows(document: QuoteDocument, plan: WorkbookPlan, prefixes: SheetPrefixes): SheetRow[] {
  return document.outside.flatMap(({ label, rows }) => [
    { height: 19, cells: { A: textCell(label, { ...tableStyles.group, color: colors.accent }, lastLetter(document)) } },
    ...rows.map((row) => quoteLineRow(row, document, plan, prefixes)),
    FREE,
  ]);
}

/** Columns of the payments: what for, share, amount; the amount stands under the amounts of the table. */
function paymentLetters(document: QuoteDocument): { readonly whenTo: string; readonly share: string; amount: string } {
  const amount = payableLetter(quoteLetters(document));
  const index = columnIndex(amount);
  return { whenTo: columnLetter(index - 2), share: columnLetter(index - 1), amount };
}

function paymentBlock(document: QuoteDocument, plan: WorkbookPlan): SheetRow[] {
  const { language, paymentPlan } = document;
  if (paymentPlan.length === 0) return [];
  const letters = paymentLetters(document);
  const header: CellStyle = tableStyles.header;
  const titleOf = (key: 'paymentPlan'): string => documentLabel(key, language);
  return [
    { height: 22, cells: { A: textCell(titleOf('paymentPlan'), tableStyles.title, lastLetter(document)) } },
    {
      height: 20,
      cells: {
        A: textCell(documentLabel('payment', language), { ...header, align: 'center' }),
        B: whenCell(documentLabel('paymentWhen', language), header, letters.whenTo),
        [letters.share]: textCell(documentLabel('paymentShare', language), { ...header, align: 'right' }),
        [letters.amount]: textCell(documentLabel('paymentAmount', language), { ...header, align: 'right' }),
      },
    },
    ...paymentPlan.map((row, index) => paymentRow(row, plan.quote.paymentsFrom + index, document, plan)),
    FREE,
  ];
}

function paymentRow(row: PaymentRow, at: number, document: QuoteDocument, plan: WorkbookPlan): SheetRow {
  const { body } = tableStyles;
  const letters = paymentLetters(document);
  const { payable } = document.totals;
  const share = cell(`${letters.share}${String(at)}`, row.rate);
  const whole = cell(`${letters.amount}${String(plan.quote.payableRow)}`, payable);
  // Where the largest remainder puts a fen elsewhere, the amount is a value.
  const formula = checked(rounded({ kind: 'product', factors: [whole, share] }), row.amount);
  const when = [row.when, row.due].filter((text) => text !== '').join('　');
  return {
    height: 19,
    cells: {
      A: numberCell(String(row.sequence), '0', { ...body, align: 'center' }),
      B: whenCell(when, { ...body, wrap: true }, letters.whenTo),
      [letters.share]: numberCell(row.rate, percentFormat(row.rate), body),
      [letters.amount]: amountCell(formula, row.amount, body),
    },
  };
}

function whenCell(text: string, style: CellStyle, to: string): SheetCell {
  return textCell(text, style, to === 'B' ? undefined : to);
}

function termsRows(document: QuoteDocument): SheetRow[] {
  if (!document.parts.has('terms') || document.terms.length === 0) return [];
  const last = lastLetter(document);
  return [
    { height: 22, cells: { A: textCell(documentLabel('terms', document.language), tableStyles.title, last) } },
    ...document.terms.flatMap(({ title, text }): SheetRow[] => [
      ...(title === '' ? [] : [{ height: 17, cells: { A: textCell(title, { bold: true, wrap: true }, last) } }]),
      ...(text === '' ? [] : [{ height: 17, cells: { A: textCell(text, { wrap: true, align: 'left' }, last) } }]),
    ]),
    FREE,
  ];
}

/** Two boxes beside each other, each with room for a seal. */
function sealRows(document: QuoteDocument): SheetRow[] {
  const { language } = document;
  const count = quoteSheetColumns(document).length;
  const leftTo = columnLetter(Math.max(0, Math.floor(count * 0.4) - 1));
  const rightFrom = columnLetter(Math.floor(count * 0.6));
  const rule: CellStyle = { color: colors.muted, lines: ['top'], lineColor: colors.line };
  const row = (left: string, right: string, style: CellStyle, height: number): SheetRow => ({
    height,
    cells: {
      A: textCell(left, style, leftTo === 'A' ? undefined : leftTo),
      [rightFrom]: textCell(right, style, lastLetter(document)),
    },
  });
  const seals = [documentLabel('supplierSeal', language), documentLabel('customerSeal', language)] as const;
  const date = documentLabel('sealDate', language);
  return [row(...seals, rule, 20), { cells: {}, height: 34 }, row(date, date, { color: colors.muted }, 20)];
}

function lastLetter(document: QuoteDocument): string {
  return quoteSheetColumns(document).at(-1)?.letter ?? 'A';
}
