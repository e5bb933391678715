import { erlangB, queueFigures } from '../../../src-main/planning/erlang.ts';
import type { BenchCase } from '../bench-case.ts';
import { growthRow, measuredRow, repeated } from '../measure.ts';

const AGENTS = 10_000;
const LOAD = 9_800;

/** As many divisions as the recursion needs, each waiting for the one before: no way of working it out is faster. */
function divisions(count: number): number {
  let value = 1;
  for (let n = 1; n <= count; n += 1) value = (value * LOAD) / (n + value * LOAD);
  return value;
}

function erlangC(agents: number, load: number): number {
  return queueFigures(load, agents, erlangB(load, agents), { handling: 180, target: 20 }).waitProbability;
}

/** Erlang C of ten thousand agents. */
export const erlangCase: BenchCase = {
  name: 'erlang',
  seconds: 5,
  run: async ({ rounds }) => {
    const probability = erlangC(AGENTS, LOAD);
    if (Math.abs(erlangB(LOAD, AGENTS) - divisions(AGENTS)) > 1e-12 || !(probability > 0 && probability < 1)) {
      throw new Error('The peer has another blocking.');
    }
    return {
      rows: [
        await measuredRow(
          {
            name: 'Erlang C, 10,000 agents',
            peer: 'a chain of dependent divisions',
            gate: { most: 1.5 },
            goal: { most: 1.2 },
          },
          {
            ours: repeated(() => erlangC(AGENTS, LOAD)),
            peer: repeated(() => divisions(AGENTS)),
            rounds: rounds.short,
          },
        ),
      ],
      growth: [
        await growthRow(
          'Erlang C',
          'agents',
          [1_000, 10_000, 100_000].map((size) => ({ size, work: () => erlangC(size, size * 0.98) })),
          5,
        ),
      ],
    };
  },
};
