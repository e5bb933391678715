import type { DocumentFrame } from '../document-frame.ts';
import type { QuoteDocument } from '../quote-document.ts';
import { type HeadBlock, headBlocks } from './head-blocks.ts';
import { quoteSheetColumns } from './quote-sheet-columns.ts';
import type { QuoteSheetPlan } from './quote-sheet-plan.ts';
import type { CellStyle, SheetCell, SheetRow } from './sheet.ts';
import { colors, dateCell, formats, textCell } from './sheet-cells.ts';

const label: CellStyle = { color: colors.muted };
const value: CellStyle = { wrap: true, align: 'left' };

/** Title, mark of illustrative prices, the fields of the head in blocks side by side, one free row. */
export function quoteHeadRows(document: QuoteDocument, plan: QuoteSheetPlan): SheetRow[] {
  const blocks = headBlocks(document);
  const last = quoteSheetColumns(document).at(-1)?.letter ?? 'A';
  const fields = Array.from({ length: plan.headerRow - plan.headRow - 1 }, (_, index) => ({
    height: 17,
    cells: Object.assign({}, ...blocks.map((block) => field(block, index))) as Record<string, SheetCell>,
  }));
  return [...titleRows(document, last), ...fields, { cells: {}, height: 8 }];
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

function field({ entries, label: at, from, to }: HeadBlock, index: number): Record<string, SheetCell> {
  const entry = entries[index];
  if (entry === undefined) return {};
  const merged = from === to ? undefined : to;
  const isDate = entry.key === 'date' || entry.key === 'validUntil';
  const content = isDate ? dateCell(entry.value, formats.date, value, merged) : textCell(entry.value, value, merged);
  return { [at]: textCell(entry.label, label), [from]: content };
}
