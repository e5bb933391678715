import { describe, expect, it } from 'vitest';

import { exact } from '../../src-main/rules/money/amount.ts';
import { sharesMinutes } from '../../src-main/rules/pricing/free-minutes.ts';
import { explainScenario } from '../../src-main/rules/pricing/price-quote.ts';
import type { FoundPrice } from '../../src-main/rules/pricing/price-table.ts';
import { readScenario, type ScenarioReading } from '../../src-main/rules/scenario/read-scenario.ts';
import type { Discount, Line, Scenario } from '../../src-main/rules/scenario/scenario.ts';
import { QuoteSheet } from '../../src-main/rules/what-if/quote-sheet.ts';
import { plainQuote } from '../rules/what-if/plain-quote.ts';
import { isNightly, tellFigure } from '../tell-figure.ts';
import { Dice, randomScenario } from './random-scenario.ts';

const SCENARIOS = isNightly ? 200_000 : 4_000;
/** Scenarios of one sheet. */
const TOGETHER = 20;

/** What the steps of a quote give, without its outside lines. */
function expected(reading: ScenarioReading): unknown {
  const reply = explainScenario(reading, []);
  if (!reply.ok) throw new Error(JSON.stringify(reply.findings));
  return plainQuote(reply.value);
}

function sheetOf(readings: readonly ScenarioReading[]): QuoteSheet {
  const reply = QuoteSheet.of(readings, []);
  if (!reply.ok) throw new Error(JSON.stringify(reply.findings));
  return reply.value;
}

function rateDiscount(dice: Dice): Discount | undefined {
  if (dice.oneIn(4)) return undefined;
  const text = `0.${String(dice.whole(0, 9_999)).padStart(4, '0')}`;
  const value = exact(text);
  const keeps = { numerator: value.denominator - value.numerator, denominator: value.denominator };
  return { by: 'rate', kind: 'business', value, keeps, text, place: 'discount' };
}

/** Changes one line of a scenario and of its quote in a sheet alike. */
function changeLine(scenario: Scenario, { sheet, at, dice }: { sheet: QuoteSheet; at: number; dice: Dice }): Scenario {
  const index = dice.whole(0, scenario.lines.length - 1);
  const line = scenario.lines[index];
  if (line === undefined || sharesMinutes(line)) return scenario;
  const changed: Line = { ...line, discount: rateDiscount(dice) };
  const grown = 'quantity' in changed ? { ...changed, quantity: dice.whole(1, 900) } : changed;
  sheet.setLine(at, index, grown);
  return { ...scenario, lines: scenario.lines.with(index, grown) };
}

/** Gives all lines of one price another one. */
function changePrice(scenario: Scenario, { sheet, at, dice }: { sheet: QuoteSheet; at: number; dice: Dice }): Scenario {
  const entry = dice.pick(scenario.prices);
  const amount = `${String(dice.whole(0, 9_999))}.${String(dice.whole(0, 9999))}`;
  const worked = sheet.explain(at).lines;
  for (const [index, { line, price }] of worked.entries()) {
    if (line.item.sku !== entry.sku || line.spec !== entry.spec || price.per !== entry.per || line.mode !== entry.mode)
      continue;
    const other: FoundPrice = { ...price, value: exact(amount), text: String(Number(amount)) };
    sheet.setPrice(at, index, other);
  }
  return { ...scenario, prices: scenario.prices.map((each) => (each === entry ? { ...entry, amount } : each)) };
}

describe('laws of the what-if sheet', () => {
  it(`works ${String(SCENARIOS)} random scenarios out as their quotes do, to the fen and to the rule`, () => {
    let lines = 0;
    for (let seed = 1; seed <= SCENARIOS; seed += TOGETHER) {
      const readings = Array.from({ length: TOGETHER }, (_none, index) => readScenario(randomScenario(seed + index)));
      const sheet = sheetOf(readings);
      for (const [at, reading] of readings.entries()) {
        expect(plainQuote(sheet.explain(at)), reading.scenario.name).toEqual(expected(reading));
        expect(sheet.payable(at)).toBe(sheet.explain(at).totals.payable);
        lines += reading.scenario.lines.length;
      }
    }
    tellFigure(`C1: ${String(lines)} lines in what-if sheets, none of them a fen or a rule apart from its quote`);
  }, 3_600_000);

  it('gives after any row of changes what a quote of the changed scenario gives', () => {
    let refused = 0;
    for (let seed = 1; seed <= SCENARIOS / 4; seed += 1) {
      const dice = new Dice(seed);
      const reading = readScenario(randomScenario(seed));
      const sheet = sheetOf([reading]);
      let scenario: Scenario = reading.scenario;
      for (let count = dice.whole(1, 4); count > 0; count -= 1) {
        const change = dice.pick([changeLine, changePrice]);
        scenario = change(scenario, { sheet, at: 0, dice });
        if (dice.oneIn(3)) {
          const discount = rateDiscount(dice);
          sheet.setDiscount(0, discount);
          scenario = { ...scenario, discount };
        }
      }
      sheet.work(0);
      const quote = explainScenario({ ...reading, scenario }, []);
      // An amount off that the changed lines cannot bear any more is refused there; the sheet leaves that to the rules.
      if (!quote.ok) refused += 1;
      else expect(plainQuote(sheet.explain(0)), String(seed)).toEqual(plainQuote(quote.value));
    }
    expect(refused).toBeLessThan(SCENARIOS / 40);
  }, 3_600_000);

  it.each(['999999999999999.99', '999999999999999.9876543210'])(
    'stays exact at a price of %s, far beyond 64 bits, also when it comes by a change',
    (dear) => {
      const base = randomScenario(1);
      const at = (amount: string): ScenarioReading =>
        readScenario({ ...base, prices: (base.prices ?? []).map((price) => ({ ...price, amount })) });
      const [small, large] = [at('1.50'), at(dear)];
      expect(plainQuote(sheetOf([small, large]).explain(1))).toEqual(expected(large));

      const sheet = sheetOf([small]);
      for (const [index, { price }] of sheetOf([large]).explain(0).lines.entries()) sheet.setPrice(0, index, price);
      sheet.work(0);
      expect(plainQuote(sheet.explain(0))).toEqual(expected(large));
    },
  );
});
