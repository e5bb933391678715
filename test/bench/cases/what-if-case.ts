import { explainScenario } from '../../../src-main/rules/pricing/price-quote.ts';
import { readScenario } from '../../../src-main/rules/scenario/read-scenario.ts';
import type { BenchCase } from '../bench-case.ts';
import { growthRow, repeated, timedRow } from '../measure.ts';
import { pricedScenarios } from './priced-rows.ts';

const FRAME_MS = 16;
/** One changed quantity in each of so many scenarios. */
const CELLS = 1_000;

function grid(cells: number): () => void {
  const [base] = pricedScenarios(1).scenarios;
  if (base === undefined) throw new Error('There is no scenario to vary.');
  const [line] = base.lines;
  if (line?.mode !== 'period') throw new Error('The first line is no term.');
  const readings = Array.from({ length: cells }, (_none, at) =>
    readScenario({ ...base, lines: [{ ...line, quantity: at + 1 }] }),
  );
  return () => {
    for (const reading of readings) {
      const reply = explainScenario(reading, []);
      if (!reply.ok) throw new Error(`A cell of the grid is refused: ${reply.findings[0]?.message.en ?? ''}`);
    }
  };
}

/** A grid of what-ifs, every cell a whole explained quote; its words are made for the cell that somebody looks at. */
export const whatIfCase: BenchCase = {
  name: 'what-if',
  seconds: 5,
  run: async ({ rounds }) => ({
    rows: [
      await timedRow(
        {
          ...{ name: 'what-if grid of 1,000 one-line scenarios, explained', peer: 'one frame of 16 ms' },
          ...{ gate: { most: 1 }, goal: { most: 0.3125 } },
        },
        repeated(grid(CELLS)),
        FRAME_MS,
        rounds.short,
      ),
    ],
    growth: [
      await growthRow(
        'what-if grid',
        'cells',
        [10, 100, 1_000].map((size) => ({ size, work: grid(size) })),
        5,
      ),
    ],
  }),
};
