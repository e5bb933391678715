import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import type { BenchCase, BenchTools } from './bench-case.ts';
import { type BenchRow, type GrowthRow, rowWithout } from './bench-row.ts';
import { commandLineCase } from './cases/command-line-case.ts';
import { documentsCase } from './cases/documents-case.ts';
import { erlangCase } from './cases/erlang-case.ts';
import { exactnessCase } from './cases/exactness-case.ts';
import { fleetCase } from './cases/fleet-case.ts';
import { importsCase } from './cases/imports-case.ts';
import { libraryCase } from './cases/library-case.ts';
import { libraryWindowCase } from './cases/library-window-case.ts';
import { longScenariosCase } from './cases/long-scenarios-case.ts';
import { peaksCase } from './cases/peaks-case.ts';
import { pricingCase } from './cases/pricing-case.ts';
import { typingCase } from './cases/typing-case.ts';
import { whatIfCase } from './cases/what-if-case.ts';
import { windowStartCase } from './cases/window-start-case.ts';
import { workbookCase } from './cases/workbook-case.ts';
import { growthText, rowsText, rowText } from './print-table.ts';

/** All cases, in the order of the table. */
const cases: readonly BenchCase[] = [
  ...[pricingCase, exactnessCase, whatIfCase, peaksCase, fleetCase, erlangCase, libraryCase, workbookCase],
  ...[commandLineCase, windowStartCase, libraryWindowCase, typingCase, longScenariosCase, documentsCase, importsCase],
];

/** How the bench is asked for. */
export interface BenchChoice {
  /** Names of cases; all where it is empty. */
  readonly only: readonly string[];
  readonly quick: boolean;
  readonly json: boolean;
  readonly project: string;
}

/** The names that `--only` takes. */
export const caseNames: readonly string[] = cases.map(({ name }) => name);

function machine(): string {
  const [cpu] = os.cpus();
  const memory = `${(os.totalmem() / 2 ** 30).toFixed(0)} GiB`;
  return `${cpu?.model.trim() ?? 'unknown'} × ${String(os.cpus().length)}, ${memory}, ${os.type()}, Node ${process.version}`;
}

function secondsSince(begin: number): string {
  return ((performance.now() - begin) / 1_000).toFixed(1);
}

/** A case that fails is a row that says so: the others still count. */
async function runCase(
  each: BenchCase,
  tools: BenchTools,
): Promise<{ rows: readonly BenchRow[]; growth: readonly GrowthRow[] }> {
  try {
    const { rows, growth = [] } = await each.run(tools);
    return { rows, growth };
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    const frame = { name: each.name, peer: '–', gate: {}, goal: {} };
    return { rows: [rowWithout(frame, 'missed', `failed: ${reason}`)], growth: [] };
  }
}

/**
 * Runs the cases and prints the table, or everything as JSON.
 * @param print takes what the answer consists of; told takes each row as soon as its case is done, so that a
 *   run that is cut has shown what it had
 */
export async function runBench(
  choice: BenchChoice,
  print: (text: string) => void,
  told: (text: string) => void,
): Promise<void> {
  const { only, quick, json, project } = choice;
  const rows: BenchRow[] = [];
  const growth: GrowthRow[] = [];
  const start = performance.now();
  for (const each of cases.filter(({ name }) => only.length === 0 || only.includes(name))) {
    const scratch = mkdtempSync(path.join(os.tmpdir(), 'seatwise-bench-'));
    const begin = performance.now();
    try {
      const result = await runCase(each, { quick, project, scratch, rounds: { short: 11, long: quick ? 3 : 11 } });
      rows.push(...result.rows);
      growth.push(...result.growth);
      for (const row of result.rows) told(rowText(row));
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
    told(
      `${each.name}: ${secondsSince(begin)} s${quick ? `, of ${String(each.seconds)} s that a quick run has for it` : ''}`,
    );
  }
  told(`all: ${secondsSince(start)} s`);
  if (json) print(JSON.stringify({ machine: machine(), rows, growth }, null, 1));
  else print(['', machine(), '', rowsText(rows), ...(growth.length === 0 ? [] : ['', growthText(growth)])].join('\n'));
}
