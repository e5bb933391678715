import type { Language } from '../../shared/localized.ts';
import type { Quote, QuoteLine } from '../../shared/quote.ts';
import type { Reply } from '../../shared/reply.ts';
import type { Timeline } from '../../shared/timeline.ts';
import { amountInWords } from './amount-in-words.ts';
import { makeCashFlowPart } from './cash-flow-part.ts';
import type { CatalogueNames } from './catalogue-names.ts';
import { type DocumentLabel, documentLabel } from './document-labels.ts';
import { documentRow } from './document-row.ts';
import { columnWidth, percentText } from './number-text.ts';
import { noteEntries, priceSourceEntries, ruleEntries } from './quote-registers.ts';
import type { DocumentSection, HeadEntry, HeadGroup, QuoteDocument } from './quote-document.ts';
import { makeSizingParts } from './make-sizing-parts.ts';
import { sumOfAmounts } from './sum-of-amounts.ts';

/** What the person who makes the document chooses. */
export interface DocumentChoices {
  readonly language: Language;
  /** Calendar date `YYYY-MM-DD`; also the date in the file's properties, so that the same input gives the same file. */
  readonly date: string;
  readonly number?: string;
}

/** Columns of text that a remark may take in the quote table before it is moved to the back. */
const REMARK_COLUMNS = 40;

/**
 * Arranges a quote for print: sections in catalogue order, rows numbered through, registers at the back.
 * @param timeline of the same scenario, or why it was refused; left out, the document has no cash flow
 */
export function makeQuoteDocument(
  quote: Quote,
  choices: DocumentChoices,
  names: CatalogueNames,
  timeline?: Reply<Timeline>,
): QuoteDocument {
  const { language } = choices;
  const remarks: string[] = [];
  const sections = documentSections(quote, language, names, remarks);
  const rows = sections.flatMap((section) => section.rows);
  const illustrative = rows.some((row) => row.line.priceSource === 'illustrative');
  return {
    language,
    title: documentLabel('title', language),
    project: quote.scenario,
    date: choices.date,
    ...(choices.number !== undefined && { number: choices.number }),
    ...(illustrative && { banner: documentLabel('illustrativeBanner', language) }),
    head: headEntries(quote, choices, names),
    sections,
    totals: quote.totals,
    taxByRate: quote.taxByRate.map((entry) => ({ ...entry, label: percentText(entry.rate) })),
    amountInWords: amountInWords(quote.totals.payable),
    rounding: quote.rounding,
    ...(timeline !== undefined && {
      cashFlow: makeCashFlowPart(timeline, quote, new Map(rows.map((row) => [row.line.id, row.sequence])), language),
    }),
    sizings: makeSizingParts(quote, rows, names, language),
    assumptions: allAssumptions(quote, timeline).map(({ id, text, source }) => ({
      id,
      text: text[language],
      source: names.rule(id)?.source ?? source,
    })),
    priceSources: priceSourceEntries(rows, language),
    rules: ruleEntries(rows, names.rule),
    notes: noteEntries(allFindings(quote, timeline), rows, language, names.rule),
    remarks,
    fingerprint: quote.fingerprint,
    catalogueVersion: quote.catalogueVersion,
    disclaimer: documentLabel('disclaimerText', language),
  };
}

/** What the quote rests on, then what only its cash flow rests on. */
function allAssumptions({ assumptions }: Quote, timeline: Reply<Timeline> | undefined): Quote['assumptions'] {
  if (timeline?.ok !== true) return assumptions;
  const known = new Set(assumptions.map(({ id }) => id));
  return [...assumptions, ...timeline.value.assumptions.filter(({ id }) => !known.has(id))];
}

/** What the engine says of the quote, then what it says only of its later life. */
function allFindings({ findings }: Quote, timeline: Reply<Timeline> | undefined): Quote['findings'] {
  if (timeline?.ok !== true) return findings;
  const known = new Set(findings.map((each) => JSON.stringify(each)));
  return [...findings, ...timeline.value.findings.filter((each) => !known.has(JSON.stringify(each)))];
}

function headEntries(quote: Quote, choices: DocumentChoices, names: CatalogueNames): HeadEntry[] {
  const { language } = choices;
  const { customer } = quote;
  const edition = quote.edition === undefined ? undefined : names.edition(quote.edition);
  const entry = (group: HeadGroup, key: DocumentLabel, value: string | undefined): HeadEntry[] =>
    value === undefined || value.trim() === '' ? [] : [{ group, key, label: documentLabel(key, language), value }];
  return [
    ...entry('party', 'customer', customer?.name),
    ...entry('party', 'project', quote.scenario),
    ...entry('contact', 'contact', customer?.contact),
    ...entry('contact', 'phone', customer?.phone),
    ...entry('contact', 'taxId', customer?.taxId),
    ...entry('paper', 'number', choices.number),
    ...entry('paper', 'date', choices.date),
    ...entry('terms', 'edition', edition),
    ...entry('terms', 'currency', documentLabel('currencyCny', language)),
    ...entry('terms', 'catalogueVersion', quote.catalogueVersion),
  ];
}

function documentSections(
  quote: Quote,
  language: Language,
  names: CatalogueNames,
  remarks: string[],
): DocumentSection[] {
  const known = new Map(names.sections.map((section) => [section.id, section.label]));
  // A section that the catalogue does not have comes last, under its id: no line is ever left out.
  const order = [...known.keys(), ...quote.lines.map((line) => line.section)];
  let sequence = 0;
  return [...new Set(order)].flatMap((id) => {
    const lines = quote.lines.filter((line) => line.section === id);
    if (lines.length === 0) return [];
    const rows = lines.map((line) => {
      sequence += 1;
      return documentRow(line, sequence, shortRemark(line, language, remarks), names.sources(line.rules), language);
    });
    return [{ id, label: known.get(id) ?? id, rows, subtotal: subtotal(lines) }];
  });
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
