import { priceTotals } from './price-totals.ts';
import type { BenchCase, BenchTools } from '../bench-case.ts';
import { loadPeer } from '../bench-case.ts';
import { type BenchRow, type RowFrame, rowWithout } from '../bench-row.ts';
import { growthRow, measuredRow, repeated } from '../measure.ts';
import { explainScenario, priceQuote } from '../../../src-main/rules/pricing/price-quote.ts';
import { readScenario, type ScenarioReading } from '../../../src-main/rules/scenario/read-scenario.ts';
import { NoAnswer, openInLibreOffice } from './libre-office-peer.ts';
import { LINES, type PricedRow, pricedScenarios } from './priced-rows.ts';

/** Rows of the spreadsheet: 834 scenarios of twelve lines. */
const ROWS = 10_000;
/** What the sum of so many rounded lines may differ by in binary fractions, in fen. */
const FLOAT_ERROR = LINES;

const frames = {
  totals: { name: '12-line scenarios, totals', peer: 'LibreOffice', gate: { least: 10 }, goal: { least: 30 } },
  explained: {
    ...{ name: '12-line scenarios, every line explained', peer: 'LibreOffice, which explains nothing' },
    ...{ gate: { least: 3 }, goal: { least: 6 } },
  },
  hyperFormula: { name: '12-line scenarios, totals', peer: 'HyperFormula', gate: { least: 100 }, goal: { least: 300 } },
  written: {
    ...{ name: '12-line scenarios, explained and written in two languages' },
    ...{ peer: 'LibreOffice, which explains nothing', gate: {}, goal: {} },
  },
  typedArrays: {
    ...{ name: '12-line scenarios, totals', peer: 'typed arrays, exact, no checks' },
    ...{ gate: { most: 6 }, goal: { most: 3 } },
  },
  fractions: {
    ...{ name: '12-line scenarios, totals', peer: 'typed arrays of binary fractions, not exact, no checks' },
    ...{ gate: {}, goal: {} },
  },
} satisfies Record<string, RowFrame>;

/** Our totals in fen. */
function allTotals(readings: readonly ScenarioReading[]): number[] {
  return readings.map((reading) => Number(priceTotals(reading)));
}

function explainAll(readings: readonly ScenarioReading[]): number {
  let lines = 0;
  for (const reading of readings) {
    const reply = explainScenario(reading, []);
    if (!reply.ok) throw new Error('A bench scenario is refused.');
    lines += reply.value.lines.length;
  }
  return lines;
}

/** The same with every word that a reader may ask for, in both languages, and the fingerprint. */
function writeAll(readings: readonly ScenarioReading[]): number {
  let lines = 0;
  for (const reading of readings) {
    const reply = priceQuote(reading, []);
    if (!reply.ok) throw new Error('A bench scenario is refused.');
    lines += reply.value.lines.length;
  }
  return lines;
}

/** How many totals differ at all; throws where they differ by more than binary fractions can. */
function apart(ours: readonly number[], theirs: readonly number[]): number {
  if (ours.length !== theirs.length) throw new Error('The peer has another number of totals.');
  const gaps = ours.map((value, index) => Math.abs(value - Math.round((theirs[index] ?? Number.NaN) * 100)));
  if (!gaps.every((gap) => gap <= FLOAT_ERROR)) throw new Error('The peer has other totals.');
  return gaps.filter((gap) => gap > 0).length;
}

async function besideLibreOffice(
  tools: BenchTools,
  readings: readonly ScenarioReading[],
  rows: PricedRow[][],
): Promise<BenchRow[]> {
  const office = await openInLibreOffice(tools.scratch, rows);
  const without = (verdict: 'skipped' | 'inconclusive', reason: string): BenchRow[] =>
    [frames.totals, frames.explained, frames.written].map((frame) => rowWithout(frame, verdict, reason));
  if (office === undefined) return without('skipped', 'LibreOffice is not installed');
  try {
    await office.recalculate();
    const differing = apart(allTotals(readings), office.totals());
    const note = `${String(ROWS)} rows; ${String(differing)} of ${String(rows.length)} totals of LibreOffice are off`;
    const rounds = tools.rounds.short;
    const peer = office.recalculate;
    return [
      await measuredRow({ ...frames.totals, note }, { ours: repeated(() => allTotals(readings)), peer, rounds }),
      await measuredRow({ ...frames.explained, note }, { ours: repeated(() => explainAll(readings)), peer, rounds }),
      await measuredRow({ ...frames.written, note }, { ours: repeated(() => writeAll(readings)), peer, rounds }),
    ];
  } catch (error) {
    // A peer that hangs on a restless machine takes only its own rows with it.
    if (error instanceof NoAnswer) return without('inconclusive', error.message);
    throw error;
  } finally {
    await office.end();
  }
}

interface HyperFormulaModule {
  readonly HyperFormula: {
    buildFromArray(sheet: readonly (readonly (string | number)[])[], options: object): HyperFormulaSheet;
  };
}

interface HyperFormulaSheet {
  setCellContents(at: object, contents: readonly (readonly number[])[]): unknown;
  getCellValue(at: object): unknown;
}

async function besideHyperFormula(
  tools: BenchTools,
  readings: readonly ScenarioReading[],
  rows: PricedRow[][],
): Promise<BenchRow> {
  const module = loadPeer('hyperformula') as HyperFormulaModule | undefined;
  if (module === undefined) return rowWithout(frames.hyperFormula, 'skipped', 'hyperformula is not installed');
  const lines = rows.flat();
  const sheet = lines.map((line, index): (string | number)[] => {
    const at = String(index + 1);
    const cells = [Number(line.price), line.quantity, line.terms, Number(line.rate), Number(line.tax)];
    const [first, last] = [index * LINES + 1, (index + 1) * LINES].map(String);
    const totals =
      index < rows.length ? [`=SUM(F${first ?? ''}:F${last ?? ''})`, `=SUM(G${first ?? ''}:G${last ?? ''})`] : [];
    return [...cells, `=ROUND(A${at}*B${at}*C${at}*(1-D${at}),2)`, `=ROUND(F${at}/(1+E${at}),2)`, ...totals];
  });
  const engine = module.HyperFormula.buildFromArray(sheet, { licenseKey: 'gpl-v3' });
  const totals = (): number[] => rows.map((_row, row) => Number(engine.getCellValue({ sheet: 0, row, col: 7 })));
  const differing = apart(allTotals(readings), totals());
  const prices = lines.map(({ price }) => [Number(price)]);
  const cheaper = prices.map(([price = 0]) => [price / 2]);
  let turn = 0;
  // Every price changes, so that every formula is worked out anew.
  const recalculate = (): unknown => {
    turn += 1;
    return engine.setCellContents({ sheet: 0, row: 0, col: 0 }, turn % 2 === 0 ? prices : cheaper);
  };
  return measuredRow(
    { ...frames.hyperFormula, note: `${String(differing)} totals off` },
    { ours: repeated(() => allTotals(readings)), peer: repeated(recalculate), rounds: tools.rounds.short },
  );
}

/** The least of a program that may be wrong by a fen: multiply, round and add, on numbers that lie in a row. */
function typedArrays(rows: PricedRow[][]): () => number[] {
  const lines = rows.flat();
  const columns = [
    Float64Array.from(lines, ({ price }) => Number(price)),
    Float64Array.from(lines, ({ quantity, terms }) => quantity * terms),
    Float64Array.from(lines, ({ rate }) => 1 - Number(rate)),
    Float64Array.from(lines, ({ tax }) => 1 + Number(tax)),
  ] as const;
  const [price, units, share, tax] = columns;
  const net = new Float64Array(lines.length);
  return () => {
    const totals = new Array<number>(rows.length).fill(0);
    for (let at = 0; at < lines.length; at += 1) {
      const paid = Math.floor((price[at] ?? 0) * (units[at] ?? 0) * (share[at] ?? 0) * 100 + 0.5) / 100;
      net[at] = Math.floor((paid / (tax[at] ?? 1)) * 100 + 0.5) / 100;
      const scenario = Math.floor(at / LINES);
      totals[scenario] = (totals[scenario] ?? 0) + paid;
    }
    return totals;
  };
}

/**
 * The least of a program that must be right: the same multiplications, roundings and sums as `typedArrays`, on whole
 * numbers of any size that lie in a row; no look-up, no check, no bill.
 */
function exactArrays(rows: PricedRow[][]): () => number[] {
  const lines = rows.flat();
  const hundredths = (text: string): bigint => BigInt(Math.round(Number(text) * 100));
  const columns = [
    BigInt64Array.from(lines, ({ price }) => hundredths(price)),
    BigInt64Array.from(lines, ({ quantity, terms }) => BigInt(quantity * terms)),
    BigInt64Array.from(lines, ({ rate }) => 100n - hundredths(rate)),
    BigInt64Array.from(lines, ({ tax }) => 100n + hundredths(tax)),
  ] as const;
  const [price, units, share, tax] = columns;
  const net = new BigInt64Array(lines.length);
  return () => {
    const totals = new Array<bigint>(rows.length).fill(0n);
    for (let at = 0; at < lines.length; at += 1) {
      const paid = ((price[at] ?? 0n) * (units[at] ?? 0n) * (share[at] ?? 0n) * 2n + 100n) / 200n;
      const divisor = tax[at] ?? 1n;
      net[at] = (paid * 200n + divisor) / (2n * divisor);
      const scenario = Math.floor(at / LINES);
      totals[scenario] = (totals[scenario] ?? 0n) + paid;
    }
    return totals.map((total) => Number(total) / 100);
  };
}

/** Prices scenarios beside spreadsheets and beside the least that must be done. */
export const pricingCase: BenchCase = {
  name: 'pricing',
  seconds: 70,
  run: async (tools) => {
    const { scenarios, rows } = pricedScenarios(Math.ceil(ROWS / LINES));
    const readings = scenarios.map(readScenario);
    const [fractions, least] = [typedArrays(rows), exactArrays(rows)];
    const differing = apart(allTotals(readings), fractions());
    if (apart(allTotals(readings), least()) !== 0) throw new Error('The exact peer has other totals.');
    const rounds = tools.rounds.short;
    const work = (): number[] => allTotals(readings);
    return {
      rows: [
        ...(await besideLibreOffice(tools, readings, rows)),
        await besideHyperFormula(tools, readings, rows),
        await measuredRow(frames.typedArrays, { ours: repeated(work), peer: repeated(least), rounds }),
        await measuredRow(
          { ...frames.fractions, note: `${String(differing)} of its totals are off` },
          { ours: repeated(work), peer: repeated(fractions), rounds },
        ),
      ],
      growth: [
        await growthRow(
          'scenarios priced and explained',
          'scenarios',
          [10, 100, 1_000].map((size) => {
            const some = pricedScenarios(size).scenarios.map(readScenario);
            return { size, work: () => explainAll(some) };
          }),
          5,
        ),
      ],
    };
  },
};
