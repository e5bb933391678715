import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { Checkout, lockfile, program } from './checkout.ts';

let checkout: Checkout;

beforeEach(() => {
  checkout = new Checkout();
});

afterEach(() => {
  checkout.remove();
});

/** Calls of vite for one whole program: the commands, the preload script and the window. */
const CALLS_OF_A_BUILD = 3;

/** Installs and whole builds so far. */
function work(): { installs: number; builds: number } {
  return { installs: checkout.calls('npm'), builds: checkout.calls('vite') / CALLS_OF_A_BUILD };
}

describe('the set-up', () => {
  test('installs and builds in a fresh clone, and says so on standard error only', async () => {
    const run = await checkout.run('setup.mjs');
    expect(run).toMatchObject({ status: 0, out: '' });
    expect(run.err).toContain('installing');
    expect(work()).toEqual({ installs: 1, builds: 1 });
    expect(checkout.read('npm.log')).toContain('ci --include=dev');
  });

  test('starts what it has built once, over a folder of its own, until it listens, so that it is compiled', async () => {
    const serving = `
      const { appendFileSync, existsSync } = require('node:fs');
      const note = (text) => appendFileSync(__dirname + '/compiled/started.log', text + '\\n');
      note(process.argv.slice(2).join(' ') + (existsSync(process.env.SEATWISE_DATA) ? ' over a folder' : ''));
      process.on('SIGTERM', () => { note('ended'); process.exit(); });
      setInterval(() => undefined, 1000);
      console.log('http://127.0.0.1:1/');
    `;
    checkout.write('src-main/cli.ts', serving);
    expect(await checkout.run('setup.mjs')).toMatchObject({ status: 0, out: '' });
    expect(checkout.read('dist/compiled/started.log')).toBe('open --browser --no-window over a folder\nended\n');
  });

  test('is done also where what it has built does not start', async () => {
    checkout.write('src-main/cli.ts', 'process.exit(1);');
    expect(await checkout.run('setup.mjs')).toMatchObject({ status: 0, out: '' });
    expect(checkout.has('dist/cli.cjs')).toBe(true);
  });

  test('does nothing and says nothing where all is ready', async () => {
    await checkout.run('setup.mjs');
    expect(await checkout.run('setup.mjs')).toEqual({ status: 0, out: '', err: '' });
    expect(work()).toEqual({ installs: 1, builds: 1 });
  });

  test('builds again when a source has changed, and only then', async () => {
    await checkout.run('setup.mjs');
    checkout.write('src-main/cli.ts', `${program}// changed`);
    await checkout.run('setup.mjs');
    await checkout.run('setup.mjs');
    expect(work()).toEqual({ installs: 1, builds: 2 });
    expect(checkout.read('dist/cli.cjs')).toContain('// changed');
  });

  test('builds again when an input was added or removed, but not for an example', async () => {
    await checkout.run('setup.mjs');
    checkout.write('resources/examples/new.json', '{}');
    await checkout.run('setup.mjs');
    expect(work().builds).toBe(1);
    checkout.write('resources/catalogue/new.yaml', 'a: 1');
    await checkout.run('setup.mjs');
    expect(work().builds).toBe(2);
  });

  test('installs again when the lockfile has changed', async () => {
    await checkout.run('setup.mjs');
    checkout.write('package-lock.json', lockfile('2.0.0'));
    await checkout.run('setup.mjs');
    expect(work().installs).toBe(2);
  });

  test('takes packages that npm has already installed as locked, on this system', async () => {
    await checkout.run('setup.mjs');
    checkout.write('node_modules/.seatwise-lock', '');
    checkout.write('node_modules/.package-lock.json', '{"packages":{"node_modules/vite":{"version":"1.0.0"}}}');
    await checkout.run('setup.mjs');
    expect(work()).toEqual({ installs: 1, builds: 1 });
  });

  test('installs again where npm has installed another version, or not all', async () => {
    await checkout.run('setup.mjs');
    for (const packages of ['{"node_modules/vite":{"version":"0.9.0"}}', '{}']) {
      checkout.write('node_modules/.seatwise-lock', '');
      checkout.write('node_modules/.package-lock.json', `{"packages":${packages}}`);
      await checkout.run('setup.mjs');
    }
    expect(work().installs).toBe(3);
  });

  test('three that start at once install once and build once', async () => {
    const runs = await Promise.all(['setup.mjs', 'setup.mjs', 'setup.mjs'].map((script) => checkout.run(script)));
    expect(runs.map((run) => run.status)).toEqual([0, 0, 0]);
    expect(work()).toEqual({ installs: 1, builds: 1 });
    expect(checkout.has('.set-up.tmp')).toBe(false);
  });

  test('a lock whose holder is dead is taken over', async () => {
    checkout.write('.set-up.tmp', '999999999');
    expect(await checkout.run('setup.mjs')).toMatchObject({ status: 0 });
  });

  test('a failed install is told with what npm says, and nothing is stamped as done', async () => {
    checkout.write('npm-fails', '');
    const run = await checkout.run('setup.mjs');
    expect(run).toMatchObject({ status: 1, out: '' });
    expect(run.err).toContain('npm says why');
    expect(run.err).not.toContain('at ');
    expect(checkout.has('node_modules/.seatwise-lock')).toBe(false);
    expect(checkout.has('.set-up.tmp')).toBe(false);
  });

  test('a failed build is told with its reason and leaves the old program whole', async () => {
    await checkout.run('setup.mjs');
    checkout.write('src-main/cli.ts', 'broken');
    const run = await checkout.run('setup.mjs');
    expect(run.status).toBe(1);
    expect(run.err).toContain('vite says why');
    expect(checkout.read('dist/cli.cjs')).toBe(program);
  });
});
