import type { Highs } from 'highs';

/** A mixed integer program: minimise cost·x with row and column bounds. */
export interface IntegerProgram {
  readonly costs: readonly number[];
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  /** Columns that may be fractions; all others are whole numbers. */
  readonly fractions?: readonly boolean[];
  readonly rows: readonly ProgramRow[];
}

/** One row: the sum of value × column lies between the bounds. */
export interface ProgramRow {
  readonly lower: number;
  readonly upper: number;
  readonly indices: readonly number[];
  readonly values: readonly number[];
}

/** What the solver found. */
export interface ProgramAnswer {
  readonly outcome: 'optimal' | 'feasible' | 'infeasible' | 'unknown';
  /** Values of the columns, those of fractions rounded; present where the outcome is optimal or feasible. */
  readonly values?: readonly number[];
  /** No solution costs less; −Infinity where nothing is known. */
  readonly bound: number;
}

/** Solves integer programs; the same program gives the same answer on every machine, unless time runs out. */
export type SolveProgram = (program: IntegerProgram, seconds: number) => ProgramAnswer;

const SEED = 1;
/** Costs are whole numbers, so a gap below one is none. */
const WHOLE_GAP = 0.9;

/** Loads the solver. Solving blocks the thread: it belongs into a worker. */
export async function loadSolver(): Promise<SolveProgram> {
  const { default: loadHighs } = await import('highs');
  let highs = await loadHighs();
  let broken = false;
  return (program, seconds) => {
    if (broken) return { outcome: 'unknown', bound: -Infinity };
    try {
      return solve(highs, program, seconds);
    } catch (error) {
      // After an abort the instance is not to be used again; a fresh one cannot be awaited here.
      if (!(error instanceof WebAssembly.RuntimeError)) throw error;
      broken = true;
      void loadHighs().then((fresh) => {
        highs = fresh;
        broken = false;
      });
      return { outcome: 'unknown', bound: -Infinity };
    }
  };
}

function solve(highs: Highs, program: IntegerProgram, seconds: number): ProgramAnswer {
  const { costs, lower, upper, fractions, rows } = program;
  const starts = new Int32Array(rows.length + 1);
  rows.forEach((row, index) => (starts[index + 1] = (starts[index] ?? 0) + row.indices.length));
  const { continuous, integer } = highs.constants.variableType;
  const source = {
    numCols: costs.length,
    numRows: rows.length,
    sense: highs.constants.objectiveSense.minimize,
    colCost: costs,
    colLower: lower,
    colUpper: upper,
    rowLower: rows.map((row) => row.lower),
    rowUpper: rows.map((row) => row.upper),
    matrix: {
      format: 'csr' as const,
      numRows: rows.length,
      numCols: costs.length,
      starts,
      indices: rows.flatMap((row) => row.indices),
      values: rows.flatMap((row) => row.values),
    },
    integrality: costs.map((_, index) => (fractions?.[index] === true ? continuous : integer)),
  };
  return highs.withModel(source, (model): ProgramAnswer => {
    model.options.set({
      output_flag: false,
      random_seed: SEED,
      time_limit: Math.max(seconds, 0.05),
      mip_rel_gap: 0,
      mip_abs_gap: WHOLE_GAP,
    });
    model.run();
    const status = model.getModelStatus();
    const known = highs.constants.modelStatus;
    if (status === known.infeasible) return { outcome: 'infeasible', bound: Infinity };
    const bound = Number(model.info.get('mip_dual_bound'));
    const feasible = Number(model.info.get('primal_solution_status')) === 2;
    if (!feasible) return { outcome: 'unknown', bound };
    const values = Array.from(model.getSolution().colValue, (value) => Math.floor(value + 0.5));
    return { outcome: status === known.optimal ? 'optimal' : 'feasible', values, bound };
  });
}
