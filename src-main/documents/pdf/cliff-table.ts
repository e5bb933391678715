import type { Content, TableCell } from 'pdfmake';

import type { CashFlowPart } from '../cash-flow-part.ts';
import { type DocumentLabel, documentLabel } from '../document-labels.ts';
import { instantText } from '../document-row.ts';
import { groupDigits } from '../number-text.ts';
import type { QuoteDocument } from '../quote-document.ts';
import { CELL_PADDING, contentWidth, inks } from './pdf-style.ts';
import { titledTable } from './titled-table.ts';

const HOW_INDENT = 8;

/** Columns of what ends; widths in points, the resource takes what is left. */
export const cliffColumns = [
  { label: 'cliffAt', align: 'left', width: 92 },
  { label: 'cliffItem', align: 'left', width: undefined },
  { label: 'cliffLine', align: 'center', width: 40 },
  { label: 'quantity', align: 'right', width: 50 },
  { label: 'keepAmount', align: 'right', width: 96 },
  { label: 'keepHow', align: 'left', width: 240 },
] as const satisfies readonly { label: DocumentLabel; align: 'left' | 'center' | 'right'; width: number | undefined }[];

/** Widths of the columns of what ends. */
export function cliffWidths(): number[] {
  const taken = cliffColumns.reduce((sum, { width }) => sum + (width ?? 0) + 2 * CELL_PADDING, 0);
  return cliffColumns.map(({ width }) => width ?? contentWidth - taken);
}

/** What ends and is not renewed; nothing where nothing ends. */
export function cliffTable({ language }: QuoteDocument, { cliffs }: CashFlowPart): Content[] {
  if (cliffs.length === 0) return [];
  const cells = (texts: readonly string[], style: { bold?: true; color?: string } = {}): TableCell[] =>
    cliffColumns.map(({ label, align }, index) => ({
      text: texts[index] ?? '',
      alignment: align,
      margin: [label === 'keepHow' ? HOW_INDENT : 0, 0, 0, 0],
      ...style,
    }));
  return [
    titledTable({
      title: documentLabel('cliffs', language),
      note: documentLabel('cliffsNote', language),
      header: cells(
        cliffColumns.map(({ label }) => documentLabel(label, language)),
        { bold: true, color: inks.accent },
      ),
      widths: cliffWidths(),
      rows: cliffs.map(({ at, item, row, quantity, keep, how }) =>
        cells([instantText(at), item, row, groupDigits(quantity), keep === undefined ? '—' : groupDigits(keep), how]),
      ),
    }),
  ];
}
