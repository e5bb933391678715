import { describe, expect, it } from 'vitest';

import type { GrowthPlan, GrowthTargetFile } from '../../shared/growth.ts';
import type { PriceBook } from '../../shared/price-book.ts';
import type { PriceEntry, ScenarioFile, ScenarioLine } from '../../shared/scenario.ts';
import { growthOf } from '../../src-main/handlers/growth-handlers.ts';
import { formatInstant, instant, parseInstant } from '../../src-main/rules/calendar/instant.ts';
import { catalogue } from '../../src-main/rules/catalogue/catalogue.ts';
import { parseFen, sumFen } from '../../src-main/rules/money/amount.ts';
import { Dice } from './random-scenario.ts';

const PLANS = 2_000;
const START = parseInstant('2024-01-31T08:00:00+08:00') ?? instant(0);
const DAY = 86_400;

/** Every resource of the flagship edition that is sold for a term, at prices that tell them apart. */
const rows = catalogue.items.flatMap(({ sku, offers }) =>
  offers
    .filter((offer) => offer.edition === 'flagship' && offer.mode === 'period')
    .flatMap(({ specs }): { sku: string; spec?: string }[] =>
      specs.length === 0 ? [{ sku }] : specs.map((spec) => ({ sku, spec })),
    ),
);
const prices = rows.flatMap((row, index): PriceEntry[] => [
  { ...row, mode: 'period', per: 'month', amount: `${String(index + 1)}.5` },
  { ...row, mode: 'period', per: 'year', amount: `${String(10 * index + 1)}.25` },
]);
const book: PriceBook = { format: 'seatwise.prices/1', name: '全部', prices };

function randomFleet(dice: Dice): ScenarioFile {
  const lines = Array.from({ length: dice.whole(0, 6) }, (_, index): ScenarioLine => {
    const start = formatInstant(instant(START + dice.whole(0, 400) * DAY));
    const row = dice.pick(rows);
    const term = { unit: dice.pick(['month', 'year'] as const), count: dice.whole(1, 3) };
    return {
      id: String(index),
      ...row,
      mode: 'period',
      quantity: dice.whole(2, 30),
      term,
      start,
      ...(dice.oneIn(3) && { autoRenew: {} }),
    };
  });
  return { format: 'seatwise.scenario/1', name: '随机', edition: 'flagship', lines };
}

function randomTarget(dice: Dice): GrowthTargetFile {
  const counts = (sku: string): Record<string, number> =>
    Object.fromEntries(
      rows.filter((row) => row.sku === sku && dice.oneIn(2)).map(({ spec }) => [spec ?? '', dice.whole(1, 40)]),
    );
  return {
    format: 'seatwise.growth-target/1',
    need: {
      rooms: counts('meeting.room'),
      webinars: counts('meeting.webinar'),
      ports: dice.whole(2, 300),
      accounts: { 'meeting.account.vision': dice.whole(1, 20) },
      recordingGb: dice.whole(1, 4_000),
    },
    term: { unit: dice.pick(['month', 'year'] as const), count: dice.whole(1, 3) },
  };
}

function plan(scenario: ScenarioFile, target: GrowthTargetFile, at: string): GrowthPlan {
  const reply = growthOf(scenario, target, at, [book]);
  if (!reply.ok) throw new Error(JSON.stringify(reply.findings.filter((finding) => finding.severity === 'error')));
  return reply.value;
}

describe('laws of growth', () => {
  it(`meets the need at once, and needs nothing more once it was bought, in ${String(PLANS)} random plans`, () => {
    for (let seed = 1; seed <= PLANS; seed += 1) {
      const dice = new Dice(seed);
      const scenario = randomFleet(dice);
      const target = randomTarget(dice);
      const at = formatInstant(instant(START + dice.whole(0, 500) * DAY + dice.whole(0, DAY - 1)));
      const { buy, cost, fleet } = plan(scenario, target, at);
      expect(fleet[0]?.meetsNeed, String(seed)).toBe(true);
      expect(sumFen(buy.map((line) => parseFen(line.payable))), String(seed)).toBe(parseFen(cost));
      // The stretches follow each other without a gap.
      fleet.slice(1).forEach((stretch, index) => {
        expect(stretch.from, String(seed)).toBe(fleet[index]?.to);
      });
      const bought = buy.map(({ id, sku, spec, quantity }): ScenarioLine => {
        const line = { id: `new ${id}`, sku, ...(spec !== undefined && { spec }), quantity: Number(quantity) };
        return { ...line, mode: 'period', term: target.term, start: at };
      });
      const grown = { ...scenario, lines: [...scenario.lines, ...bought] };
      expect(plan(grown, target, at), String(seed)).toMatchObject({ buy: [], cost: '0.00' });
    }
  }, 60_000);
});
