import type { Finding } from '../../../shared/finding.ts';
import type { PriceBook } from '../../../shared/price-book.ts';
import type { Quote } from '../../../shared/quote.ts';
import type { ScenarioReading } from '../scenario/read-scenario.ts';
import type { Line, Scenario } from '../scenario/scenario.ts';
import { billLines, overDiscounts, spreadQuoteDiscount, taxLines } from './bill-lines.ts';
import { explainQuote } from './explain-quote.ts';
import { findPrices } from './find-prices.ts';
import { billOutsideLines } from './outside-lines.ts';
import { priceQuote } from './price-quote.ts';
import { PriceTable } from './price-table.ts';
import { writeQuote } from './write-quote.ts';

/** A draft as far as it can be priced, with everything that is to be said about it. */
export interface DraftPrice {
  /** Null where no line is sound. */
  readonly quote: Quote | null;
  /** True where something was refused: the quote is then of the sound lines only, and not to be handed over. */
  readonly partial: boolean;
  readonly findings: readonly Finding[];
}

/**
 * Prices a draft while it is being typed. Where `priceQuote` refuses it, the lines that no error speaks of
 * are priced by the same steps, so that one half-typed line does not blank the others.
 */
export function priceDraft(reading: ScenarioReading, books: readonly PriceBook[]): DraftPrice {
  const reply = priceQuote(reading, books);
  if (reply.ok) return { quote: reply.value, partial: false, findings: reply.value.findings };
  const { findings } = reply;
  const sound = soundPart(reading.scenario, findings);
  const table = new PriceTable(books, sound.prices);
  const priced = findPrices(sound, table);
  if (priced.lines.length === 0) return { quote: null, partial: true, findings };
  const billed = billLines(priced.lines, sound);
  // An amount off that the sound lines alone cannot bear would make them cost less than nothing.
  const spread = overDiscounts(billed, sound).length > 0 ? billed : spreadQuoteDiscount(billed, sound);
  return {
    quote: writeQuote(
      explainQuote(
        { ...reading, scenario: sound },
        { inside: taxLines(spread, sound), outside: billOutsideLines({ ...reading, scenario: sound }, table).lines },
        findings,
      ),
    ),
    partial: true,
    findings,
  };
}

function soundPart(scenario: Scenario, findings: readonly Finding[]): Scenario {
  const refused = new Set(findings.flatMap(({ severity, line }) => (severity === 'error' ? (line ?? []) : [])));
  const isSound = ({ id }: Line): boolean => !refused.has(id);
  return {
    ...scenario,
    lines: scenario.lines.filter(isSound),
    outsideTotal: scenario.outsideTotal.filter(isSound),
  };
}
