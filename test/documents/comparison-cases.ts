import { priceBooks } from 'virtual:price-books';

import type { Comparison } from '../../shared/comparison.ts';
import type { Language } from '../../shared/localized.ts';
import type { Quote } from '../../shared/quote.ts';
import { catalogueNames } from '../../src-main/documents/catalogue-names.ts';
import type { ComparisonDocument } from '../../src-main/documents/comparison-document.ts';
import { makeComparisonDocument } from '../../src-main/documents/make-comparison-document.ts';
import { compareFiles } from '../../src-main/handlers/compare-handlers.ts';
import { documentDate, documentNumber, documentScenarios, quoteOf } from './document-cases.ts';

interface Scenario {
  readonly name: string;
  readonly lines: readonly Record<string, unknown>[];
  readonly prices?: readonly Record<string, unknown>[];
}

const sample = documentScenarios.sample as unknown as Scenario;
const many = documentScenarios.hundredTwenty as unknown as Scenario;
const [rooms = {}, ...others] = sample.lines;

const fewer = {
  ...sample,
  name: '方案B 精简会议室，商务九折',
  lines: [{ ...rooms, quantity: 20 }, ...others],
  discount: { kind: 'business', rate: '0.10' },
};
const renewed = {
  ...sample,
  name: '方案C 端口加自动续费',
  lines: [
    { ...rooms, autoRenew: { term: { unit: 'year', count: 1 }, times: 2 } },
    ...others.slice(0, 4),
    {
      id: 'ports',
      sku: 'meeting.port',
      mode: 'period',
      quantity: 100,
      term: { unit: 'year', count: 1 },
      start: rooms['start'],
    },
  ],
  prices: [{ sku: 'meeting.port', mode: 'period', per: 'year', amount: '1000', source: 'illustrative' }],
};
/** Every third line is left out, every second has another quantity. */
const trimmed = {
  ...many,
  name: '一百二十行方案（调整后）',
  lines: many.lines
    .filter((_, index) => index % 3 !== 0)
    .map((line, index) => (index % 2 === 0 ? { ...line, quantity: Number(line['quantity']) + 1 } : line)),
};

/** Two to four scenarios side by side, of every shape. */
export const comparisonScenarios: Readonly<Record<string, readonly object[]>> = {
  two: [sample, fewer],
  three: [sample, fewer, renewed],
  four: [sample, fewer, renewed, documentScenarios.onDemand],
  same: [sample, sample],
  longNames: [documentScenarios.longNames, { ...documentScenarios.longNames, lines: [rooms] }],
  hundredTwenty: [many, trimmed],
  nothing: [sample, { ...sample, name: '空', lines: [] }],
  /** Names that read like parts of the tables themselves. */
  misleading: [
    { ...sample, name: '1,234.00' },
    { ...fewer, name: '≠对比项' },
    { ...renewed, name: '现金流' },
  ],
};

/** Names of all cases. */
export const comparisonCases = Object.keys(comparisonScenarios);

/** A comparison, the quotes of its scenarios, and the document of both. */
export function comparisonCase(
  name: string,
  language: Language = 'zh',
): { readonly comparison: Comparison; readonly quotes: readonly Quote[]; readonly document: ComparisonDocument } {
  const scenarios = comparisonScenarios[name] ?? [];
  const reply = compareFiles(scenarios, [priceBooks.documented, priceBooks.public]);
  if (!reply.ok) throw new Error(JSON.stringify(reply.findings, null, 2));
  const quotes = scenarios.map(quoteOf);
  return { comparison: reply.value, quotes, document: comparisonDocumentOf(reply.value, quotes, language) };
}

/** The document of a comparison, with the date and number of the tests. */
export function comparisonDocumentOf(
  comparison: Comparison,
  quotes: readonly Quote[],
  language: Language,
): ComparisonDocument {
  const choices = { language, date: documentDate, number: documentNumber };
  return makeComparisonDocument(comparison, quotes, choices, catalogueNames(language));
}
