import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { sample, TestApp } from './test-app.ts';

let app: TestApp;
beforeEach(() => {
  app = new TestApp();
});
afterEach(() => {
  app.close();
});

const smaller = { ...sample, name: '少一行', lines: (sample['lines'] as unknown[]).slice(1) };

describe('comparing', () => {
  it('sets drafts side by side', async () => {
    const comparison = await app.value('compare.run', { scenarios: [sample, smaller] });
    expect(comparison.differences).toMatchObject([{ from: 0, to: 1, total: '-150000.00' }]);
  });

  it('sets stored scenarios side by side, and names one that is not there', async () => {
    const first = await app.value('library.create', { scenario: sample, tags: [] });
    const second = await app.value('library.create', { scenario: smaller, tags: [] });
    const comparison = await app.value('compare.run', { ids: [first.id, second.id] });
    expect(comparison.scenarios.map((scenario) => scenario.totals.payable)).toEqual(['401800.00', '251800.00']);
    expect(await app.refusal('compare.run', { ids: [first.id, 'not-there-1'] })).toEqual(['library-entry-missing']);
    expect((await app.refusal('compare.run', { ids: [first.id] })).length).toBeGreaterThan(0);
  });
});

describe('the documents of a comparison', () => {
  const request = { job: 'c', scenarios: [sample, smaller], language: 'zh', kinds: ['xlsx', 'pdf'] } as const;

  it('are made with their progress told, and named after what they compare', async () => {
    const { files } = await app.value('compare.export', {
      ...request,
      scenarios: [sample, smaller],
      kinds: ['xlsx', 'pdf'],
    });
    expect(files.map(({ name, bytes }) => `${name} ${Buffer.from(bytes, 'base64').subarray(0, 2).toString()}`)).toEqual(
      [expect.stringMatching(/^方案对比 .*少一行.*\.xlsx PK$/), expect.stringMatching(/^方案对比 .*少一行.*\.pdf %P$/)],
    );
    expect(app.events.map(({ value }) => (value as { done: number }).done)).toEqual([0, 1, 2]);
  });

  it('are not made of scenarios that the rules refuse', async () => {
    const refused = { ...request, scenarios: [sample, { ...sample, edition: 'flexus' }], kinds: ['xlsx' as const] };
    expect(await app.refusal('compare.export', refused)).toContain('edition-lacks-item');
  });

  it('are given up where the job is cancelled', async () => {
    const making = app.refusal('compare.export', { ...request, scenarios: [sample, smaller], kinds: ['xlsx', 'pdf'] });
    await new Promise((resolve) => setImmediate(resolve));
    expect(await app.value('jobs.cancel', { job: 'c' })).toEqual({ cancelled: true });
    expect(await making).toEqual(['job-cancelled']);
  });
});

describe('the timeline', () => {
  it('of a contact centre on demand has its monthly bills, and their sum by month', async () => {
    const scenario = JSON.parse(readFileSync('resources/examples/contact-centre-on-demand.json', 'utf8')) as unknown;
    const timeline = await app.value('timeline.run', { scenario });
    expect(timeline.events.some((event) => event.kind === 'monthly-bill')).toBe(true);
    expect(timeline.cashFlow.length).toBeGreaterThan(0);
    expect(await app.refusal('timeline.run', { scenario: {} })).not.toEqual(['accepted']);
  });
});
