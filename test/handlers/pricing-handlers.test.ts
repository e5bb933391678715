import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Finding } from '../../shared/finding.ts';
import type { ScenarioDraft } from '../../shared/wire-parts.ts';
import { sample, TestApp } from './test-app.ts';

let app: TestApp;
beforeEach(() => {
  app = new TestApp();
});
afterEach(() => {
  app.close();
});

function lines(scenario: ScenarioDraft): Record<string, unknown>[] {
  return structuredClone(scenario['lines']) as Record<string, unknown>[];
}

function withLine(index: number, change: object): ScenarioDraft {
  return { ...sample, lines: lines(sample).map((line, at) => (at === index ? { ...line, ...change } : line)) };
}

describe('a stored scenario with its price', () => {
  it('is the scenario as it is opened, and the preview of its content', async () => {
    const { id } = await app.value('library.create', { scenario: withLine(0, { quantity: null }), tags: ['续约'] });
    const { stored, preview } = await app.value('pricing.stored', { id });
    expect(stored).toEqual(await app.value('library.open', { id }));
    expect(preview).toEqual(await app.value('pricing.preview', { scenario: stored.scenario }));
    expect(preview?.quote?.totals.payable).toBe('251800.00');
  });

  it('is refused where the library does not have it', async () => {
    expect(await app.refusal('pricing.stored', { id: crypto.randomUUID() })).toEqual(['library-entry-missing']);
  });
});

describe('the preview', () => {
  it('of the worked sample is its total', async () => {
    const preview = await app.value('pricing.preview', { scenario: sample });
    expect(preview.partial).toBe(false);
    expect(preview.quote?.totals.payable).toBe('401800.00');
  });

  it.each([
    ['a line that is half typed', withLine(0, { quantity: null }), 'quantity-not-whole', '251800.00'],
    ['a line without a price', withLine(0, { spec: '100' }), 'price-missing', '251800.00'],
    [
      'a line with too much off',
      withLine(0, { discount: { kind: 'business', amount: '150000.01' } }),
      'discount-over-list',
      '251800.00',
    ],
    ['two lines with one id', withLine(1, { id: 'rooms' }), 'id-duplicate', '201800.00'],
    [
      'a discount that only the whole could bear',
      { ...withLine(0, { quantity: null }), discount: { kind: 'business', amount: '300000' } },
      'quantity-not-whole',
      '251800.00',
    ],
  ])('prices the sound lines beside %s', async (_, scenario, code, payable) => {
    const preview = await app.value('pricing.preview', { scenario });
    expect(preview.findings.map((finding) => finding.code)).toContain(code);
    expect([preview.partial, preview.quote?.totals.payable]).toEqual([true, payable]);
  });

  it.each([null, 7, 'text', [], {}, { format: 'seatwise.scenario/1', name: '', lines: [null] }])(
    'of %j is nothing but findings',
    async (scenario) => {
      const preview = await app.value('pricing.preview', { scenario });
      expect([preview.quote, preview.partial]).toEqual([null, true]);
      expect(preview.findings.length).toBeGreaterThan(0);
    },
  );

  it('takes the books that are asked for, and refuses one that is not held', async () => {
    const preview = await app.value('pricing.preview', { scenario: sample, books: ['public'] });
    expect(preview.findings.filter((finding) => finding.code === 'price-missing')).toHaveLength(7);
    expect(await app.refusal('pricing.preview', { scenario: sample, books: ['gone'] })).toEqual(['book-not-held']);
  });
});

describe('a budget', () => {
  /** The ways as a reader takes them in. */
  async function ways(budget: string): Promise<string[]> {
    const { payable, over, left, ways: found } = await app.value('budget.fit', { scenario: sample, budget });
    return [
      `${payable}: ${over} over, ${left} left`,
      ...found.map(({ change, label, before, after, ...money }) =>
        [`${change.kind} of ${label?.zh ?? '整单'}:`, before ?? '–', '→', after, `= ${money.payable}`].join(' '),
      ),
    ];
  }

  it('below the total is met by less off the whole, or by one line with another figure', async () => {
    expect(await ways('380000')).toEqual([
      '401800.00: 21800.00 over, 0.00 left',
      'quote-amount of 整单: – → 21800.00 = 380000.00',
      'quote-rate of 整单: – → 0.0543 = 379982.26',
      'quantity of 云会议室 50方: 30 → 25 = 376800.00',
      'line-rate of 云会议室 50方: – → 0.1454 = 379990.00',
      'unit-price of 云会议室 50方: 5000 → 4273.33 = 379999.90',
      'quantity of IdeaHub S2 组合套餐 65英寸: 5 → 4 = 373801.00',
      'line-rate of IdeaHub S2 组合套餐 65英寸: – → 0.1558 = 379988.78',
      'unit-price of IdeaHub S2 组合套餐 65英寸: 27999 → 23639 = 380000.00',
      'line-rate of 网络研讨会 500方: – → 0.436 = 380000.00',
      'unit-price of 网络研讨会 500方: 50000 → 28200 = 380000.00',
      'line-rate of 运营专家线下服务: – → 0.7267 = 379999.00',
      'unit-price of 运营专家线下服务: 30000 → 8200 = 380000.00',
    ]);
  });

  it('above the total has room for more of one line', async () => {
    expect(await ways('450000')).toEqual([
      '401800.00: 0.00 over, 48200.00 left',
      'quantity of 云会议室 50方: 30 → 39 = 446800.00',
      'quantity of IdeaHub S2 组合套餐 65英寸: 5 → 6 = 429799.00',
      'quantity of 运营专家线下服务: 1 → 2 = 431800.00',
      'quantity of 网络研讨会 3000方: 1 → 4 = 446800.00',
      'quantity of IdeaHub接入账号: 5 → 26 = 449680.00',
      'quantity of 录播空间 100GB: 1 → 13 = 448720.00',
      'quantity of IdeaHub 挂架: 5 → 166 = 449939.00',
    ]);
  });

  it('is held against the twenty lines that cost most, and the others are counted', async () => {
    const many = Array.from({ length: 25 }, (_, at) => ({ ...lines(sample)[0], id: `rooms-${at}`, quantity: 30 + at }));
    const { untried, ways: found } = await app.value('budget.fit', {
      scenario: { ...sample, lines: many },
      budget: '5200000',
    });
    expect(untried).toBe(5);
    const changed = found.flatMap(({ change }) => (change.kind === 'quantity' ? [change.line] : []));
    expect(changed).toEqual(Array.from({ length: 20 }, (_, at) => `rooms-${24 - at}`));
    expect((await app.value('budget.fit', { scenario: sample, budget: '380000' })).untried).toBe(0);
  });

  it('of the total itself leaves all as it is', async () => {
    expect((await ways('401800.00'))[0]).toBe('401800.00: 0.00 over, 0.00 left');
  });

  it('is refused with the findings of a scenario that has no price', async () => {
    const scenario = withLine(0, { quantity: 0 });
    expect(await app.refusal('budget.fit', { scenario, budget: '1' })).toContain('quantity-not-whole');
  });

  it.each(['', '-1', '1.005', '1e3', '1,000'])('is no %j', async (budget) => {
    expect(await app.refusal('budget.fit', { scenario: sample, budget })).toEqual(['request-malformed']);
  });
});

describe('mends', () => {
  it('of one port: two ports, and the finding is gone', async () => {
    const scenario = withLine(0, { sku: 'meeting.port', spec: undefined, quantity: 1 });
    const file = JSON.parse(JSON.stringify(scenario)) as ScenarioDraft;
    const { findings } = await app.value('pricing.preview', { scenario: file });
    const { mends } = await app.value('mends.of', { scenario: file, findings });
    const index = findings.findIndex((finding) => finding.code === 'port-alone');
    const mend = mends.find((each) => each.finding === index);
    expect(mend?.label).toEqual({ zh: '改为 2 个端口', en: 'Change to 2 ports' });
    const mended = await app.value('pricing.preview', { scenario: mend?.scenario });
    expect(mended.findings.map((finding: Finding) => finding.code)).not.toContain('port-alone');
  });
});
