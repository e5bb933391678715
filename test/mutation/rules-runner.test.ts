import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { RulesRunner } from './rules-runner.ts';

/** A rule with faults in it, switched as Stryker switches them, and what its tests remember. */
const rule = `
const instruments = () => (globalThis.__stryker__ ??= {});
const active = (id) => {
  const { mutantCoverage, currentTestId } = instruments();
  if (mutantCoverage) {
    const reached = currentTestId === undefined ? mutantCoverage.static : (mutantCoverage.perTest[currentTestId] ??= {});
    reached[id] = (reached[id] ?? 0) + 1;
  }
  return instruments().activeMutant === id;
};
const factor = active('while-loading') ? 3 : 2;
let remembered;
export function twice(count) {
  if (active('throws')) throw new Error('Broken.');
  if (active('endless')) for (;;) if ((instruments().hitCount += 1) > instruments().hitLimit) throw new Error('Too many.');
  remembered ??= active('remembered') ? 1 : 0;
  if (active('equivalent')) return count + count;
  if (active('broken')) return count + 1;
  return count * factor + remembered;
}
export const words = (count) => (active('worded') ? 'doubled' : 'twice') + ' ' + twice(count) + '\\n';
export const unseen = () => active('unseen') ? 1 : 2;
`;

const tests = `
import { describe, expect, it } from 'vitest';
import { twice, unseen, words } from '../../rule.ts';
describe('twice', () => {
  it.each([[1, 2], [3, 6]])('%d is %d', (count, result) => {
    expect(twice(count)).toBe(result);
  });
  it('is worded', async () => {
    await expect(words(3)).toMatchFileSnapshot('./golden.txt');
  });
  it('is called without being looked at', () => {
    unseen();
  });
});
`;

const otherTests = `
import { expect, it } from 'vitest';
import { twice } from '../../rule.ts';
it('twice again', () => {
  expect(twice(4)).toBe(8);
});
`;

const folder = mkdtempSync(join(tmpdir(), 'seatwise-mutants-'));
const golden = join(folder, 'test/rules/golden.txt');

function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

describe('the runner that judges tests by mutants', () => {
  const runner = new RulesRunner(folder);

  beforeAll(async () => {
    put('rule.ts', rule);
    put('test/rules/twice.test.ts', tests);
    put('test/rules/two.test.ts', otherTests);
    put('test/rules/golden.txt', 'twice 6\n');
    await runner.init();
  });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  async function statusOf(
    id: string,
    mutantActivation: 'runtime' | 'static' = 'runtime',
    testFilter?: readonly string[],
  ): Promise<string> {
    const options = { activeMutant: { id }, mutantActivation, hitLimit: 1000, ...(testFilter && { testFilter }) };
    return (await runner.mutantRun(options)).status;
  }

  it('finds every test to pass where no mutant is active, and which mutants each of them reaches', async () => {
    const { tests: results, mutantCoverage } = await runner.dryRun();
    expect(results.map(({ name, status }) => [name, status])).toEqual([
      ['twice > 1 is 2', 0],
      ['twice > 3 is 6', 0],
      ['twice > is worded', 0],
      ['twice > is called without being looked at', 0],
      ['twice again', 0],
    ]);
    const { perTest } = mutantCoverage as { perTest: Record<string, Record<string, number>> };
    expect(Object.values(perTest).map((reached) => Object.keys(reached).includes('worded'))).toEqual([
      false,
      false,
      true,
      false,
      false,
    ]);
    expect(perTest[results[3]?.id ?? '']).toEqual({ unseen: 1 });
    // Also by a test whose module would remember what another file had asked for.
    const reaching = results.filter(({ id }) => perTest[id]?.['remembered'] !== undefined);
    expect(reaching.map(({ name }) => name)).toEqual(['twice > 1 is 2', 'twice again']);
  });

  it.each([
    ['a rule that calculates something else', 'broken', 'killed'],
    ['a rule that throws', 'throws', 'killed'],
    ['a rule that never ends', 'endless', 'timeout'],
    ['another word in a golden file', 'worded', 'killed'],
    ['a wrong value that a module keeps', 'remembered', 'killed'],
    ['a rule that calculates the same another way', 'equivalent', 'survived'],
    ['a fault in what no test looks at', 'unseen', 'survived'],
    ['no fault at all', 'none', 'survived'],
  ])('%s: %s is %s', async (_, id, status) => {
    expect(await statusOf(id)).toBe(status);
    expect(await statusOf('none')).toBe('survived');
    expect(readFileSync(golden, 'utf8')).toBe('twice 6\n');
  });

  it('kills a fault in what runs while loading only if it is active from the start', async () => {
    expect(await statusOf('while-loading', 'runtime')).toBe('survived');
    expect(await statusOf('while-loading', 'static')).toBe('killed');
  });

  it('runs no more tests than those it is asked for', async () => {
    expect(await statusOf('broken', 'runtime', ['3 twice > is called without being looked at'])).toBe('survived');
    expect(await statusOf('broken', 'runtime', ['1 twice > 3 is 6'])).toBe('killed');
  });

  it('tells of a test that fails without any mutant, so that Stryker does not begin', async () => {
    put('test/rules/golden.txt', 'twice 7\n');
    const { tests: results } = await runner.dryRun();
    put('test/rules/golden.txt', 'twice 6\n');
    expect(results.map(({ status }) => status)).toEqual([0, 0, 1, 0, 0]);
  });
});
