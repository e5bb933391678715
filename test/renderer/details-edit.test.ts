import { expect, test } from 'vitest';

import type { ScenarioFile } from '../../shared/scenario.ts';
import {
  withBalance,
  withCustomer,
  withOptions,
  withTaxRate,
  withTopUps,
} from '../../src-renderer/areas/scenario/details-edit.ts';

const file: ScenarioFile = { format: 'seatwise.scenario/1', name: '企业A', lines: [] };
const topUp = { at: '2026-12-01T00:00:00+08:00', amount: '500' };

test('a chosen customer brings what is known of them, and a level the days that go with it', () => {
  const named: ScenarioFile = { ...file, customer: { name: '企', contact: '旧', graceDays: 15 } };
  const levels = [{ id: 'V3', graceDays: 7, retentionDays: 8 }];
  const chosen = { name: '企业A', phone: '010', level: 'V3', scenarios: 2 };
  const customer = { name: '企业A', contact: '旧', phone: '010', level: 'V3', graceDays: 7, retentionDays: 8 };
  expect(withCustomer(named, chosen, levels).customer).toEqual(customer);
  expect(withCustomer(named, { ...chosen, level: 'gone' }, levels).customer).toMatchObject({ graceDays: 15 });
});

test('an option is chosen and the others stay', () => {
  const chosen = withOptions(withOptions(file, { rounding: 'truncate' }), { numberRent: 'full-month' });
  expect(chosen.options).toEqual({ rounding: 'truncate', numberRent: 'full-month' });
});

test('a tax rate is set beside the other one', () => {
  const set = withTaxRate({ ...file, options: { taxRates: { hardware: '0.13' } } }, 'service', '0.03');
  expect(set.options).toEqual({ taxRates: { hardware: '0.13', service: '0.03' } });
});

test('a tax rate taken away leaves the default to the rules', () => {
  expect(withTaxRate({ ...file, options: { taxRates: { service: '0.03' } } }, 'service', undefined).options).toEqual(
    {},
  );
});

test('a balance taken away takes the account with it', () => {
  expect(withBalance(withBalance(file, '100'), undefined)).toEqual(file);
});

test('a balance taken away keeps the top-ups, which then come into an empty account', () => {
  const account = { balance: '100', topUps: [topUp] };
  expect(withBalance({ ...file, account }, undefined).account).toEqual({ balance: '0', topUps: [topUp] });
});

test('the first top-up opens an empty account, and the balance stays when the last one goes', () => {
  const opened = withTopUps(file, [topUp]);
  expect(opened.account).toEqual({ balance: '0', topUps: [topUp] });
  expect(withTopUps(opened, []).account).toEqual({ balance: '0' });
});
