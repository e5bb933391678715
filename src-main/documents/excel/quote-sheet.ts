import { documentLabel } from '../document-labels.ts';
import { columnWidth, decimalPlaces, groupDigits } from '../number-text.ts';
import type { DocumentSection, QuoteDocument } from '../quote-document.ts';
import type { SheetPrefixes } from './formula-parts.ts';
import { quoteBackRows } from './quote-back-rows.ts';
import { quoteHeadRows } from './quote-head-rows.ts';
import { quoteLineRow } from './quote-line-row.ts';
import { type QuoteSheetColumn, type QuoteSheetKey, quoteSheetColumns } from './quote-sheet-columns.ts';
import type { SectionPlan } from './quote-sheet-plan.ts';
import { quoteTotalRows } from './quote-total-rows.ts';
import { rangeTotal } from './range-total.ts';
import { CHARACTERS_PER_UNIT } from './row-height.ts';
import type { CellContent, CellStyle, Sheet, SheetCell, SheetRow } from './sheet.ts';
import { amountCell, colors, textCell } from './sheet-cells.ts';
import { tableStyles } from './table-styles.ts';
import type { WorkbookPlan } from './workbook-plan.ts';

/** Headings of amounts stand over their right edge, as the amounts do. */
const amountKeys: ReadonlySet<QuoteSheetKey> = new Set([
  'quantity',
  'unitPrice',
  'discount',
  'netUnitPrice',
  'withoutTax',
  'taxRate',
  'tax',
  'payable',
]);

const { body } = tableStyles;

/** The sheet that the customer reads: head, table with live amounts, totals, options, payments, terms, seals. */
export function quoteSheet(document: QuoteDocument, plan: WorkbookPlan, prefixes: SheetPrefixes): Sheet {
  const columns = quoteSheetColumns(document);
  const rows: SheetRow[] = [
    ...quoteHeadRows(document, plan.quote),
    headerRow(columns, document),
    ...document.sections.flatMap((section, index) => {
      const place = plan.quote.sections[index];
      return place === undefined ? [] : sectionRows(section, place, document, plan, prefixes);
    }),
    ...quoteTotalRows(document, plan, prefixes),
    ...quoteBackRows(document, plan, prefixes),
  ];
  return {
    name: documentLabel('quoteSheet', document.language),
    widths: columns.map((column) => columnUnits(column, rows)),
    rows,
    headerRow: plan.quote.headerRow,
    ...(document.logo !== undefined && { logo: document.logo }),
  };
}

function headerRow(columns: readonly QuoteSheetColumn[], { language }: QuoteDocument): SheetRow {
  const cells = columns.map(({ letter, key }) => {
    const align = amountKeys.has(key) ? 'right' : 'center';
    return [letter, textCell(documentLabel(key, language), { ...tableStyles.header, align })] as const;
  });
  return { height: 24, cells: Object.fromEntries(cells) };
}

function sectionRows(
  section: DocumentSection,
  place: SectionPlan,
  document: QuoteDocument,
  plan: WorkbookPlan,
  prefixes: SheetPrefixes,
): SheetRow[] {
  const heading: CellStyle = { bold: true, fill: colors.sectionGround, lines: ['bottom'], lineColor: colors.line };
  const columns = quoteSheetColumns(document);
  const sums = columns.flatMap(({ letter, key }): (readonly [string, SheetCell])[] => {
    if (key !== 'withoutTax' && key !== 'tax' && key !== 'payable') return [];
    const amounts = section.rows.map(({ line }) => line[key]);
    const total = rangeTotal(letter, place.from, place.to, amounts, section.subtotal[key]);
    return [[letter, amountCell(total, section.subtotal[key], { ...body, bold: true })]];
  });
  const label = documentLabel('subtotal', document.language, { section: section.label });
  return [
    { cells: { ...filled(columns, heading), A: textCell(section.label, heading) }, height: 19 },
    ...section.rows.map((row) => quoteLineRow(row, document, plan, prefixes)),
    {
      height: 19,
      cells: { ...filled(columns, body), B: textCell(label, { ...body, bold: true }), ...Object.fromEntries(sums) },
    },
  ];
}

function filled(columns: readonly QuoteSheetColumn[], style: CellStyle): Record<string, SheetCell> {
  return Object.fromEntries(columns.map(({ letter }) => [letter, textCell('', style)]));
}

/** A column is as wide as its longest number, which never turns into ####, and grows with its text to a limit. */
function columnUnits({ letter, width, most }: QuoteSheetColumn, rows: readonly SheetRow[]): number {
  const contents = rows.map((row) => row.cells[letter]).filter((cell) => cell?.mergedTo === undefined);
  const numbers = contents.map((cell) => numberWidth(cell?.content) + 2);
  const texts = most === undefined ? [] : contents.map((cell) => textUnits(cell));
  return Math.max(width, ...numbers, Math.min(most ?? 0, Math.max(0, ...texts)));
}

/** Only what wraps counts: labels of sections and sums run on over the empty cells beside them. */
function textUnits(cell: SheetCell | undefined): number {
  if (cell?.content.kind !== 'text' || cell.style.wrap !== true) return 0;
  return Math.ceil(columnWidth(cell.content.text) / CHARACTERS_PER_UNIT) + 2;
}

function numberWidth(content: CellContent | undefined): number {
  switch (content?.kind) {
    case 'number':
      return columnWidth(groupDigits(content.decimal)) + 3;
    case 'formula':
      return columnWidth(groupDigits(content.result)) + Math.max(0, 2 - decimalPlaces(content.result));
    case 'blank':
    case 'text':
    case 'date':
    case 'text-formula':
    case undefined:
      return 0;
  }
}
