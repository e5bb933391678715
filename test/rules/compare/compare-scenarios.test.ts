import { readFileSync } from 'node:fs';

import { priceBooks } from 'virtual:price-books';
import { describe, expect, it } from 'vitest';

import { type ComparedScenario, type Comparison, comparisonSchema } from '../../../shared/comparison.ts';
import type { Finding } from '../../../shared/finding.ts';
import { compareFiles } from '../../../src-main/handlers/compare-handlers.ts';
import { parseFen, sumFen } from '../../../src-main/rules/money/amount.ts';
import { capacityCases, costCases } from '../../cases/compared-scenario-cases.ts';

const sample = JSON.parse(readFileSync('resources/examples/meeting-guide-sample.json', 'utf8')) as {
  name: string;
  lines: Record<string, unknown>[];
};
const books = [priceBooks.documented];

function compared(files: readonly unknown[]): Comparison {
  const reply = compareFiles(files, books);
  if (!reply.ok) throw new Error(JSON.stringify(reply.findings, null, 1));
  return comparisonSchema.parse(reply.value);
}

function refused(files: readonly unknown[], labels?: readonly string[]): readonly Finding[] {
  const reply = compareFiles(files, books, labels);
  if (reply.ok) throw new Error('Not refused.');
  return reply.findings;
}

/** The scenario as a comparison with itself shows it. */
function alone(scenario: Readonly<Record<string, unknown>>): ComparedScenario {
  const file = { format: 'seatwise.scenario/1', name: '算例', ...scenario };
  const [only] = compared([file, file]).scenarios;
  if (only === undefined) throw new Error('Nothing was compared.');
  return only;
}

describe('scenarios side by side', () => {
  it('finds no difference between a scenario and itself', () => {
    const { lines, differences, scenarios } = compared([sample, sample]);
    expect(differences).toEqual([{ from: 0, to: 1, total: '0.00', causes: [] }]);
    expect(lines.map((line) => line.differs)).toEqual(lines.map(() => false));
    expect(scenarios[0]).toEqual(scenarios[1]);
    expect(scenarios[0]?.totals.payable).toBe('401800.00');
  });

  it('aligns lines by sku and spec, sums several of one item, and leaves a gap where a scenario has none', () => {
    const [rooms, webinar] = sample.lines;
    const split = {
      ...sample,
      name: '拆',
      lines: [webinar, { ...rooms, id: 'a', quantity: 12 }, { ...rooms, id: 'b' }],
    };
    const { lines } = compared([sample, split]);
    expect(lines.slice(0, 2)).toMatchObject([
      {
        sku: 'meeting.room',
        spec: '50',
        cells: [
          { quantity: 30, payable: '150000.00', parts: [{ id: 'rooms' }] },
          { quantity: 42, payable: '210000.00', parts: [{ id: 'a' }, { id: 'b' }] },
        ],
        differs: true,
      },
      { sku: 'meeting.webinar', spec: '500', differs: false },
    ]);
    expect(lines.find((line) => line.sku === 'meeting.account.ideahub')?.cells[1]).toBeNull();
  });

  it('does not mark lines that differ only by their shares of a discount on the whole quote', () => {
    const cheaper = { ...sample, discount: { kind: 'partner', rate: '0.05' } };
    const [own, ...others] = sample.lines;
    const owned = { ...sample, lines: [{ ...own, discount: { kind: 'business', rate: '0.05' } }, ...others] };
    expect(compared([sample, cheaper]).lines.filter((line) => line.differs)).toEqual([]);
    expect(compared([sample, owned]).lines.filter((line) => line.differs)).toMatchObject([{ sku: 'meeting.room' }]);
  });

  it('sums each section of the catalogue to the payable of each scenario', () => {
    const { categories, scenarios } = compared([sample, { ...sample, lines: sample.lines.slice(0, 3) }]);
    scenarios.forEach((scenario, index) => {
      const sum = sumFen(categories.map((category) => parseFen(category.payable[index] ?? '')));
      expect(sum).toBe(parseFen(scenario.totals.payable));
    });
    expect(categories[0]).toEqual({
      section: 'meeting-resources',
      label: { zh: '云会议资源', en: 'Meeting resources' },
      payable: ['150000.00', '150000.00'],
    });
  });

  it('explains every pair of four scenarios, and reversing the scenarios turns every sign around', () => {
    const four = [1, 2, 3, 4].map((count) => ({ ...sample, lines: sample.lines.slice(0, count * 2) }));
    const { differences } = compared(four);
    expect(differences.map(({ from, to }) => `${String(from)}${String(to)}`)).toEqual([
      '01',
      '02',
      '03',
      '12',
      '13',
      '23',
    ]);
    const reversed = compared([...four].reverse()).differences;
    for (const { from, to, total } of differences) {
      const back = reversed.find((each) => each.from === 3 - to && each.to === 3 - from);
      expect(parseFen(back?.total ?? '')).toBe(-parseFen(total));
    }
  });

  it.each([
    { count: 1, files: [sample] },
    { count: 5, files: [sample, sample, sample, sample, sample] },
  ])('refuses $count scenarios', ({ count, files }) => {
    const [only, ...others] = refused(files);
    expect(others).toEqual([]);
    expect(only).toMatchObject({ code: 'comparison-count', rule: 'Q-COMPARE-1', place: 'scenarios' });
    for (const number of ['2', '4', String(count)]) {
      expect([only?.message.zh, only?.message.en]).toEqual([
        expect.stringContaining(number),
        expect.stringContaining(number),
      ]);
    }
  });

  it('refuses with all findings of all scenarios, each with the name of its own', () => {
    const [rooms] = sample.lines;
    const noPrice = { ...sample, lines: [{ ...rooms, spec: '100' }] };
    const wrong = {
      ...sample,
      lines: [
        { ...rooms, quantity: 0 },
        { ...rooms, id: 'other', spec: '7' },
      ],
    };
    const errors = refused([noPrice, sample, wrong], ['a.json', 'b.json', 'c.json']).filter(
      (finding) => finding.severity === 'error',
    );
    expect(errors.map(({ rule, place }) => `${rule} ${place ?? ''}`)).toEqual([
      'Q-PRICE-1 a.json: lines[0]',
      'M-CAT-4 c.json: lines[0].quantity',
      'M-CAT-1 c.json: lines[1].spec',
    ]);
    expect(refused([wrong, sample])[0]?.place).toBe('scenarios[0]: lines[0].quantity');
  });

  it('names what it decides itself among the assumptions', () => {
    const ids = compared([sample, sample]).assumptions.map((assumption) => assumption.id);
    expect(ids).toEqual(expect.arrayContaining(['M-CAT-5', 'Q-COMPARE-1', 'Q-WHY-1', 'Q-TAX-1']));
    expect(ids).not.toContain('Q-TIME-1');
  });
});

describe('what a scenario can do in its first year', () => {
  it.each(capacityCases)('$name', ({ scenario, capacity }) => {
    expect(alone(scenario).capacity).toMatchObject(capacity);
  });
});

describe('what a scenario costs over time', () => {
  it.each(costCases)('$name', ({ scenario, start, firstYear, threeYear, months }) => {
    const result = alone(scenario);
    expect(result).toMatchObject({ firstYear, threeYear, ...(start !== undefined && { start }) });
    const paid = result.monthly.filter((month) => month.amount !== '0.00');
    expect(Object.fromEntries(paid.map((month) => [month.month, month.amount]))).toEqual(months);
    expect(sumFen(result.monthly.map((month) => parseFen(month.amount)))).toBe(parseFen(threeYear));
  });
});
