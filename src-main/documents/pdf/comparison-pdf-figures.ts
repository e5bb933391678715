import { type ComparisonDocument, costKeys } from '../comparison-document.ts';
import type { ComparisonPlace } from '../comparison-figures.ts';
import { documentLabel } from '../document-labels.ts';
import { comparedCashWidths } from './compared-cash-table.ts';
import { comparisonGeometry } from './comparison-columns.ts';
import { differenceTitle, differenceWidths } from './difference-table.ts';
import type { DocumentFont } from './document-font.ts';
import { partTitles } from './part-titles.ts';
import { CELL_PADDING, page } from './pdf-style.ts';
import { printedCauses } from './printed-causes.ts';
import { lineText, type PrintedLine, printedLines, textBetween } from './printed-lines.ts';
import { type ColumnEdges, tableEdges } from './table-edges.ts';

type Figures = Map<ComparisonPlace, string>;

const amountPattern = /^(?:[\d,]+\.\d{2}|—)$/;
const signedPattern = /^[+−]?[\d,]+\.\d{2}$/;

/**
 * Reads the figures of a printed comparison from its text, by the titles of its tables and the places of
 * their columns. What cannot be read at its place gives no figure, and the tie-out then refuses the file.
 */
export async function comparisonPdfFigures(
  bytes: Uint8Array,
  document: ComparisonDocument,
  font: DocumentFont,
): Promise<Figures> {
  const tables = splitByTitle(await printedLines(bytes), document);
  const figures: Figures = new Map();
  putSideBySide(figures, tables.get('comparison') ?? [], document, comparisonGeometry(document, font).amounts);
  document.differences.forEach((difference, index) => {
    const amounts = tableEdges(differenceWidths(difference, font))[2];
    const texts = columnTexts(tables.get(differenceTitle(difference, document)) ?? [], amounts, signedPattern);
    putDifference(
      figures,
      texts,
      index,
      printedCauses(difference).map((cause) => cause.index),
    );
  });
  putCash(figures, tables, document);
  return figures;
}

/** Rows that hold an amount for every scenario, in order, are the costs, the sections and the items. */
function putSideBySide(
  figures: Figures,
  lines: readonly PrintedLine[],
  document: ComparisonDocument,
  edges: readonly ColumnEdges[],
): void {
  const rows = lines
    .map((line) => edges.map((each) => textBetween(line, each)))
    .filter((texts) => texts.every((text) => amountPattern.test(text)));
  const items = document.categories.flatMap((category) => category.rows);
  const names = [
    ...costKeys.map((key) => `cost ${key}`),
    ...document.categories.map((_, index) => `category ${String(index)}`),
    ...items.map((_, index) => `item ${String(index)}`),
  ];
  // One row too many or too few would move all that follow: then none counts.
  if (rows.length !== names.length) return;
  rows.forEach((texts, row) => {
    texts.forEach((text, scenario) => {
      // The name is one of the comparison's own rows, spelt as the figures spell it.
      figures.set(`${names[row] ?? ''} ${String(scenario)}` as ComparisonPlace, plain(text));
    });
  });
}

/** Top to bottom: payable before, the causes, their sum, payable after. */
function putDifference(
  figures: Figures,
  texts: readonly string[],
  index: number,
  causes: readonly (number | undefined)[],
): void {
  if (texts.length !== causes.length + 3) return;
  const [before, ...more] = texts.map(plain);
  figures.set(`difference ${index} before`, before ?? '');
  causes.forEach((cause, row) => {
    if (cause !== undefined) figures.set(`cause ${index} ${cause}`, more[row] ?? '');
  });
  figures.set(`difference ${index} total`, more.at(-2) ?? '');
  figures.set(`difference ${index} after`, more.at(-1) ?? '');
}

function putCash(
  figures: Figures,
  tables: ReadonlyMap<string, readonly PrintedLine[]>,
  document: ComparisonDocument,
): void {
  const { language, scenarios, cash } = document;
  const [nameEdges, ...columns] = tableEdges(comparedCashWidths(document));
  const squeezed = (text: string): string => text.replaceAll(/\s/g, '');
  const names = new Map([
    ...cash.years.flatMap(({ months }) => months.map(({ month }) => [month, month] as const)),
    ...cash.years.map(({ year }) => [squeezed(documentLabel('yearTotal', language, { year })), year] as const),
    [squeezed(documentLabel('cashTotal', language)), 'all'],
  ]);
  const kinds = new Map<string, string>(
    cash.kinds.map(({ key, label }) => [squeezed(documentLabel(label, language)), key]),
  );
  const read = (
    table: string,
    rows: ReadonlyMap<string, string>,
    put: (name: string, texts: readonly string[]) => void,
  ): void => {
    for (const line of tables.get(table) ?? []) {
      const name = nameEdges && rows.get(textBetween(line, nameEdges));
      if (name !== undefined)
        put(
          name,
          columns.map((edges) => textBetween(line, edges)),
        );
    }
  };
  read(document.cashTitle, names, (name, texts) => {
    scenarios.forEach((_, index) => {
      const [amount = '', toDate = ''] = [texts[index], texts[scenarios.length + index]];
      if (amountPattern.test(amount)) figures.set(`cash ${name} ${index}`, plain(amount));
      if (amountPattern.test(toDate)) figures.set(`cumulative ${name} ${index}`, plain(toDate));
    });
  });
  read(documentLabel('cashByKind', language), kinds, (name, texts) => {
    scenarios.forEach((_, index) => {
      const amount = texts[index] ?? '';
      if (amountPattern.test(amount)) figures.set(`kind ${name} ${index}`, plain(amount));
    });
  });
}

function columnTexts(lines: readonly PrintedLine[], edges: ColumnEdges | undefined, pattern: RegExp): string[] {
  return lines
    .map((line) => (edges === undefined ? '' : textBetween(line, edges)))
    .filter((text) => pattern.test(text));
}

function plain(text: string): string {
  return text === '—' ? '0.00' : text.replaceAll(/[,+]/g, '').replace('−', '-');
}

/** Deals the lines out to the tables by their titles, which are repeated on every page. */
function splitByTitle(lines: readonly PrintedLine[], document: ComparisonDocument): Map<string, PrintedLine[]> {
  const { language, differences } = document;
  const squeezed = (text: string): string => text.replaceAll(/\s/g, '');
  const main = squeezed(`≠${documentLabel('comparedItem', language)}`);
  const titles = [
    documentLabel('comparison', language),
    ...differences.map((difference) => differenceTitle(difference, document)),
    document.cashTitle,
    documentLabel('cashByKind', language),
    // What ends the comparison, in a file of its own or in that of a quote.
    ...partTitles.map((key) => documentLabel(key, language)),
    documentLabel('fingerprint', language),
  ];
  const byText = new Map(titles.map((title) => [squeezed(title), title]));
  const tables = new Map<string, PrintedLine[]>();
  let current = '';
  for (const line of lines) {
    const text = lineText(line);
    const isAtLeft = (line.runs[0]?.left ?? page.width) < page.left + CELL_PADDING;
    const title = isAtLeft ? byText.get(text) : undefined;
    if (title !== undefined) current = title === documentLabel('comparison', language) ? 'scenarios' : title;
    else if (text.startsWith(main)) current = 'comparison';
    tables.set(current, [...(tables.get(current) ?? []), line]);
  }
  return tables;
}
