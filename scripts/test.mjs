// `npm test`: set-up, then every check, each with its verdict and time, then the figures that tests told of
// themselves, and at the very end one line with the counts. `--nightly` runs the tests at their large sizes.
// Other arguments are file filters for vitest; with them the journeys are left out.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';

import { root, tool, toolEnvironment, trySetUp } from './setup.mjs';

/** The checks that pass or fail as a whole, the longest first, since several run side by side. */
const checks = [
  { name: 'lint', args: [tool('eslint', 'bin/eslint.js'), '--max-warnings', '0', '.'] },
  { name: 'format', args: [tool('prettier', 'bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'] },
  { name: 'types', args: [tool('typescript', 'bin/tsc'), '--project', '.'] },
  {
    name: 'window types',
    args: [tool('svelte-check', 'bin/svelte-check'), '--tsconfig', 'src-renderer/tsconfig.json'],
  },
  {
    name: 'layers',
    args: [
      tool('dependency-cruiser', 'bin/dependency-cruiser.mjs'),
      ...['--config', '.dependency-cruiser.cjs', 'shared', 'src-main', 'src-renderer', 'build', 'test'],
    ],
  },
  { name: 'unused', args: [tool('knip', 'bin/knip.js'), '--no-progress'] },
];

const node = await trySetUp();
if (node === undefined) {
  console.log('FAILED  set-up');
  console.log('0 passed, 1 failed');
  process.exit(1);
}

/** Runs a tool under the project's Node and shows its output as it comes. */
function run(args) {
  return spawnSync(node, args, { cwd: root, env: environment, stdio: ['ignore', 'inherit', 'inherit'] });
}

function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}

/** Runs one check and prints its verdict; the output only where it failed. */
function passes(check) {
  const started = Date.now();
  return new Promise((resolve) => {
    const child = spawn(node, check.args, { cwd: root, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (piece) => {
      output += piece;
    };
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    const tell = (passed) => {
      console.log(`${passed ? 'passed' : 'FAILED'}  ${check.name}  (${seconds(started)})`);
      if (!passed) console.log(output.trim());
      resolve(passed);
    };
    child.on('error', (error) => {
      output += error.message;
      tell(false);
    });
    child.on('close', (status) => {
      tell(status === 0);
    });
  });
}

/** Runs the checks, as many side by side as the machine has cores. */
async function runChecks() {
  const waiting = [...checks];
  const verdicts = [];
  const next = async () => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) verdicts.push(await passes(check));
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), checks.length) }, next));
  return verdicts;
}

/** What a run of vitest counted; a file that could not be loaded counts as one failed test. */
function countsOf(report, status) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    const broken = testResults.filter(
      (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
    );
    const failed = numFailedTests + broken.length;
    return {
      passed: numPassedTests,
      failed: failed === 0 && status !== 0 ? 1 : failed,
      skipped: numPendingTests + numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function runTests(filters) {
  const folder = mkdtempSync(join(tmpdir(), 'seatwise-test-'));
  const report = join(folder, 'report.json');
  const started = Date.now();
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const result = run([tool('vitest', 'vitest.mjs'), 'run', ...reporters, ...filters]);
    const counts = countsOf(report, result.status);
    console.log(`${counts.failed === 0 ? 'passed' : 'FAILED'}  tests  (${seconds(started)})`);
    return counts;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a run of the journeys counted; a journey that passed at a second try is counted as failed. */
function countsOfJourneys(report, status) {
  try {
    const { expected, unexpected, flaky, skipped } = JSON.parse(readFileSync(report, 'utf8')).stats;
    const failed = unexpected + flaky;
    return { passed: expected, failed: failed === 0 && status !== 0 ? 1 : failed, skipped };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/** The journeys through the built app in the system's Chromium, on both hosts. */
function runJourneys() {
  const folder = mkdtempSync(join(tmpdir(), 'seatwise-journeys-'));
  const report = join(folder, 'report.json');
  const started = Date.now();
  try {
    const projects = ['--project', 'journeys', '--project', 'desktop', '--pass-with-no-tests'];
    const args = [tool('@playwright/test', 'cli.js'), 'test', '--config', 'test/e2e/playwright.config.ts', ...projects];
    environment.PLAYWRIGHT_JSON_OUTPUT_NAME = report;
    const result = run([...args, '--reporter', 'list,json']);
    const counts = countsOfJourneys(report, result.status);
    console.log(`${counts.failed === 0 ? 'passed' : 'FAILED'}  journeys  (${seconds(started)})`);
    return counts;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Prints what tests told of themselves, in the order of their names. */
function printFigures(file) {
  if (!existsSync(file)) return;
  const figures = readFileSync(file, 'utf8').trim().split('\n');
  console.log('figures');
  for (const figure of figures.sort((left, right) => left.localeCompare(right, 'en', { numeric: true }))) {
    console.log(`  ${figure}`);
  }
}

const environment = { ...toolEnvironment(node) };
const figures = mkdtempSync(join(tmpdir(), 'seatwise-figures-'));
environment.SEATWISE_FIGURES = join(figures, 'figures');
const filters = process.argv.slice(2).filter((argument) => argument !== '--nightly');
if (filters.length < process.argv.length - 2) environment.SEATWISE_NIGHTLY = '1';
const verdicts = await runChecks();
const runs = [runTests(filters), ...(filters.length === 0 ? [runJourneys()] : [])];
printFigures(environment.SEATWISE_FIGURES);
rmSync(figures, { recursive: true, force: true });
const sum = (count) => runs.reduce((total, each) => total + each[count], 0);
const failed = verdicts.filter((passed) => !passed).length + sum('failed');
const passed = verdicts.filter((passed) => passed).length + sum('passed');
const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : '';
console.log(`${passed} passed, ${failed} failed${skipped}`);
process.exitCode = failed === 0 ? 0 : 1;
