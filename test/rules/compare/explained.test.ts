import { expect, it } from 'vitest';

import { compareFiles } from '../../../src-main/handlers/compare-handlers.ts';
import { differenceCases } from '../../cases/compare-cases.ts';
import { capacityCases, costCases } from '../../cases/compared-scenario-cases.ts';
import { fileOf } from '../findings/check-file.ts';
import { goldenText } from '../golden-text.ts';

function compared(name: string, from: object, to: object): string {
  const reply = compareFiles([fileOf({ ...from, name: '甲' }), fileOf({ ...to, name: '乙' })], []);
  if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.findings)}`);
  const paid = ({ amount }: { readonly amount: string }): boolean => amount !== '0.00';
  const scenarios = reply.value.scenarios.map((each) => ({ ...each, monthly: each.monthly.filter(paid) }));
  return `## ${name}\n${goldenText({ ...reply.value, scenarios })}\n`;
}

it('a comparison tells lines, sections, capacity and the causes of each difference as the golden file says', async () => {
  const told = [
    ...differenceCases.map(({ name, from, to }) => compared(name, from, to)),
    ...[...capacityCases, ...costCases].map(({ name, scenario }) => compared(name, scenario, scenario)),
  ];
  await expect(told.join('\n')).toMatchFileSnapshot('../../golden/comparisons.txt');
});
