import type { Content, TableCell } from 'pdfmake';

import { documentLabel } from '../document-labels.ts';
import type { QuoteDocument } from '../quote-document.ts';
import { inks } from './pdf-style.ts';
import { printedColumns, type QuoteTableGeometry, REMARK_INDENT } from './quote-columns.ts';
import { lineCells } from './quote-table.ts';
import { titledTable } from './titled-table.ts';

/** Lines beside the total, in the columns of the quote table and with no sum: they do not add up to anything. */
export function outsideTables(document: QuoteDocument, geometry: QuoteTableGeometry): Content[] {
  return document.outside.map(({ label, rows }) =>
    titledTable({
      title: label,
      header: printedColumns(document).map(({ key, label: heading, align }): TableCell => ({
        text: documentLabel(heading, document.language),
        bold: true,
        color: inks.accent,
        alignment: align,
        margin: [key === 'remark' ? REMARK_INDENT : 0, 0, 0, 0],
      })),
      widths: geometry.widths,
      size: geometry.size,
      rows: rows.map((row) => lineCells(row, document, geometry)),
    }),
  );
}
