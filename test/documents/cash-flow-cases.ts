import { priceBooks } from 'virtual:price-books';

import type { Language } from '../../shared/localized.ts';
import type { Quote } from '../../shared/quote.ts';
import type { Reply } from '../../shared/reply.ts';
import type { Timeline } from '../../shared/timeline.ts';
import { catalogueNames } from '../../src-main/documents/catalogue-names.ts';
import { makeQuoteDocument } from '../../src-main/documents/make-quote-document.ts';
import type { QuoteDocument } from '../../src-main/documents/quote-document.ts';
import { timelineScenario } from '../../src-main/handlers/timeline-handlers.ts';
import { documentDate, documentNumber, documentScenarios, quoteOf } from './document-cases.ts';

const sample = documentScenarios.sample as unknown as { readonly lines: readonly Record<string, unknown>[] };
const [rooms, , accounts, , bundles, , webinar] = sample.lines;
const renewed = { ...rooms, autoRenew: { term: { unit: 'year', count: 1 }, times: 2 } };

/** Scenarios whose cash flow shows each shape of the part. */
export const cashFlowScenarios = {
  /** Renewed twice, used for half a year, bought once; bundles and an account that end. */
  renewals: {
    ...documentScenarios.sample,
    name: '企业A 三年续费',
    horizon: { from: '2023-03-01T00:00:00+08:00', to: '2023-09-01T00:00:00+08:00' },
    lines: [
      renewed,
      accounts,
      bundles,
      webinar,
      {
        id: 'agents',
        sku: 'cc.seat.basic',
        mode: 'on-demand',
        changes: [{ at: '2023-04-04T09:00:00+08:00', quantity: 10 }],
      },
      { id: 'calls', sku: 'cc.call.95', mode: 'usage', minutesPerMonth: 12_000 },
    ],
    prices: [
      { sku: 'cc.seat.basic', mode: 'on-demand', per: 'month', amount: '310' },
      { sku: 'cc.call.95', mode: 'usage', per: 'minute', amount: '0.0955' },
    ],
  },
  /** The renewal is by the month, and no book has that price. */
  noRenewalPrice: {
    ...documentScenarios.sample,
    lines: [{ ...rooms, autoRenew: { term: { unit: 'month', count: 1 } } }],
  },
  /** The account pays for the first line only. */
  poor: { ...documentScenarios.sample, account: { balance: '160000.00' } },
  /** Nothing is bought, nothing ends. */
  nothing: { ...documentScenarios.sample, lines: [] },
  sample: documentScenarios.sample,
  onDemand: documentScenarios.onDemand,
  discounts: documentScenarios.discounts,
  hundredTwenty: documentScenarios.hundredTwenty,
} as const;

/** Name of a case. */
export type CashFlowCase = keyof typeof cashFlowScenarios;

/** Names of all cases. */
export const cashFlowCases = Object.keys(cashFlowScenarios) as CashFlowCase[];

/** A quote, the timeline of its scenario, and the document of both. */
export function cashFlowCase(
  name: CashFlowCase,
  language: Language = 'zh',
): { readonly quote: Quote; readonly timeline: Reply<Timeline>; readonly document: QuoteDocument } {
  const scenario: unknown = cashFlowScenarios[name];
  const quote = quoteOf(scenario);
  const timeline = timelineScenario(scenario, [priceBooks.documented, priceBooks.public]);
  const choices = { language, date: documentDate, number: documentNumber };
  return { quote, timeline, document: makeQuoteDocument(quote, choices, catalogueNames(language), timeline) };
}
