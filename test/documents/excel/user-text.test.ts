import type { CellValue } from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { standardHouse } from '../../../shared/standard-terms.ts';
import type { Sheet } from '../../../src-main/documents/excel/sheet.ts';
import { workbookSheets, writeWorkbook } from '../../../src-main/documents/excel/write-workbook.ts';
import type { QuoteDocument } from '../../../src-main/documents/quote-document.ts';
import { paperOf } from '../../../src-main/handlers/paper-of.ts';
import { documentOf, documentScenarios, quoteOf } from '../document-cases.ts';
import { tellFigure } from '../../tell-figure.ts';
import { hasLibreOffice, recalculated } from './libre-office.ts';
import { opened } from './opened-workbook.ts';

/** What a spreadsheet may take for the beginning of a formula, or of a code of its own. */
const triggers = ['=', '+', '-', '@', '\t', '\r', '\n', '\r\n', '＝', '＋', '－', '＠', '_x0041_', "'"] as const;

/** Every field of free text that a document prints. */
const fields = [
  ...['name', 'contact', 'phone', 'taxId'].map((field) => `customer.${field}`),
  ...['email', 'address'].map((field) => `document.customer.${field}`),
  ...['name', 'contact', 'phone', 'email', 'address', 'taxId'].map((field) => `supplier.${field}`),
  ...['project', 'number', 'supersedes', 'when', 'terms.title', 'terms.text', 'house.title', 'house.text'],
  ...['section', 'note', 'longNote', 'optionalNote', 'book'],
  ...['asked.label', 'asked.value', 'found.label', 'found.value', 'statement', 'summary', 'baseline'],
] as const;

/** Terms are printed without the space around them, names of price books on one line; a cell knows one kind of line end. */
function asPrinted(field: string, text: string): string {
  if (field === 'book') return text.replaceAll(/\s+/g, ' ');
  return asCellText(/^(?:terms|house)\./.test(field) ? text.trim() : text);
}

type Texts = (field: string) => string;

/** A text that would be worked out to 2 if it were a formula, with the name of its field. */
function textsOf(trigger: string): Texts {
  return (field) => `${trigger}1+1&"${field}"`;
}

function scenarioOf(text: Texts): object {
  const all = (prefix: string, names: readonly string[]): object =>
    Object.fromEntries(names.map((name) => [name, text(`${prefix}.${name}`)]));
  const [first, second, third] = (documentScenarios.sample as unknown as { lines: object[] }).lines;
  const both = (field: string): object => ({ zh: text(field), en: text(field) });
  return {
    ...documentScenarios.sample,
    name: text('project'),
    customer: all('customer', ['name', 'contact', 'phone', 'taxId']),
    lines: [
      { ...first, section: text('section'), note: text('note') },
      { ...second, note: `${text('longNote')}${'，按终端数量配置'.repeat(20)}` },
      { ...third, outsideTotal: 'optional', note: text('optionalNote') },
    ],
    sizings: [
      {
        kind: 'fleet',
        made: '2026-11-22',
        asked: [{ label: both('asked.label'), value: both('asked.value') }],
        found: [{ label: both('found.label'), value: both('found.value') }],
        statement: both('statement'),
        rules: [],
        lines: [{ id: 'rooms', quantity: 30 }],
        fleet: {
          per: 'year',
          heat: [],
          options: [{ kind: 'rooms', chosen: true, summary: both('summary'), cost: '1.00' }],
          baseline: { label: both('baseline'), cost: '2.00' },
          breakEven: [],
        },
      },
    ],
    document: {
      supplier: all('supplier', ['name', 'contact', 'phone', 'email', 'address', 'taxId']),
      customer: all('document.customer', ['email', 'address']),
      paymentPlan: [{ when: text('when'), percent: '100' }],
      terms: [{ id: 'own', title: text('terms.title'), text: text('terms.text') }, { id: 'house' }],
      customerCopy: false,
    },
  };
}

function documentWith(text: Texts): QuoteDocument {
  const scenario = scenarioOf(text);
  const quote = quoteOf(scenario);
  const lines = quote.lines.map((line) => ({ ...line, priceSource: 'user' as const, priceBook: text('book') }));
  const [title, words] = [text('house.title'), text('house.text')];
  const block = { id: 'house', title: { zh: title, en: title }, text: { zh: words, en: words } };
  return documentOf({ ...quote, lines }, 'zh', {
    paper: paperOf(scenario),
    house: { ...standardHouse, termsBlocks: [block] },
    number: text('number'),
    supersedes: text('supersedes'),
  });
}

/** What a cell of the written sheets holds, by sheet and address. */
function writtenCells(sheets: readonly Sheet[]): Map<string, Sheet['rows'][number]['cells'][string]['content']> {
  return new Map(
    sheets.flatMap(({ name, rows }) =>
      rows.flatMap(({ cells }, index) =>
        Object.entries(cells).map(
          ([column, { content }]) => [`${name}!${column}${String(index + 1)}`, content] as const,
        ),
      ),
    ),
  );
}

/** What a cell holds after LibreOffice has opened and saved it, by sheet and address. */
async function readCells(bytes: Uint8Array): Promise<Map<string, CellValue>> {
  const cells = new Map<string, CellValue>();
  for (const sheet of (await opened(bytes)).worksheets) {
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (cell.isMerged && cell.master.address !== cell.address) return;
        const { value } = cell;
        // A text in two fonts comes back in two pieces.
        const isPieced = typeof value === 'object' && value !== null && 'richText' in value;
        cells.set(`${sheet.name}!${cell.address}`, isPieced ? value.richText.map(({ text }) => text).join('') : value);
      });
    });
  }
  return cells;
}

function isFormula(value: CellValue | undefined): boolean {
  return typeof value === 'object' && value !== null && ('formula' in value || 'sharedFormula' in value);
}

/** A cell knows one kind of line end. */
function asCellText(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n');
}

const isInstalled = hasLibreOffice();

describe.skipIf(!isInstalled)('S3: text of the user in a workbook that LibreOffice opens', () => {
  const documents = triggers.map((trigger) => documentWith(textsOf(trigger)));
  let results: Map<string, CellValue>[];
  let tested = 0;

  beforeAll(async () => {
    const workbooks: Uint8Array[] = [];
    for (const document of documents) workbooks.push(await writeWorkbook(document));
    results = await Promise.all(recalculated(workbooks).map(readCells));
  }, 180_000);

  it.each(triggers.map((trigger, index) => ({ trigger, name: JSON.stringify(trigger), index })))(
    'is the same text in every field, and no formula, where it begins with $name',
    ({ trigger, index }) => {
      const written = writtenCells(workbookSheets(documents[index] ?? documentWith(textsOf(trigger))));
      const read = results[index] ?? new Map<string, CellValue>();
      const formulas = [...read].filter(([, value]) => isFormula(value)).map(([place]) => place);
      expect(formulas.filter((place) => !written.get(place)?.kind.endsWith('formula'))).toEqual([]);
      for (const [place, content] of written) {
        if (content.kind === 'text') expect(read.get(place), place).toBe(asCellText(content.text));
        if (content.kind.endsWith('formula')) expect(JSON.stringify(read.get(place))).not.toContain('1+1&');
      }
      const texts = [...read.values()].filter((value) => typeof value === 'string');
      const missing = fields.filter((field) => {
        const expected = asPrinted(field, textsOf(trigger)(field));
        return !texts.some((each) => each.includes(expected));
      });
      expect(missing).toEqual([]);
      tested += 1;
    },
  );

  afterAll(() => {
    tellFigure(
      `S3: ${String(tested)} beginnings × ${String(fields.length)} fields, 0 formulas from a user’s text, each text identical`,
    );
  });
});
