import type { Content, TableCell } from 'pdfmake';

import type { ComparisonDocument, ItemRow } from '../comparison-document.ts';
import { categoryInk } from '../charts/category-inks.ts';
import { type DocumentLabel, documentLabel } from '../document-labels.ts';
import { cutToWidth, groupDigits } from '../number-text.ts';
import { minusText } from '../minus-text.ts';
import { type ComparisonGeometry, EXTENT_INDENT, extentText } from './comparison-columns.ts';
import { hairlines, inks } from './pdf-style.ts';
import { type PageContent, rowName } from './print-pages.ts';

/** Columns of a scenario's name in the header, which is repeated on every page; the whole name stands above. */
const NAME_COLUMNS = 66;

/** A row of the table, and whether it may not be the last of a page. */
interface PrintedRow {
  /** Makes the cells anew, because the layout writes into them; one that has text gets the name. */
  readonly cells: (name: string) => TableCell[];
  readonly staysWithNext: boolean;
}

/**
 * Scenarios side by side: what they cost, by section and by item, and what they can do.
 * @param firstRow number that the first row is named by
 */
export function comparisonTable(document: ComparisonDocument, geometry: ComparisonGeometry, firstRow = 0): PageContent {
  const rows = printedRows(document);
  return {
    staysWithNext: rows.map((row) => row.staysWithNext),
    content: (breaks) => {
      const starts = [0, ...breaks.map((at) => at - firstRow)];
      return starts.map((start, part): Content => {
        const end = starts[part + 1] ?? rows.length;
        const body = rows.slice(start, end).map((row, offset) => row.cells(rowName(firstRow + start + offset)));
        return {
          table: {
            headerRows: 1,
            dontBreakRows: true,
            widths: [...geometry.widths],
            body: [headerCells(document), ...body],
          },
          layout: hairlines(1),
          fontSize: geometry.size,
          margin: [0, part === 0 ? 10 : 0, 0, 0],
          ...(part > 0 && { pageBreak: 'before', continuesTable: true }),
        };
      });
    },
  };
}

function printedRows(document: ComparisonDocument): PrintedRow[] {
  const { costs, categories, capacity, language } = document;
  const label = (key: DocumentLabel): string => documentLabel(key, language);
  const free = (cells: PrintedRow['cells']): PrintedRow => ({ cells, staysWithNext: false });
  const group = (text: string): PrintedRow => ({
    cells: (name) => groupCells(text, document, name),
    staysWithNext: true,
  });
  return [
    group(label('costs')),
    ...costs.map((row) => free((name) => amountCells({ text: row.label }, row.amounts, name, row.key === 'payable'))),
    ...(categories.length === 0 ? [] : [group(label('categories'))]),
    ...categories.map(({ label: text, payable }, index) =>
      free((name) => amountCells(categoryLabel(text, index), payable, name)),
    ),
    ...(categories.length === 0 ? [] : [group(label('compareLines'))]),
    ...categories.flatMap(({ rows }) => rows.map((row) => free((name) => itemCells(row, name)))),
    ...(capacity.length === 0 ? [] : [group(label('capacity'))]),
    ...capacity.map(({ label: text, counts }) => free((name) => countCells(text, counts, name))),
  ];
}

function headerCells({ scenarios, language }: ComparisonDocument): TableCell[] {
  const style = { bold: true, color: inks.accent } as const;
  return [
    { text: '≠', alignment: 'center', ...style },
    { text: documentLabel('comparedItem', language), ...style },
    ...scenarios.flatMap(({ number, name }, index): TableCell[] => [
      {
        text: [
          { text: documentLabel('scenarioNumber', language, { n: String(number) }) },
          { text: `  ${cutToWidth(name, NAME_COLUMNS)}`, bold: false },
        ],
        colSpan: 2,
        alignment: 'right',
        margin: [EXTENT_INDENT, 0, 0, 0],
        ...style,
      },
      {},
      ...(index === 0 ? [] : [{ text: documentLabel('delta', language), alignment: 'right' as const, ...style }]),
    ]),
  ];
}

function groupCells(text: string, { scenarios }: ComparisonDocument, name: string): TableCell[] {
  const columns = 1 + 3 * scenarios.length;
  const cell: TableCell = {
    text,
    id: name,
    bold: true,
    color: inks.accent,
    colSpan: columns,
    fillColor: inks.sectionGround,
  };
  return [cell, ...Array.from({ length: columns - 1 }, () => ({}))];
}

/** A square in the colour of the section's bars. */
function categoryLabel(text: string, index: number): TableCell {
  return { text: [{ text: '■ ', color: categoryInk(index) }, { text }] };
}

function amountCells(label: TableCell, amounts: readonly string[], name: string, isBold = false): TableCell[] {
  const [first = '0.00'] = amounts;
  const bold = isBold ? ({ bold: true } as const) : {};
  return [
    markCell(new Set(amounts).size > 1, name),
    { ...(label as object), ...bold } as TableCell,
    ...amounts.flatMap((amount, index): TableCell[] => [
      { text: '' },
      { text: groupDigits(amount), alignment: 'right', noWrap: true, ...bold },
      ...(index === 0 ? [] : [deltaCell(minusText(amount, first))]),
    ]),
  ];
}

function itemCells({ name: item, differs, cells }: ItemRow, name: string): TableCell[] {
  const [first] = cells;
  return [
    markCell(differs, name),
    { text: item },
    ...cells.flatMap((cell, index): TableCell[] => {
      const ground = cell.isMarked ? { fillColor: inks.differs } : {};
      return [
        { text: extentText(cell), color: inks.muted, margin: [EXTENT_INDENT, 0, 0, 0], ...ground },
        { text: cell.has ? groupDigits(cell.payable) : '—', alignment: 'right', noWrap: true, ...ground },
        ...(index === 0 ? [] : [deltaCell(minusText(cell.payable, first?.payable ?? '0.00'))]),
      ];
    }),
  ];
}

function countCells(label: string, counts: readonly number[], name: string): TableCell[] {
  const [first = 0] = counts;
  return [
    markCell(new Set(counts).size > 1, name),
    { text: label },
    ...counts.flatMap((count, index): TableCell[] => [
      { text: '' },
      { text: groupDigits(String(count)), alignment: 'right' },
      ...(index === 0 ? [] : [deltaCell(String(count - first))]),
    ]),
  ];
}

function markCell(differs: boolean, name: string): TableCell {
  return { text: differs ? '≠' : ' ', id: name, alignment: 'center', bold: true, color: inks.accent };
}

/** What is more or less than in the first scenario, told apart by sign and by colour; nothing where it is the same. */
function deltaCell(delta: string): TableCell {
  if (/^-?[0.]+$/.test(delta)) return { text: '' };
  const isLess = delta.startsWith('-');
  const text = `${isLess ? '−' : '+'}${groupDigits(delta.replace('-', ''))}`;
  return { text, alignment: 'right', noWrap: true, color: isLess ? inks.less : inks.more };
}
