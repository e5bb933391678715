import { mkdtempSync } from 'node:fs';
import path from 'node:path';

import type { BenchCase, BenchTools } from '../bench-case.ts';
import { loadPeer } from '../bench-case.ts';
import { type BenchRow, type RowFrame, rowWithout } from '../bench-row.ts';
import { growthRow, measuredRow, repeated } from '../measure.ts';
import { NoAnswer, openInLibreOffice } from './libre-office-peer.ts';
import { LINES, type PricedRow, pricedScenarios } from './priced-rows.ts';
import { type PricedWays, pricedWays } from './priced-ways.ts';
import { exactArrays, typedArrays } from './typed-arrays-peer.ts';

/** Rows of the spreadsheet: 834 scenarios of twelve lines. */
const ROWS = 10_000;
/** What the sum of so many rounded lines may differ by in binary fractions, in fen. */
const FLOAT_ERROR = LINES;

const office = 'LibreOffice';
const silentOffice = 'LibreOffice, which explains nothing';

const frames = {
  totals: { name: '12-line scenarios, totals', peer: office, gate: { least: 10 }, goal: { least: 30 } },
  explained: {
    ...{ name: '12-line scenarios, every line explained', peer: silentOffice },
    ...{ gate: { least: 3 }, goal: { least: 6 } },
  },
  hyperFormula: {
    ...{ name: '12-line scenarios, totals after every price changed', peer: 'HyperFormula' },
    ...{ gate: { least: 100 }, goal: { least: 300 } },
  },
  typedArrays: {
    ...{ name: '12-line scenarios, totals', peer: 'typed arrays, exact, no checks' },
    ...{ gate: { most: 6 }, goal: { most: 3 } },
  },
  fractions: {
    ...{ name: '12-line scenarios, totals', peer: 'typed arrays of binary fractions, not exact, no checks' },
    ...{ gate: {}, goal: {} },
  },
  quoted: {
    ...{ name: '12-line scenarios as quotes: checked, looked up, totals', peer: office },
    ...{ gate: {}, goal: {} },
  },
  quotedExplained: {
    ...{ name: '12-line scenarios as quotes, every line explained', peer: silentOffice },
    ...{ gate: {}, goal: {} },
  },
  quotedWritten: {
    ...{ name: '12-line scenarios as quotes, explained and written in two languages', peer: silentOffice },
    ...{ gate: {}, goal: {} },
  },
} satisfies Record<string, RowFrame>;

/** The rows beside LibreOffice, and which of our ways each measures. */
const officeRows = ['totals', 'explained', 'quoted', 'quotedExplained', 'quotedWritten'] as const;

/** How many totals differ at all; throws where they differ by more than binary fractions can. */
function apart(ours: readonly number[], theirs: readonly number[]): number {
  if (ours.length !== theirs.length) throw new Error('The peer has another number of totals.');
  const gaps = ours.map((value, index) => Math.abs(value - Math.round((theirs[index] ?? Number.NaN) * 100)));
  if (!gaps.every((gap) => gap <= FLOAT_ERROR)) throw new Error('The peer has other totals.');
  return gaps.filter((gap) => gap > 0).length;
}

/** LibreOffice's threads may wait for each other for ever, more often on a restless machine: it is begun anew then. */
const TRIES = 4;

async function besideLibreOffice(tools: BenchTools, ways: PricedWays, rows: PricedRow[][]): Promise<BenchRow[]> {
  const measured: BenchRow[] = [];
  for (const row of officeRows) measured.push(await officeRow(row, tools, ways, rows));
  return measured;
}

async function officeRow(
  row: (typeof officeRows)[number],
  tools: BenchTools,
  ways: PricedWays,
  rows: PricedRow[][],
): Promise<BenchRow> {
  let reason = '';
  for (let left = TRIES; left > 0; left -= 1) {
    const folder = mkdtempSync(path.join(tools.scratch, 'office-'));
    const peer = await openInLibreOffice(folder, rows);
    if (peer === undefined) return rowWithout(frames[row], 'skipped', 'LibreOffice is not installed');
    try {
      await peer.recalculate();
      const differing = apart(ways.totals(), peer.totals());
      const note = `${String(ROWS)} rows; ${String(differing)} of ${String(rows.length)} totals of LibreOffice are off`;
      const sides = { ours: repeated(ways[row]), peer: peer.recalculate, rounds: tools.rounds.short };
      return await measuredRow({ ...frames[row], note }, sides);
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      reason = error.message;
    } finally {
      await peer.end();
    }
  }
  return rowWithout(frames[row], 'inconclusive', reason);
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

async function besideHyperFormula(tools: BenchTools, ways: PricedWays, rows: PricedRow[][]): Promise<BenchRow> {
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
  const differing = apart(ways.totals(), totals());
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
    { ours: repeated(ways.repriced), peer: repeated(recalculate), rounds: tools.rounds.short },
  );
}

function sizesOf(way: (ways: PricedWays) => () => unknown): { size: number; work: () => unknown }[] {
  return [10, 100, 1_000].map((size) => ({ size, work: way(pricedWays(pricedScenarios(size).scenarios)) }));
}

/**
 * Prices scenarios beside spreadsheets and beside the least that must be done. A spreadsheet has its formulas and prices
 * read before the clock runs, so that a sheet of ours does too; what quotes cost from the start stands beside it.
 */
export const pricingCase: BenchCase = {
  name: 'pricing',
  seconds: 70,
  run: async (tools) => {
    const { scenarios, rows } = pricedScenarios(Math.ceil(ROWS / LINES));
    const ways = pricedWays(scenarios);
    const [fractions, least] = [typedArrays(rows), exactArrays(rows)];
    const totals = ways.totals();
    const differing = apart(totals, fractions());
    if (apart(totals, least()) !== 0) throw new Error('The exact peer has other totals.');
    if (ways.quoted().some((total, at) => total !== totals[at])) throw new Error('The quotes have other totals.');
    const rounds = tools.rounds.short;
    const ours = repeated(ways.totals);
    return {
      rows: [
        ...(await besideLibreOffice(tools, ways, rows)),
        await besideHyperFormula(tools, ways, rows),
        await measuredRow(frames.typedArrays, { ours, peer: repeated(least), rounds }),
        await measuredRow(
          { ...frames.fractions, note: `${String(differing)} of its totals are off` },
          { ours, peer: repeated(fractions), rounds },
        ),
      ],
      growth: [
        await growthRow(
          'a sheet, every line explained',
          'scenarios',
          sizesOf((ways) => ways.explained),
          5,
        ),
        await growthRow(
          'quotes, every line explained',
          'scenarios',
          sizesOf((ways) => ways.quotedExplained),
          5,
        ),
      ],
    };
  },
};
