import type { Language } from '../../shared/localized.ts';
import type { Quote, QuoteLine } from '../../shared/quote.ts';
import type { CatalogueNames } from './catalogue-names.ts';
import { documentLabel } from './document-labels.ts';
import { documentRow } from './document-row.ts';
import { columnWidth } from './number-text.ts';
import type { DocumentRow, DocumentSection, OutsideGroup } from './quote-document.ts';
import { sumOfAmounts } from './sum-of-amounts.ts';

/** The rows of a quote in print order, and the remarks that were too long for their column. */
export interface ArrangedLines {
  readonly sections: readonly DocumentSection[];
  readonly outside: readonly OutsideGroup[];
  readonly remarks: readonly string[];
}

/** How lines are put into words. */
export interface LineWords {
  readonly language: Language;
  readonly names: CatalogueNames;
  /** Whether the books of the user are named. */
  readonly namesBooks: boolean;
}

/** Columns of text that a remark may take in the quote table before it is moved to the back. */
const REMARK_COLUMNS = 40;

/**
 * Arranges the lines for print, numbered through: in the order of the catalogue, or, once a line has a
 * heading of its own, in the order of the scenario; then what is offered beside the total.
 */
export function arrangeLines(quote: Quote, words: LineWords): ArrangedLines {
  const { language, names } = words;
  const remarks: string[] = [];
  let sequence = 0;
  const rowOf = (line: QuoteLine): DocumentRow => {
    sequence += 1;
    const row = documentRow(line, sequence, shortRemark(line, language, remarks), names.sources(line.rules), language);
    return words.namesBooks || line.priceSource !== 'user' ? row : { ...row, priceBook: '' };
  };
  const sections = sectionKeys(quote, names).flatMap(({ id, label, holds }): DocumentSection[] => {
    const lines = quote.lines.filter(holds);
    return lines.length === 0 ? [] : [{ id, label, rows: lines.map(rowOf), subtotal: subtotal(lines) }];
  });
  const outside = (['optional', 'alternative'] as const).flatMap((kind): OutsideGroup[] => {
    const lines = (quote.outsideTotal ?? []).filter(({ outsideTotal }) => outsideTotal === kind);
    const label = documentLabel(kind === 'optional' ? 'optionalLines' : 'alternativeLines', language);
    return lines.length === 0 ? [] : [{ kind, label, rows: lines.map(rowOf) }];
  });
  return { sections, outside, remarks };
}

interface SectionKey {
  readonly id: string;
  readonly label: string;
  readonly holds: (line: QuoteLine) => boolean;
}

function sectionKeys({ lines }: Quote, { sections }: CatalogueNames): SectionKey[] {
  const known = new Map(sections.map(({ id, label }) => [id, label]));
  const ofCatalogue = (id: string): SectionKey => ({
    id,
    label: known.get(id) ?? id,
    holds: ({ section, heading }) => heading === undefined && section === id,
  });
  const ofScenario = (heading: string): SectionKey => ({
    id: `heading ${heading}`,
    label: heading,
    holds: (line) => line.heading === heading,
  });
  const keys = lines.some(({ heading }) => heading !== undefined)
    ? lines.map(({ heading, section }) => (heading === undefined ? ofCatalogue(section) : ofScenario(heading)))
    : // A section that the catalogue does not have comes last, under its id: no line is ever left out.
      [...known.keys(), ...lines.map(({ section }) => section)].map(ofCatalogue);
  return [...new Map(keys.map((key) => [key.id, key])).values()];
}

function subtotal(lines: readonly QuoteLine[]): DocumentSection['subtotal'] {
  const sum = (key: 'withoutTax' | 'tax' | 'payable'): string => sumOfAmounts(lines.map((line) => line[key]));
  return { withoutTax: sum('withoutTax'), tax: sum('tax'), payable: sum('payable') };
}

function shortRemark(line: QuoteLine, language: Language, remarks: string[]): string {
  const mark = line.priceSource === 'illustrative' ? documentLabel('illustrative', language) : '';
  const note = line.note ?? '';
  return [mark, note.trim() === '' ? '' : noteOrReference(note, language, remarks)]
    .filter((part) => part !== '')
    .join(documentLabel('clauseComma', language));
}

function noteOrReference(note: string, language: Language, remarks: string[]): string {
  if (columnWidth(note) <= REMARK_COLUMNS && !/[\r\n]/.test(note)) return note;
  const known = remarks.indexOf(note);
  if (known < 0) remarks.push(note);
  return documentLabel('seeRemark', language, { n: String(known < 0 ? remarks.length : known + 1) });
}
