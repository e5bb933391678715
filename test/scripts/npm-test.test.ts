import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { Checkout } from './checkout.ts';

/** Checks of `npm test` that are one tool each. */
const tools = [
  'prettier/bin/prettier.cjs',
  'eslint/bin/eslint.js',
  'typescript/bin/tsc',
  'svelte-check/bin/svelte-check',
  'dependency-cruiser/bin/dependency-cruiser.mjs',
  'knip/bin/knip.js',
];

let checkout: Checkout;

beforeEach(() => {
  checkout = new Checkout();
  for (const tool of tools) checkout.write(`tools/${tool}`, '');
  journeysReport({ expected: 4, unexpected: 0, flaky: 0, skipped: 0 }, 0);
});

afterEach(() => {
  checkout.remove();
});

/** Lets the stand-in for vitest write this report and these figures, and end with this status. */
function vitestReports(report: unknown, status: number, figures: readonly string[] = []): void {
  const text = JSON.stringify(JSON.stringify(report));
  checkout.write(
    'tools/vitest/vitest.mjs',
    `import { appendFileSync, writeFileSync } from 'node:fs';
     const file = process.argv.find((each) => each.startsWith('--outputFile.json=')).slice(18);
     if (${text} !== 'null') writeFileSync(file, ${text});
     for (const figure of ${JSON.stringify(figures)}) appendFileSync(process.env.SEATWISE_FIGURES, figure + '\\n');
     console.log('filters:', process.argv.slice(6).join(' '));
     process.exitCode = ${String(status)};`,
  );
}

/** Lets the stand-in for the journeys write these counts and end with this status. */
function journeysReport(stats: unknown, status: number): void {
  checkout.write(
    'tools/@playwright/test/cli.js',
    `require('node:fs').writeFileSync(process.env.PLAYWRIGHT_JSON_OUTPUT_NAME, ${JSON.stringify(JSON.stringify({ stats }))});
     process.exitCode = ${String(status)};`,
  );
}

function counts(passed: number, failed: number, skipped: number, testResults: readonly unknown[] = []): unknown {
  return {
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: skipped,
    numTodoTests: 0,
    testResults,
  };
}

function lastLine(text: string): string {
  return text.trimEnd().split('\n').at(-1) ?? '';
}

describe('npm test', () => {
  test('ends with one line that adds the six checks to the tests and the journeys', async () => {
    vitestReports(counts(40, 0, 0), 0);
    const run = await checkout.run('test.mjs');
    expect(run.status).toBe(0);
    expect(lastLine(run.out)).toBe('50 passed, 0 failed');
  });

  test('counts what was skipped, hands file filters to vitest, and then leaves the journeys out', async () => {
    vitestReports(counts(40, 0, 2), 0);
    const run = await checkout.run('test.mjs', ['test/rules']);
    expect(run.out).toContain('filters: test/rules');
    expect(lastLine(run.out)).toBe('46 passed, 0 failed, 2 skipped');
  });

  test('prints the figures of all tests together, in the order of their names, before the counts', async () => {
    vitestReports(counts(40, 0, 0), 0, ['S1: 5 files', 'R10: ten', 'R2: 100 states']);
    const run = await checkout.run('test.mjs');
    expect(run.out).toMatch(/figures\n {2}R2: 100 states\n {2}R10: ten\n {2}S1: 5 files\n50 passed, 0 failed\s*$/);
  });

  test('a check that fails is one failure, shows its output, and the others still run', async () => {
    vitestReports(counts(40, 0, 0), 0);
    checkout.write('tools/eslint/bin/eslint.js', 'console.log("the reason"); process.exitCode = 1;');
    const run = await checkout.run('test.mjs');
    expect(run.status).toBe(1);
    expect(run.out).toMatch(/FAILED {2}lint .*\nthe reason\n/);
    expect(lastLine(run.out)).toBe('49 passed, 1 failed');
  });

  test.for([
    { name: 'failed tests', report: counts(38, 2, 0), status: 1, line: '48 passed, 2 failed' },
    {
      name: 'a file that cannot be loaded',
      report: counts(38, 0, 0, [{ status: 'failed', assertionResults: [] }]),
      status: 1,
      line: '48 passed, 1 failed',
    },
    { name: 'an error outside of all tests', report: counts(40, 0, 0), status: 1, line: '50 passed, 1 failed' },
    { name: 'a vitest that dies', report: null, status: 1, line: '10 passed, 1 failed' },
  ])('$name: $line', async ({ report, status, line }) => {
    vitestReports(report, status);
    const run = await checkout.run('test.mjs');
    expect(run.status).toBe(1);
    expect(lastLine(run.out)).toBe(line);
  });

  test.for([
    {
      name: 'a journey that fails',
      stats: { expected: 3, unexpected: 1, flaky: 0, skipped: 0 },
      line: '49 passed, 1 failed',
    },
    {
      name: 'a journey that passes at a second try only',
      stats: { expected: 3, unexpected: 0, flaky: 1, skipped: 0 },
      line: '49 passed, 1 failed',
    },
    { name: 'journeys that die', stats: undefined, line: '46 passed, 1 failed' },
  ])('$name: $line', async ({ stats, line }) => {
    vitestReports(counts(40, 0, 0), 0);
    journeysReport(stats, 1);
    const run = await checkout.run('test.mjs');
    expect(run.status).toBe(1);
    expect(lastLine(run.out)).toBe(line);
  });

  test('a set-up that fails is the one failure, and still the last line says so', async () => {
    checkout.write('src-main/cli.ts', 'broken');
    const run = await checkout.run('test.mjs');
    expect(run.status).toBe(1);
    expect(run.err).toContain('vite says why');
    expect(lastLine(run.out)).toBe('0 passed, 1 failed');
  });
});
