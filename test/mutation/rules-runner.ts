import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { compileFunction, constants } from 'node:vm';

import { expect } from 'vitest';

import { bundleTests } from './bundle-tests.ts';
import { collectTests, type CollectedTest } from './collect-tests.ts';

/** How Stryker numbers the outcomes of a test; with a failed one it does not begin. */
const SUCCESS = 0;
const FAILED = 1;

/** What Stryker's instrumented code reads and writes. */
interface Instruments {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  mutantCoverage?: unknown;
}

interface MutantRunOptions {
  readonly testFilter?: readonly string[];
  readonly hitLimit?: number;
  readonly activeMutant: { readonly id: string };
  readonly mutantActivation: 'runtime' | 'static';
}

type TestResult = Omit<CollectedTest, 'run'> & { readonly timeSpentMs: number } & (
    { readonly status: typeof SUCCESS } | { readonly status: typeof FAILED; readonly failureMessage: string }
  );

interface DryRun {
  readonly status: 'complete';
  readonly tests: readonly TestResult[];
  readonly mutantCoverage: unknown;
}

type MutantRun =
  | {
      readonly status: 'killed';
      readonly killedBy: readonly string[];
      readonly failureMessage: string;
      readonly nrOfTests: number;
    }
  | { readonly status: 'survived'; readonly nrOfTests: number }
  | { readonly status: 'timeout' }
  | { readonly status: 'error'; readonly errorMessage: string };

/**
 * Runs the tests of the rules inside its own process. A test runner that starts anew takes half a second
 * for each mutant, and there are eight thousand; here a mutant takes as long as its tests. Every mutant
 * still gets freshly loaded modules, so that nothing that one has left in a cache judges the next.
 */
export class RulesRunner {
  /** Milliseconds that each test last took: the quick ones go first, and kill most mutants. */
  readonly #took = new Map<string, number>();
  /** Folder of the test that runs: golden files are named from there. */
  #folder = '';
  #load: ((require: (id: string) => unknown) => void) | undefined;
  readonly #root: string;

  /** Stryker starts it in the sandbox; its own control names a folder of a few tests. */
  constructor(root = process.cwd()) {
    this.#root = root;
  }

  /** Tells that a mutant of code that runs while loading is active from the start. */
  capabilities(): { readonly reloadEnvironment: boolean } {
    return { reloadEnvironment: true };
  }

  /** Bundles the tests of the sandbox that Stryker made. */
  async init(): Promise<void> {
    const code = await bundleTests(this.#root);
    this.#load = compileFunction(`const module = {}, exports = {};\n${code}`, ['require'], {
      filename: join(this.#root, 'all-tests.cjs'),
      importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    }) as (require: (id: string) => unknown) => void;
  }

  /** Runs all tests with no mutant, and tells which test reaches which mutant. */
  async dryRun(): Promise<DryRun> {
    const instruments = resetInstruments();
    instruments.mutantCoverage = { static: {}, perTest: {} };
    const results: TestResult[] = [];
    for (const test of this.#freshTests()) results.push(await this.#run(test, instruments));
    return { status: 'complete', tests: results, mutantCoverage: instruments.mutantCoverage };
  }

  /** Runs the tests that reach the mutant, up to the first that fails. */
  async mutantRun({ testFilter, hitLimit, activeMutant, mutantActivation }: MutantRunOptions): Promise<MutantRun> {
    const instruments = resetInstruments();
    Object.assign(instruments, { hitCount: 0, hitLimit });
    if (mutantActivation === 'static') instruments.activeMutant = activeMutant.id;
    let nrOfTests = 0;
    try {
      const wanted = testFilter && new Set(testFilter);
      const tests = this.#freshTests().filter(({ id }) => wanted?.has(id) ?? true);
      tests.sort((one, other) => (this.#took.get(one.id) ?? 0) - (this.#took.get(other.id) ?? 0));
      instruments.activeMutant = activeMutant.id;
      for (const test of tests) {
        nrOfTests += 1;
        const result = await this.#run(test, instruments);
        if (hitLimit !== undefined && (instruments.hitCount ?? 0) > hitLimit) return { status: 'timeout' };
        if (result.status === FAILED) {
          return { status: 'killed', killedBy: [test.id], failureMessage: result.failureMessage, nrOfTests };
        }
      }
      return { status: 'survived', nrOfTests };
    } catch (problem) {
      return { status: 'error', errorMessage: messageOf(problem) };
    } finally {
      instruments.activeMutant = undefined;
    }
  }

  /** Outside of vitest a golden file is only read: no mutant may write what it is judged by. */
  readonly #expect = new Proxy(expect, {
    apply: (target, self, values: Parameters<typeof expect>) => {
      const matchGolden = (path: string): void => {
        const golden = readFileSync(resolve(this.#folder, path), 'utf8');
        if (golden !== values[0]) throw new Error(`It is not what ${path} says.`);
      };
      const assertion: object = Reflect.apply(target, self, values);
      return Object.defineProperty(assertion, 'toMatchFileSnapshot', { value: matchGolden });
    },
  });

  async #run({ run, ...test }: CollectedTest, instruments: Instruments): Promise<TestResult> {
    const started = performance.now();
    this.#folder = dirname(test.fileName);
    instruments.currentTestId = test.id;
    let failure: { readonly status: typeof FAILED; readonly failureMessage: string } | undefined;
    try {
      await run();
    } catch (problem) {
      failure = { status: FAILED, failureMessage: messageOf(problem) };
    }
    instruments.currentTestId = undefined;
    const timeSpentMs = performance.now() - started;
    this.#took.set(test.id, timeSpentMs);
    return { ...test, timeSpentMs, ...(failure ?? { status: SUCCESS }) };
  }

  #freshTests(): CollectedTest[] {
    const tests: CollectedTest[] = [];
    const { describe, it, inFile } = collectTests(tests);
    const words = { describe, it, test: it, expect: this.#expect, inFile };
    const require = createRequire(join(this.#root, 'package.json'));
    this.#load?.((id) => (id === 'vitest' ? words : (require(id) as unknown)));
    return tests;
  }
}

/** The instruments, as if nothing had run. */
function resetInstruments(): Instruments {
  const space = globalThis as { __stryker__?: Instruments };
  const instruments = (space.__stryker__ ??= {});
  instruments.activeMutant = undefined;
  instruments.hitCount = undefined;
  return instruments;
}

function messageOf(problem: unknown): string {
  return problem instanceof Error ? problem.message : String(problem);
}

/** What Stryker finds in this file. */
export const strykerPlugins = [{ kind: 'TestRunner', name: 'rules', injectableClass: RulesRunner }];
