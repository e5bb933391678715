import { describe, expect, it } from 'vitest';

import { priceDraft } from '../../../src-main/rules/pricing/price-draft.ts';
import { priceQuote } from '../../../src-main/rules/pricing/price-quote.ts';
import { readScenario } from '../../../src-main/rules/scenario/read-scenario.ts';
import { explainedCases } from '../../cases/explained-cases.ts';
import { pricingCases } from '../../cases/pricing-cases.ts';
import { fileOf } from '../findings/check-file.ts';
import { goldenText } from '../golden-text.ts';

describe('what a quote explains', () => {
  it('is what the golden file says, line by line', async () => {
    const cases = [...explainedCases, ...pricingCases].map(({ name, scenario, books }) => {
      const reply = priceQuote(readScenario(fileOf(scenario)), books ?? []);
      if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.findings)}`);
      const { lines, ...rest } = reply.value;
      const told = lines.map((line) => `- ${goldenText(line, '  ').trimStart()}`);
      return [`## ${name}`, ...told, goldenText(rest)].join('\n');
    });
    await expect(`${cases.join('\n\n')}\n`).toMatchFileSnapshot('../../golden/quotes.txt');
  });
});

describe('a draft that is still being typed', () => {
  const room = {
    id: 'room',
    sku: 'meeting.room',
    spec: '50',
    mode: 'period',
    quantity: 30,
    term: { unit: 'year', count: 1 },
    start: '2023-03-18T15:30:00+08:00',
  };
  const prices = [{ sku: 'meeting.room', spec: '50', mode: 'period', per: 'year', amount: '5000' }];
  const draft = (lines: readonly object[], more: object = {}): ReturnType<typeof priceDraft> =>
    priceDraft(readScenario(fileOf({ edition: 'flagship', lines, prices, ...more })), []);

  it('that is sound is priced as a whole, with its notes', () => {
    const { quote, partial, findings } = draft([room]);
    expect(partial).toBe(false);
    expect(quote?.totals.payable).toBe('150000.00');
    expect(findings).toEqual(quote?.findings);
  });

  it('shows the sound lines beside one that is half typed and one without a price, and every error', () => {
    const { quote, partial, findings } = draft([
      room,
      { ...room, id: 'typed', quantity: 0 },
      { ...room, id: 'new', spec: '100' },
    ]);
    expect(partial).toBe(true);
    expect(quote?.lines.map(({ id, payable }) => `${id} ${payable}`)).toEqual(['room 150000.00']);
    const errors = findings.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code, line }) => `${code} ${line ?? ''}`)).toEqual([
      'quantity-not-whole typed',
      'price-missing new',
    ]);
  });

  it('leaves out no line that is only warned about', () => {
    const account = { ...room, id: 'hub', sku: 'meeting.account.ideahub', spec: undefined };
    const hubPrice = { sku: 'meeting.account.ideahub', mode: 'period', per: 'year', amount: '2280' };
    const { quote, findings } = draft([account], { prices: [hubPrice], customer: { level: 'V9' } });
    expect(findings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['account-without-place', 'level-unknown']),
    );
    expect(quote?.lines.map(({ id }) => id)).toEqual(['hub']);
  });

  it('leaves out a line that can be read and is refused all the same, in the total and beside it', () => {
    const port = { ...room, id: 'port', sku: 'meeting.port', spec: undefined, quantity: 1 };
    const seats = {
      id: 'seats',
      sku: 'cc.seat.basic',
      mode: 'on-demand',
      changes: [{ at: '2020-01-01T00:00:00+08:00', quantity: 1 }],
      outsideTotal: 'optional',
    };
    const more = [
      { sku: 'meeting.port', mode: 'period', per: 'year', amount: '600' },
      { sku: 'cc.seat.basic', mode: 'on-demand', per: 'month', amount: '300' },
    ];
    const { quote, findings } = draft([room, port, seats], { prices: [...prices, ...more] });
    const errors = findings.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code, line }) => `${code} ${line ?? ''}`)).toEqual([
      'port-alone port',
      'horizon-missing seats',
    ]);
    expect(quote?.lines.map(({ id }) => id)).toEqual(['room']);
    expect(quote?.outsideTotal).toBeUndefined();
  });

  it('whose name is wrong is priced without one', () => {
    const { quote, partial } = draft([room], { name: 7 });
    expect([quote?.scenario, quote?.totals.payable, partial]).toEqual(['', '150000.00', true]);
  });

  it('has no quote where no line is sound', () => {
    expect(draft([{ ...room, quantity: 0 }])).toMatchObject({ quote: null, partial: true });
  });

  it('takes an amount off its sound lines only where they can bear it', () => {
    const typed = { ...room, id: 'typed', quantity: 0 };
    const off = (amount: string): string | undefined =>
      draft([room, typed], { discount: { kind: 'business', amount } }).quote?.totals.payable;
    expect(off('150000')).toBe('0.00');
    expect(off('150000.01')).toBe('150000.00');
  });

  it('is refused at its place where a discount is more than there is to pay', () => {
    const reply = priceQuote(
      readScenario(
        fileOf({
          edition: 'flagship',
          prices,
          lines: [{ ...room, discount: { kind: 'business', amount: '150000.01' } }],
          discount: { kind: 'partner', amount: '0.01' },
        }),
      ),
      [],
    );
    const told = reply.ok ? [] : reply.findings.filter(({ severity }) => severity === 'error');
    expect(told.map(({ code, place, line, value }) => [code, place, line, value])).toEqual([
      ['discount-over-list', 'lines[0].discount.amount', 'room', '150000.01'],
      ['discount-over-list', 'discount.amount', undefined, '0.01'],
    ]);
    expect(told[0]?.message.en).toContain('150000.00');
  });
});
