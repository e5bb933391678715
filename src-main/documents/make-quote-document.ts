import type { Language } from '../../shared/localized.ts';
import type { Quote } from '../../shared/quote.ts';
import type { Reply } from '../../shared/reply.ts';
import type { Timeline } from '../../shared/timeline.ts';
import type { FindingCode } from '../rules/findings/finding-table.ts';
import { amountInWords } from './amount-in-words.ts';
import { makeCashFlowPart } from './cash-flow-part.ts';
import type { CatalogueNames } from './catalogue-names.ts';
import { comparedPart } from './compared-part.ts';
import type { ComparisonDocument } from './comparison-document.ts';
import type { QuoteChoices } from './document-choices.ts';
import { documentLabel } from './document-labels.ts';
import { allRows } from './document-rows.ts';
import { arrangeLines } from './arrange-lines.ts';
import { headEntries } from './head-entries.ts';
import { percentText } from './number-text.ts';
import { settlePaper } from './paper.ts';
import { paymentRows } from './payment-rows.ts';
import type { DocumentRow, QuoteDocument } from './quote-document.ts';
import type { RegisterEntry } from './register-entry.ts';
import { noteEntries, priceSourceEntries, ruleEntries } from './quote-registers.ts';
import { makeSizingParts } from './make-sizing-parts.ts';

/** Findings that only the supplier is to read. */
const ownFindings: ReadonlySet<string> = new Set([
  'price-outside-validity',
  'book-expired',
  'book-not-yet-valid',
] satisfies FindingCode[]);

/**
 * Arranges a quote for print: sections in catalogue order, rows numbered through, registers at the back.
 * @param timeline of the same scenario, or why it was refused; left out, the document has no cash flow
 */
export function makeQuoteDocument(
  quote: Quote,
  choices: QuoteChoices,
  names: CatalogueNames,
  timeline?: Reply<Timeline>,
): QuoteDocument {
  const { language } = choices;
  const paper = settlePaper(quote, choices);
  const { columns, customerCopy, logo, parts, terms } = paper;
  const { sections, outside, remarks } = arrangeLines(quote, { language, names, namesBooks: !customerCopy });
  const rows = allRows({ sections, outside });
  const compared = choices.compared && comparedPart(choices.compared, { ...choices, ...paper }, names);
  const banner = bannerOf(rows, compared, customerCopy, language);
  return {
    language,
    title: documentLabel('title', language),
    project: paper.project,
    date: paper.date,
    ...(paper.number !== undefined && { number: paper.number }),
    ...(banner !== '' && { banner }),
    ...(logo !== undefined && { logo }),
    columns,
    parts,
    terms,
    head: headEntries(quote, paper, names, language),
    sections,
    outside,
    totals: quote.totals,
    taxByRate: quote.taxByRate.map((entry) => ({ ...entry, label: percentText(entry.rate) })),
    amountInWords: amountInWords(quote.totals.payable),
    rounding: quote.rounding,
    paymentPlan: paymentRows(quote.totals.payable, paper.paymentPlan),
    ...(compared !== undefined && { comparison: { ...compared, ...(banner !== '' && { banner }) } }),
    ...(timeline !== undefined &&
      parts.has('cashFlow') && {
        cashFlow: makeCashFlowPart(timeline, quote, new Map(rows.map((row) => [row.line.id, row.sequence])), language),
      }),
    sizings: parts.has('basis') ? makeSizingParts(quote, rows, names, language) : [],
    assumptions: withOthers(registered(allAssumptions(quote, timeline), names, language), compared?.assumptions),
    priceSources: priceSourceEntries(rows, paper.books, language),
    rules: parts.has('rules') ? ruleEntries(rows, names.rule) : [],
    notes: parts.has('notes')
      ? noteEntries(printedFindings(quote, timeline, customerCopy), rows, language, names.rule)
      : [],
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

/** Assumptions in the language of the document, with where they come from. */
function registered(assumptions: Quote['assumptions'], names: CatalogueNames, language: Language): RegisterEntry[] {
  return assumptions.map(({ id, text, source }) => ({
    id,
    text: text[language],
    source: names.rule(id)?.source ?? source,
  }));
}

/** The quote's own, then what only the comparison rests on. */
function withOthers(own: readonly RegisterEntry[], others: readonly RegisterEntry[] = []): RegisterEntry[] {
  const known = new Set(own.map(({ id }) => id));
  return [...own, ...others.filter(({ id }) => !known.has(id))];
}

/** What the engine says of the quote, then what it says only of its later life. */
function allFindings({ findings }: Quote, timeline: Reply<Timeline> | undefined): Quote['findings'] {
  if (timeline?.ok !== true) return findings;
  const known = new Set(findings.map((each) => JSON.stringify(each)));
  return [...findings, ...timeline.value.findings.filter((each) => !known.has(JSON.stringify(each)))];
}

/** What concerns the customer: how old the supplier's price books are does not. */
function printedFindings(
  quote: Quote,
  timeline: Reply<Timeline> | undefined,
  customerCopy: boolean,
): Quote['findings'] {
  const findings = allFindings(quote, timeline);
  return customerCopy ? findings.filter(({ code }) => !ownFindings.has(code)) : findings;
}

/** Marks that stand on every page and sheet; empty where there are none. */
function bannerOf(
  rows: readonly DocumentRow[],
  compared: ComparisonDocument | undefined,
  customerCopy: boolean,
  language: Language,
): string {
  const isIllustrative = compared?.banner !== undefined || rows.some((row) => row.line.priceSource === 'illustrative');
  return [
    ...(isIllustrative ? [documentLabel('illustrativeBanner', language)] : []),
    ...(customerCopy ? [] : [documentLabel('ownCopyBanner', language)]),
  ].join(documentLabel('clauseComma', language));
}
