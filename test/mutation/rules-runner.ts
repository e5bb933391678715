import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { compileFunction, constants } from 'node:vm';

import type FastCheck from 'fast-check';
import { expect } from 'vitest';

import { bundleTests } from './bundle-tests.ts';
import { collectTests, type CollectedTest } from './collect-tests.ts';

/** How Stryker numbers the outcomes of a test; with a failed one it does not begin. */
const SUCCESS = 0;
const FAILED = 1;

/**
 * A test is taken to run for ever that reaches a mutant more often than this, and a hundred times as often as without
 * it. Stryker's own limit is a hundred times what all tests together reach, which takes a minute in an inmost loop.
 */
const endlessAfter = (reached: number): number => Math.max(10_000, 100 * reached);

/** What Stryker's instrumented code reads and writes. */
interface Instruments {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  mutantCoverage?: Coverage | undefined;
}

/** How often each mutant is reached: while loading, and in each test. */
interface Coverage {
  readonly static: Readonly<Record<string, number>>;
  readonly perTest: Readonly<Record<string, Readonly<Record<string, number>>>>;
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
  readonly mutantCoverage: Coverage;
}

/** Where a run without mutants leaves its result, for the processes that take over from one that hung. */
const DRY_RUN = 'dry-run.json';

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
  /** The run with no mutant: which tests are quick, to go first and kill most, and what each reaches. */
  #dryRun: DryRun | undefined;
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

  /**
   * Runs all tests with no mutant, and tells which test reaches which mutant. Each file of tests gets modules of its
   * own: what another one had left in a cache would hide from it the code that fills the cache.
   */
  async dryRun(): Promise<DryRun> {
    const instruments = resetInstruments();
    const mutantCoverage = { static: {}, perTest: {} };
    instruments.mutantCoverage = mutantCoverage;
    const results: TestResult[] = [];
    for (const file of new Set(this.#freshTests().map(({ fileName }) => fileName))) {
      const tests = this.#freshTests().filter(({ fileName }) => fileName === file);
      for (const test of tests) results.push(await this.#run(test, instruments));
    }
    this.#dryRun = { status: 'complete', tests: results, mutantCoverage };
    writeFileSync(join(this.#root, DRY_RUN), JSON.stringify(this.#dryRun));
    return this.#dryRun;
  }

  /** Runs the tests that reach the mutant, up to the first that fails. */
  async mutantRun({ testFilter, hitLimit, activeMutant, mutantActivation }: MutantRunOptions): Promise<MutantRun> {
    this.#dryRun ??= JSON.parse(readFileSync(join(this.#root, DRY_RUN), 'utf8')) as DryRun;
    const { perTest } = this.#dryRun.mutantCoverage;
    const took = new Map(this.#dryRun.tests.map(({ id, timeSpentMs }) => [id, timeSpentMs]));
    const instruments = resetInstruments();
    Object.assign(instruments, { hitCount: 0, hitLimit });
    if (mutantActivation === 'static') instruments.activeMutant = activeMutant.id;
    let nrOfTests = 0;
    try {
      const wanted = testFilter && new Set(testFilter);
      const tests = this.#freshTests().filter(({ id }) => wanted?.has(id) ?? true);
      tests.sort((one, other) => (took.get(one.id) ?? 0) - (took.get(other.id) ?? 0));
      instruments.activeMutant = activeMutant.id;
      for (const test of tests) {
        nrOfTests += 1;
        const limit = Math.min(hitLimit ?? Infinity, endlessAfter(perTest[test.id]?.[activeMutant.id] ?? 0));
        Object.assign(instruments, { hitCount: 0, hitLimit: limit });
        const result = await this.#run(test, instruments);
        if ((instruments.hitCount ?? 0) > limit) return { status: 'timeout' };
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
    return { ...test, timeSpentMs: performance.now() - started, ...(failure ?? { status: SUCCESS }) };
  }

  #freshTests(): CollectedTest[] {
    const tests: CollectedTest[] = [];
    const { describe, it, inFile } = collectTests(tests);
    const words = { describe, it, test: it, expect: this.#expect, inFile };
    const require = createRequire(join(this.#root, 'package.json'));
    this.#load?.((id) => {
      if (id === 'vitest') return words;
      const loaded = require(id) as unknown;
      // One failing example kills a mutant; the smallest is of no use, and takes long to find.
      if (id === 'fast-check') (loaded as typeof FastCheck).configureGlobal({ endOnFailure: true });
      return loaded;
    });
    return tests;
  }
}

/** The instruments, as if nothing had run. */
function resetInstruments(): Instruments {
  const space = globalThis as { __stryker__?: Instruments };
  const instruments = (space.__stryker__ ??= {});
  instruments.activeMutant = undefined;
  instruments.hitCount = undefined;
  instruments.mutantCoverage = undefined;
  return instruments;
}

function messageOf(problem: unknown): string {
  return problem instanceof Error ? problem.message : String(problem);
}

/** What Stryker finds in this file. */
export const strykerPlugins = [{ kind: 'TestRunner', name: 'rules', injectableClass: RulesRunner }];
