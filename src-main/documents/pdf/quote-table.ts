import type { Content, TableCell } from 'pdfmake';

import { documentLabel } from '../document-labels.ts';
import { groupDigits } from '../number-text.ts';
import type { DocumentRow, DocumentSection, QuoteDocument } from '../quote-document.ts';
import { hairlines, inks } from './pdf-style.ts';
import { rowName } from './print-pages.ts';
import { printedColumns, type QuoteTableGeometry, REMARK_INDENT } from './quote-columns.ts';

/** A row of the quote table, and whether it may not be the last of a page. */
interface PrintedRow {
  /** Makes the cells anew, because the layout writes into them; one that has text gets the name. */
  readonly cells: (name: string) => TableCell[];
  readonly staysWithNext: boolean;
}

/** Rows of the printed table, for the choice of page breaks. */
export interface QuoteTable {
  /** For each row, whether it must be followed by the next one on its page. */
  readonly staysWithNext: readonly boolean[];
  /** The table, with page breaks before the rows of these numbers (from 0). */
  readonly content: (breaks: readonly number[]) => Content[];
}

/** The quote table: header on every page, sections with subtotals, grand total. */
export function quoteTable(document: QuoteDocument, geometry: QuoteTableGeometry): QuoteTable {
  const label = documentLabel('total', document.language);
  const total = { label, color: inks.accent, sums: document.totals };
  const rows = [
    ...document.sections.flatMap((section) => sectionRows(section, document, geometry)),
    { cells: (name: string) => sumCells({ ...total, name }, document), staysWithNext: false },
  ];
  return {
    staysWithNext: rows.map((row) => row.staysWithNext),
    content: (breaks) => {
      const starts = [0, ...breaks];
      return starts.map((start, part) => {
        const end = starts[part + 1] ?? rows.length;
        const body = rows.slice(start, end).map((row, offset) => row.cells(rowName(start + offset)));
        return tablePart([headerCells(document), ...body], geometry, part > 0);
      });
    },
  };
}

function tablePart(body: TableCell[][], geometry: QuoteTableGeometry, onNewPage: boolean): Content {
  return {
    table: { headerRows: 1, dontBreakRows: true, widths: [...geometry.widths], body },
    layout: hairlines(1),
    fontSize: geometry.size,
    ...(onNewPage && { pageBreak: 'before', continuesTable: true }),
  };
}

function headerCells(document: QuoteDocument): TableCell[] {
  return printedColumns(document).map(({ key, label, align }) => ({
    text: documentLabel(label, document.language),
    bold: true,
    color: inks.accent,
    alignment: align,
    margin: [key === 'remark' ? REMARK_INDENT : 0, 0, 0, 0],
  }));
}

function sectionRows(section: DocumentSection, document: QuoteDocument, geometry: QuoteTableGeometry): PrintedRow[] {
  const last = section.rows.length - 1;
  const label = documentLabel('subtotal', document.language, { section: section.label });
  // A section of one line is its own subtotal.
  const hasSubtotal = section.rows.length > 1;
  const isLastSection = section === document.sections.at(-1);
  return [
    { cells: (name) => spanned(section.label, name, document), staysWithNext: true },
    ...section.rows.map((row, index) => ({
      cells: (name: string) => lineCells(row, document, geometry, name),
      staysWithNext: index === last && (hasSubtotal || isLastSection),
    })),
    ...(hasSubtotal
      ? [
          {
            cells: (name: string) => sumCells({ label, color: inks.text, sums: section.subtotal, name }, document),
            // The last subtotal is followed by the grand total.
            staysWithNext: isLastSection,
          },
        ]
      : []),
  ];
}

/** The cells of one line; its row can be found by the name, where it has one. */
export function lineCells(
  row: DocumentRow,
  document: QuoteDocument,
  geometry: QuoteTableGeometry,
  name?: string,
): TableCell[] {
  return printedColumns(document).map(({ key, align, text }) => {
    const wraps = key === 'item' || key === 'spec' || key === 'remark';
    const id = key === 'sequence' && name !== undefined ? { id: name } : {};
    // After a column of amounts at the right edge, a text needs more room before it.
    const margin: [number, number, number, number] = [key === 'remark' ? REMARK_INDENT : 0, 0, 0, 0];
    const content = { text: text(row), alignment: align, noWrap: !wraps, margin, ...id } as const;
    if (key !== 'unitPrice' || row.priceUnit === '') return content;
    const unit = { text: row.priceUnit, fontSize: geometry.size - 1.2, color: inks.muted, alignment: 'right' } as const;
    return { stack: [content, unit] };
  });
}

function spanned(label: string, name: string, document: QuoteDocument): TableCell[] {
  const columns = printedColumns(document);
  const cell: TableCell = {
    text: label,
    id: name,
    bold: true,
    color: inks.accent,
    colSpan: columns.length,
    fillColor: inks.sectionGround,
  };
  return [cell, ...columns.slice(1).map(() => ({}))];
}

/** What a row of sums says. */
interface Sums {
  readonly label: string;
  readonly sums: Readonly<Record<'withoutTax' | 'tax' | 'payable', string>>;
  readonly color: string;
  readonly name: string;
}

/** The label runs from the item to the first column of sums. */
function sumCells({ label, sums, color, name }: Sums, document: QuoteDocument): TableCell[] {
  const columns = printedColumns(document);
  const from = columns.findIndex(({ key }) => key === 'item');
  const to = columns.findIndex(({ key }) => key === 'withoutTax' || key === 'payable');
  return columns.map(({ key }, index): TableCell => {
    if (index === from) return { text: label, id: name, colSpan: to - from, bold: true, color };
    if (index > from && index < to) return {};
    if (key !== 'withoutTax' && key !== 'tax' && key !== 'payable') return { text: '' };
    return { text: groupDigits(sums[key]), alignment: 'right', noWrap: true, bold: true, color };
  });
}
