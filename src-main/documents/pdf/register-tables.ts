import type { Content, TableCell } from 'pdfmake';

import type { Language } from '../../../shared/localized.ts';
import type { ScenarioHead } from '../comparison-document.ts';
import { type DocumentLabel, documentLabel } from '../document-labels.ts';
import { columnWidth } from '../number-text.ts';
import type { DocumentFrame } from '../document-frame.ts';
import type { QuoteDocument } from '../quote-document.ts';
import { partHeading } from './part-heading.ts';
import { CELL_PADDING, contentWidth, inks } from './pdf-style.ts';
import { titledTable } from './titled-table.ts';

/** Length of a text, in columns, from which its row may run over a page end: it could be taller than a page. */
const TALL_TEXT = 3000;

/** What stands at the back of a document. */
type Registers = DocumentFrame &
  Pick<QuoteDocument, 'assumptions' | 'notes' | 'priceSources' | 'remarks' | 'rules' | 'disclaimer' | 'comparison'>;

/** The back of the document: assumptions, notes, price sources, rules, remarks, fingerprints, disclaimer. */
export function registerTables(
  document: Registers,
  about: 'lines' | 'scenario' = 'lines',
  fingerprints: readonly string[] = ownFingerprints(document),
): Content[] {
  const { language } = document;
  const label = (key: DocumentLabel): string => documentLabel(key, language);
  return [
    ...register(
      label('notes'),
      [label('rule'), label('content'), label(about), label('ruleSource')],
      columnWidths([80, undefined, 60, 250]),
      document.notes.map(({ severity, rule, text, rows, source }) => [`${severity} ${rule}`, text, rows, source]),
    ),
    ...register(
      label('assumptions'),
      [label('rule'), label('content'), label('ruleSource')],
      columnWidths([80, undefined, 250]),
      document.assumptions.map(({ id, text, source }) => [id, text, source]),
    ),
    ...register(
      label('priceSources'),
      [label('priceSource'), label('content'), label('validity'), label(about)],
      columnWidths([80, undefined, 150, 94]),
      document.priceSources.map(({ source, book, validity, rows }) => [source, book, validity, rows]),
    ),
    ...comparedRegisters(document),
    ...register(
      label('ruleRegister'),
      [label('rule'), label('content'), label('ruleSource')],
      columnWidths([80, undefined, 250]),
      document.rules.map(({ id, text, source }) => [id, text, source]),
    ),
    ...register(
      label('remarks'),
      ['', label('content')],
      columnWidths([80, undefined]),
      document.remarks.map((text, index) => [String(index + 1), text]),
    ),
    closing(document, fingerprints),
  ];
}

/** The quote's own, then those of the scenarios that it is compared with. */
function ownFingerprints({ fingerprint, comparison, language }: Registers): string[] {
  return [
    fingerprint ?? '',
    ...(comparison === undefined ? [] : scenarioFingerprints(comparison.scenarios.slice(1), language)),
  ];
}

/** `方案 2  0ab1…` for each scenario. */
export function scenarioFingerprints(scenarios: readonly ScenarioHead[], language: Language): string[] {
  return scenarios.map(
    ({ number, fingerprint }) => `${documentLabel('scenarioNumber', language, { n: String(number) })}  ${fingerprint}`,
  );
}

/** What is told and where prices come from of the scenarios that the quoted one is compared with. */
function comparedRegisters({ comparison, language }: Registers): Content[] {
  if (comparison === undefined) return [];
  const label = (key: DocumentLabel): string => documentLabel(key, language);
  const title = (key: DocumentLabel): string => documentLabel('comparedRegister', language, { title: label(key) });
  return [
    ...register(
      title('notes'),
      [label('rule'), label('content'), label('scenario'), label('ruleSource')],
      columnWidths([80, undefined, 60, 250]),
      comparison.notes.map(({ severity, rule, text, rows, source }) => [`${severity} ${rule}`, text, rows, source]),
    ),
    ...register(
      title('priceSources'),
      [label('priceSource'), label('content'), label('scenario')],
      columnWidths([80, undefined, 94]),
      comparison.priceSources.map(({ source, book, rows }) => [source, book, rows]),
    ),
  ];
}

/** Gives the one open column what the others leave. All are numbers: an open width would grow with a long word. */
function columnWidths(widths: readonly (number | undefined)[]): number[] {
  const taken = widths.reduce<number>((sum, width) => sum + (width ?? 0) + 2 * CELL_PADDING, 0);
  return widths.map((width) => width ?? contentWidth - taken);
}

function register(
  title: string,
  header: readonly string[],
  widths: readonly number[],
  rows: readonly (readonly string[])[],
): Content[] {
  if (rows.length === 0) return [];
  const headerCells = header.map((text): TableCell => ({ text, bold: true, color: inks.accent }));
  const isTall = rows.some((row) => row.some((text) => columnWidth(text) + 80 * text.split('\n').length > TALL_TEXT));
  return [
    titledTable({
      title,
      header: headerCells,
      widths,
      rows: rows.map((row) => row.map((text): TableCell => ({ text }))),
      mayBreakRows: isTall,
    }),
  ];
}

function closing(document: Registers, fingerprints: readonly string[]): Content {
  const { language } = document;
  return {
    unbreakable: true,
    stack: [
      partHeading(documentLabel('fingerprint', language)),
      ...fingerprints.map((text): Content => ({ text })),
      { text: documentLabel('fingerprintMeaning', language), color: inks.muted, margin: [0, 1, 0, 0] },
      partHeading(documentLabel('disclaimer', language)),
      { text: document.disclaimer },
    ],
  };
}
