import type { DocumentFrame } from '../document-frame.ts';
import type { HeadEntry, QuoteDocument } from '../quote-document.ts';
import type { CellStyle, SheetCell, SheetRow } from './sheet.ts';
import { colors, dateCell, formats, textCell } from './sheet-cells.ts';
import { headSides, type QuoteSheetPlan } from './workbook-plan.ts';

const label: CellStyle = { color: colors.muted };
const value: CellStyle = { wrap: true, align: 'left' };

/** Title, mark of illustrative prices, customer at the left and document at the right, one free row. */
export function quoteHeadRows(document: QuoteDocument, plan: QuoteSheetPlan): SheetRow[] {
  const { left, right } = headSides(document);
  const fields = Array.from({ length: plan.headerRow - plan.headRow - 1 }, (_, index) => ({
    height: 17,
    cells: { ...field(left[index], 'A', 'B', 'H'), ...field(right[index], 'J', 'K', 'O') },
  }));
  return [...titleRows(document, 'O'), ...fields, { cells: {}, height: 8 }];
}

/** The first rows of every sheet: its title, and the mark of illustrative prices where there is one. */
export function titleRows(document: DocumentFrame, lastColumn: string, title = document.title): SheetRow[] {
  const heading: SheetRow = {
    height: 34,
    cells: { A: textCell(title, { size: 18, bold: true, color: colors.accent }, lastColumn) },
  };
  if (document.banner === undefined) return [heading];
  const banner = textCell(document.banner, { bold: true, color: colors.warning }, lastColumn);
  return [heading, { height: 18, cells: { A: banner } }];
}

function field(entry: HeadEntry | undefined, labelAt: string, from: string, to: string): Record<string, SheetCell> {
  if (entry === undefined) return {};
  const content =
    entry.key === 'date' ? dateCell(entry.value, formats.date, value, to) : textCell(entry.value, value, to);
  return { [labelAt]: textCell(entry.label, label), [from]: content };
}
