import { realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { Checkout } from './checkout.ts';

let checkout: Checkout;

beforeAll(() => {
  checkout = new Checkout();
});

afterAll(() => {
  checkout.remove();
});

describe('npm start', () => {
  test('runs the program in the folder of the caller, with its arguments and its input', async () => {
    const run = await checkout.run('start.mjs', ['quote', 'a b.json', '--json'], 'the input', tmpdir());
    expect(JSON.parse(run.out)).toEqual({
      args: ['quote', 'a b.json', '--json'],
      folder: realpathSync(tmpdir()),
      input: 'the input',
    });
  });

  test('hands on the exit status', async () => {
    expect((await checkout.run('start.mjs', ['refused'])).status).toBe(2);
  });

  test('without arguments opens the app', async () => {
    const run = await checkout.run('start.mjs');
    expect((JSON.parse(run.out) as { args: string[] }).args).toEqual(['open']);
  });
});
