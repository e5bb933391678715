import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { contract, events } from '../../shared/ipc-contract.ts';
import { TestApp } from './test-app.ts';

const channels = Object.keys(contract);

let app: TestApp;
beforeEach(() => {
  app = new TestApp();
});
afterEach(() => {
  app.close();
});

/** Requests that no window of ours sends. */
const wrongRequests = [
  ['nothing', undefined],
  ['a text', 'all'],
  ['a list', []],
  ['a field that the channel does not have', { other: 1, anything: true }],
  ['a name that reaches into prototypes', JSON.parse('{ "scenario": { "__proto__": { "ok": true } } }') as unknown],
  ['a nesting without end', JSON.parse(`${'['.repeat(200)}${']'.repeat(200)}`) as unknown],
  ['too much text', { query: 'x'.repeat(40_000_000) }],
] as const;

describe('the contract', () => {
  it('has a handler for every channel, and no handler beside them', () => {
    expect(Object.keys(app.handlers).sort()).toEqual([...channels].sort());
  });

  it.each(channels)('%s is asked by a test of its own', (channel) => {
    const folder = import.meta.dirname;
    const tests = readdirSync(folder).filter((file) => file.endsWith('.test.ts') && file !== 'contract.test.ts');
    const texts = tests.map((file) => readFileSync(path.join(folder, file), 'utf8'));
    expect(texts.some((text) => text.includes(`'${channel}'`))).toBe(true);
  });

  it.each(wrongRequests)('refuses %s on every channel, and never by an exception', async (_, request) => {
    for (const channel of channels) {
      const reply = await app.ask(channel, request);
      expect(reply.ok ? channel : reply.findings[0]?.code).toBe('request-malformed');
    }
  });

  it.each(['nope', '__proto__', 'constructor', 'toString', ''])('has no channel “%s”', async (channel) => {
    const reply = await app.ask(channel, {});
    expect(!reply.ok && reply.findings[0]?.code).toBe('request-malformed');
  });

  it('tells only events that it has', async () => {
    await app.value('settings.set', { theme: 'dark' });
    for (const { event, value } of app.events) expect(events[event].safeParse(value).success).toBe(true);
    expect(app.events.map(({ event }) => event)).toEqual(['settings-changed']);
  });
});

describe('a bug in a handler', () => {
  it('becomes a finding with a reference, and no stack trace', async () => {
    app.library.close();
    const reply = await app.ask('library.tags', {});
    expect(reply.ok).toBe(false);
    expect(JSON.stringify(reply)).not.toMatch(/\bat .*\.ts|node_modules/);
    expect(!reply.ok && reply.findings[0]?.code).toBe('internal-error');
    expect(app.bugs).toHaveLength(1);
  });
});
