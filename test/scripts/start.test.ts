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

  test('without arguments prices the sample into a folder of the caller', async () => {
    const run = await checkout.run('start.mjs');
    const { args } = JSON.parse(run.out) as { args: string[] };
    const inFolder = (file: string): string => `${checkout.folder}/${file}`;
    expect(args).toEqual([
      ...['quote', inFolder('resources/examples/meeting-guide-sample.json')],
      ...['--xlsx', inFolder('seatwise-documents/meeting-guide-sample.xlsx')],
      ...['--pdf', inFolder('seatwise-documents/meeting-guide-sample.pdf')],
    ]);
    expect(checkout.has('seatwise-documents')).toBe(true);
  });
});
