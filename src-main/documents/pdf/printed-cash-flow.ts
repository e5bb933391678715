import { cashColumns, type CashFlowPart } from '../cash-flow-part.ts';
import type { CashFlowPlace } from '../cash-flow-figures.ts';
import { documentLabel } from '../document-labels.ts';
import type { QuoteDocument } from '../quote-document.ts';
import { cashFlowWidths } from './cash-flow-table.ts';
import { cliffColumns, cliffWidths } from './cliff-table.ts';
import type { DocumentFont } from './document-font.ts';
import { type PrintedLine, textBetween } from './printed-lines.ts';
import { tableEdges } from './table-edges.ts';

const amountPattern = /^(?:[\d,]+\.\d{2}|—)$/;

/**
 * Reads the figures of a printed cash flow: each row by the month, the year or the total that stands at
 * its left, and what ends in its order.
 */
export function printedCashFlow(
  document: QuoteDocument,
  part: CashFlowPart,
  font: DocumentFont,
  lines: { readonly cash: readonly PrintedLine[]; readonly cliffs: readonly PrintedLine[] },
): Map<CashFlowPlace, string> {
  const figures = new Map<CashFlowPlace, string>();
  const [nameEdges, ...amountEdges] = tableEdges(cashFlowWidths(part, font));
  const names = rowNames(document, part);
  for (const line of lines.cash) {
    const name = nameEdges && names.get(textBetween(line, nameEdges));
    if (name === undefined) continue;
    cashColumns.forEach((column, index) => {
      const edges = amountEdges[index];
      const text = edges && textBetween(line, edges);
      if (text !== undefined && amountPattern.test(text)) figures.set(`cash ${name} ${column}`, plain(text));
    });
  }
  const keepEdges = tableEdges(cliffWidths())[cliffColumns.findIndex(({ label }) => label === 'keepAmount')];
  const kept = lines.cliffs
    .map((line) => keepEdges && textBetween(line, keepEdges))
    .filter((text) => text !== undefined && amountPattern.test(text));
  // One row too many or too few would move all that follow: then none counts.
  if (kept.length === part.cliffs.length) {
    kept.forEach((text, index) => figures.set(`keep ${index}`, text === '—' ? '—' : plain(text ?? '')));
  }
  return figures;
}

/** What stands at the left of each row, without spaces, and what the figures call it. */
function rowNames({ language }: QuoteDocument, { years }: CashFlowPart): Map<string, string> {
  const squeezed = (text: string): string => text.replaceAll(/\s/g, '');
  return new Map([
    ...years.flatMap(({ months }) => months.map(({ month }) => [month, month] as const)),
    ...years.map(({ year }) => [squeezed(documentLabel('yearTotal', language, { year })), year] as const),
    [squeezed(documentLabel('cashTotal', language)), 'all'],
  ]);
}

function plain(text: string): string {
  return text === '—' ? '0.00' : text.replaceAll(',', '');
}
