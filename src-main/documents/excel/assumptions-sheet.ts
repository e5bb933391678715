import { type DocumentLabel, documentLabel } from '../document-labels.ts';
import type { DocumentFrame } from '../document-frame.ts';
import type { QuoteDocument } from '../quote-document.ts';
import { titleRows } from './quote-head-rows.ts';
import type { CellStyle, Sheet, SheetRow } from './sheet.ts';
import { colors, textCell } from './sheet-cells.ts';

const LAST_COLUMN = 'D';
const widths = [18, 84, 60, 16];

const block: CellStyle = {
  bold: true,
  fill: colors.headerGround,
  color: colors.accent,
  lines: ['top', 'bottom'],
  lineColor: colors.accent,
};
const body: CellStyle = { lines: ['bottom'], lineColor: colors.line, wrap: true };

/** What stands at the back of a document. */
type Registers = DocumentFrame &
  Pick<QuoteDocument, 'assumptions' | 'notes' | 'priceSources' | 'remarks' | 'rules' | 'disclaimer' | 'comparison'>;

/** The register at the back of a quote. */
export function assumptionsSheet(document: QuoteDocument): Sheet {
  const label = (key: DocumentLabel): string => documentLabel(key, document.language);
  return registersSheet(document, 'lines', [
    [label('fingerprint'), document.fingerprint, label('fingerprintMeaning')],
    [label('catalogueVersion'), document.catalogueVersion],
    ...otherFingerprints(document),
  ]);
}

/** Of the scenarios that the quoted one is compared with: name, fingerprint, meaning. */
function otherFingerprints({ comparison, language }: QuoteDocument): string[][] {
  return (comparison?.scenarios.slice(1) ?? []).map(({ number, name, fingerprint }) => [
    documentLabel('scenarioNumber', language, { n: String(number) }),
    fingerprint,
    name,
  ]);
}

/** What is told and where prices come from of the scenarios that the quoted one is compared with. */
function comparedEntries({ comparison, language }: Registers): SheetRow[] {
  if (comparison === undefined) return [];
  const title = (key: DocumentLabel): string =>
    documentLabel('comparedRegister', language, { title: documentLabel(key, language) });
  const scenarios = (rows: string): string => documentLabel('scenarioNumber', language, { n: rows });
  return [
    ...entries(
      title('notes'),
      comparison.notes.map(({ severity, rule, rows, text, source }) => [
        `${severity} ${rule}`,
        text,
        source,
        scenarios(rows),
      ]),
    ),
    ...entries(
      title('priceSources'),
      comparison.priceSources.map(({ source, book, rows }) => [source, book, '', scenarios(rows)]),
    ),
  ];
}

/**
 * The register at the back: assumptions, notes, price sources, rules, remarks, fingerprints, disclaimer.
 * @param about what notes and price sources are numbered by
 * @param identity what it was made from: name, fingerprint, meaning
 */
export function registersSheet(
  document: Registers,
  about: 'lines' | 'scenario',
  identity: readonly (readonly string[])[],
): Sheet {
  const { language } = document;
  const label = (key: DocumentLabel): string => documentLabel(key, language);
  const head = titleRows(document, LAST_COLUMN, label('registers'));
  const columns = [label('rule'), label('content'), label('ruleSource'), label(about)];
  return {
    name: label('assumptionsSheet'),
    widths,
    headerRow: head.length + 1,
    rows: [
      ...head,
      row(columns, { ...block, align: 'center' }, 22),
      ...entries(
        label('assumptions'),
        document.assumptions.map(({ id, text, source }) => [id, text, source]),
      ),
      ...entries(
        label('notes'),
        document.notes.map(({ severity, rule, rows, text, source }) => [`${severity} ${rule}`, text, source, rows]),
      ),
      ...entries(
        label('priceSources'),
        document.priceSources.map(({ source, book, validity, rows }) => [source, book, validity, rows]),
      ),
      ...comparedEntries(document),
      ...entries(
        label('remarks'),
        document.remarks.map((text, index) => [String(index + 1), text]),
      ),
      ...entries(
        label('ruleRegister'),
        document.rules.map(({ id, text, source }) => [id, text, source]),
      ),
      ...entries(label('fingerprint'), identity),
      ...entries(label('disclaimer'), [['', document.disclaimer]]),
    ],
  };
}

function entries(title: string, content: readonly (readonly string[])[]): SheetRow[] {
  if (content.length === 0) return [];
  const heading = { height: 20, cells: { A: textCell(title, { ...block, lines: ['bottom'] }, LAST_COLUMN) } };
  return [heading, ...content.map((texts) => row(texts, body, 18))];
}

function row(texts: readonly string[], style: CellStyle, height: number): SheetRow {
  const cells = ['A', 'B', 'C', LAST_COLUMN].map(
    (letter, index) => [letter, textCell(texts[index] ?? '', style)] as const,
  );
  return { height, cells: Object.fromEntries(cells) };
}
