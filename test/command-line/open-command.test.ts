import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, describe, expect, it, vi } from 'vitest';

vi.setConfig({ testTimeout: 20_000 });

const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill();
});

interface Run {
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
  out: string;
  err: string;
}

function open(args: readonly string[], env: Readonly<Record<string, string>> = {}): Run {
  const data = mkdtempSync(path.join(tmpdir(), 'seatwise-open-'));
  const child = spawn(process.execPath, [path.resolve('dist/cli.cjs'), 'open', ...args], {
    env: { ...process.env, SEATWISE_DATA: data, ...env },
  });
  running.push(child);
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const run: Run = { child, ended, out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (run.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (run.err += text));
  return run;
}

async function addressOf(run: Run): Promise<string> {
  await expect.poll(() => run.out, { timeout: 10_000 }).toContain('\n');
  return run.out.split('\n')[0] ?? '';
}

/** Exchanges the token of an address and asks one question, as the window does. */
async function ask(address: string, channel: string): Promise<unknown> {
  const [origin = '', token] = address.split('/#token=');
  const send = (place: string, body: object, cookie = ''): Promise<Response> =>
    fetch(`${origin}${place}`, {
      method: 'POST',
      headers: { origin, cookie, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const session = await send('/session', { token });
  const cookie = (session.headers.get('set-cookie') ?? '').split(';')[0];
  return (await send('/call', { channel, request: {} }, cookie)).json();
}

describe('open --browser --no-window', () => {
  it('serves, and its first line is the whole address with the token that works once', async () => {
    const run = open(['--browser', '--no-window']);
    const address = await addressOf(run);
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{43}$/);
    expect(await ask(address, 'app.info')).toMatchObject({ ok: true, value: { host: 'browser' } });
    await expect(ask(address, 'app.info')).rejects.toThrow();
    run.child.kill('SIGTERM');
    expect([await run.ended, run.err]).toEqual([0, '']);
  });

  it('serves the window itself', async () => {
    const address = await addressOf(open(['--browser', '--no-window']));
    const page = await (await fetch(address)).text();
    expect(page).toContain('<title>Seatwise</title>');
    const script = /src="\.?(\/assets\/[^"]+\.js)"/.exec(page)?.[1] ?? '';
    expect((await fetch(new URL(script, address))).headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  });

  it.each(['70000', '-1', 'http', '1.5'])('refuses the port %s', async (port) => {
    const run = open(['--browser', '--no-window', '--port', port]);
    expect([await run.ended, run.out]).toEqual([2, '']);
  });

  it('says so where the port is taken', async () => {
    const { port } = new URL(await addressOf(open(['--browser', '--no-window'])));
    const run = open(['--browser', '--no-window', '--port', port]);
    expect(await run.ended).toBe(1);
    expect(run.err).toContain('EADDRINUSE');
    expect(run.err).not.toMatch(/\bat /);
  });
});

describe.skipIf(process.platform === 'win32')('open --browser', () => {
  /** A folder of programs with one that notes how it was called. */
  function programs(name: string): { folder: string; called: () => string } {
    const folder = mkdtempSync(path.join(tmpdir(), 'seatwise-programs-'));
    const note = path.join(folder, 'called.txt');
    writeFileSync(path.join(folder, name), `#!/bin/sh\necho "$@" > '${note}'\n`);
    chmodSync(path.join(folder, name), 0o755);
    return { folder, called: () => (existsSync(note) ? readFileSync(note, 'utf8') : '') };
  }

  it('opens Chromium as a window of its own, with a profile of its own', async () => {
    const { folder, called } = programs('chromium');
    const run = open(['--browser'], { PATH: folder });
    await expect
      .poll(called, { timeout: 10_000 })
      .toMatch(/--app=http:\/\/127\.0\.0\.1:\d+\/#token=\S+ --user-data-dir=\S+/);
    expect(run.out).toBe('');
  });

  it('opens the default browser where there is no Chromium', async () => {
    const { folder, called } = programs('xdg-open');
    open(['--browser'], { PATH: folder });
    await expect.poll(called, { timeout: 10_000 }).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#token=/);
  });

  it('prints the address where there is no browser at all', async () => {
    const empty = mkdtempSync(path.join(tmpdir(), 'seatwise-programs-'));
    expect(await addressOf(open(['--browser'], { PATH: empty }))).toMatch(/^http:/);
  });
});

describe('open', () => {
  it.skipIf(existsSync('node_modules/electron/path.txt'))(
    'says in one line that there is no desktop window here, and goes on in the browser',
    async () => {
      const run = open([], { PATH: mkdtempSync(path.join(tmpdir(), 'seatwise-programs-')) });
      await addressOf(run);
      expect(run.err.trimEnd().split('\n')).toHaveLength(1);
      expect(run.err).toContain('no desktop window here');
    },
  );
});
