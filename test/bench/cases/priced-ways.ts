import type { Reply } from '../../../shared/reply.ts';
import type { ScenarioFile } from '../../../shared/scenario.ts';
import { explainScenario, priceQuote } from '../../../src-main/rules/pricing/price-quote.ts';
import type { FoundPrice } from '../../../src-main/rules/pricing/price-table.ts';
import { readScenario } from '../../../src-main/rules/scenario/read-scenario.ts';
import { QuoteSheet } from '../../../src-main/rules/what-if/quote-sheet.ts';
import { priceTotals } from './price-totals.ts';

/** The ways in which Seatwise prices the same scenarios; amounts are in fen. */
export interface PricedWays {
  /** Works a sheet of them out anew, as a spreadsheet recalculates; the total of each. */
  readonly totals: () => number[];
  /** The same after the price of every line was put in anew. */
  readonly repriced: () => number[];
  /** Works the sheet out anew and reads everything that explains each line, down to its bills; the sum of the tax. */
  readonly explained: () => number;
  /** The totals as quotes make them: rules checked, prices looked up and lines put together anew. */
  readonly quoted: () => number[];
  /** Whole quotes as data, every line explained; how many lines. */
  readonly quotedExplained: () => number;
  /** The same with every word that a reader may ask for, in both languages, and the fingerprint. */
  readonly quotedWritten: () => number;
}

/** Reads scenarios for all of the ways. */
export function pricedWays(scenarios: readonly ScenarioFile[]): PricedWays {
  const readings = scenarios.map(readScenario);
  const sheet = accepted(QuoteSheet.of(readings, []));
  const totals = (): number[] =>
    readings.map((_reading, at) => {
      sheet.work(at);
      return Number(sheet.payable(at));
    });
  const prices = readings.map((_reading, at) => sheet.explain(at).lines.map(({ price }) => price));
  return {
    totals,
    repriced: () => {
      putIn(sheet, prices);
      return totals();
    },
    explained: () => readings.reduce((tax, _reading, at) => tax + readAll(sheet, at), 0),
    quoted: () => readings.map((reading) => Number(priceTotals(reading))),
    quotedExplained: () =>
      readings.reduce((lines, reading) => lines + accepted(explainScenario(reading, [])).lines.length, 0),
    quotedWritten: () => readings.reduce((lines, reading) => lines + accepted(priceQuote(reading, [])).lines.length, 0),
  };
}

function putIn(sheet: QuoteSheet, prices: readonly (readonly FoundPrice[])[]): void {
  for (const [at, ofQuote] of prices.entries()) {
    for (const [index, price] of ofQuote.entries()) sheet.setPrice(at, index, price);
  }
}

/** Reads one scenario of a sheet as a reader of its quote would, without the words. */
function readAll(sheet: QuoteSheet, at: number): number {
  sheet.work(at);
  const { lines, totals, byRate } = sheet.explain(at);
  let [paid, billed] = [0n, 0n];
  for (const { basis, period, bills, list, lineDiscount, withoutTax, tax } of lines) {
    if (basis.rules.length === 0 || period === undefined) throw new Error('A line does not say what it rests on.');
    paid += list - lineDiscount - withoutTax - tax;
    for (const { payable } of bills) billed += payable;
  }
  if (paid !== 0n || billed !== totals.payable || byRate.length === 0) throw new Error('A quote does not add up.');
  return Number(totals.tax);
}

function accepted<T>(reply: Reply<T>): T {
  if (!reply.ok) throw new Error('A bench scenario is refused.');
  return reply.value;
}
