// `npm test`: set-up, then every check in turn, each with its verdict and time, and at the very end
// one line with the counts. Arguments are file filters for vitest; with them the journeys are left out.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { root, tool, toolEnvironment, trySetUp } from './setup.mjs';

/** The checks that pass or fail as a whole, quickest to mend first. */
const checks = [
  { name: 'format', args: [tool('prettier', 'bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'] },
  { name: 'lint', args: [tool('eslint', 'bin/eslint.js'), '--max-warnings', '0', '.'] },
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

/** Runs a tool under the project's Node. Its output is kept for a failure, or shown as it comes. */
function run(args, output) {
  return spawnSync(node, args, {
    cwd: root,
    env: toolEnvironment(node),
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    stdio: ['ignore', output, output],
  });
}

function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}

/** Runs one check and prints its verdict; the output only where it failed. */
function passes(check) {
  const started = Date.now();
  const result = run(check.args, 'pipe');
  const passed = result.status === 0;
  console.log(`${passed ? 'passed' : 'FAILED'}  ${check.name}  (${seconds(started)})`);
  if (!passed) console.log(`${result.stdout}${result.stderr}${result.error?.message ?? ''}`.trim());
  return passed;
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
    const result = run([tool('vitest', 'vitest.mjs'), 'run', ...reporters, ...filters], 'inherit');
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
    process.env.PLAYWRIGHT_JSON_OUTPUT_NAME = report;
    const result = run([...args, '--reporter', 'list,json'], 'inherit');
    const counts = countsOfJourneys(report, result.status);
    console.log(`${counts.failed === 0 ? 'passed' : 'FAILED'}  journeys  (${seconds(started)})`);
    return counts;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const filters = process.argv.slice(2);
const verdicts = checks.map(passes);
const runs = [runTests(filters), ...(filters.length === 0 ? [runJourneys()] : [])];
const sum = (count) => runs.reduce((total, each) => total + each[count], 0);
const failed = verdicts.filter((passed) => !passed).length + sum('failed');
const passed = verdicts.filter((passed) => passed).length + sum('passed');
const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : '';
console.log(`${passed} passed, ${failed} failed${skipped}`);
process.exitCode = failed === 0 ? 0 : 1;
