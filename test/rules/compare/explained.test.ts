import { expect, it } from 'vitest';

import type { ComparedCell, ComparedLine, ComparedScenario, Comparison } from '../../../shared/comparison.ts';
import { compareFiles } from '../../../src-main/handlers/compare-handlers.ts';
import { differenceCases } from '../../cases/compare-cases.ts';
import { capacityCases, costCases } from '../../cases/compared-scenario-cases.ts';
import { fileOf } from '../findings/check-file.ts';
import { both, counted, fleetText } from '../golden-text.ts';

function compared(name: string, from: object, to: object): Comparison {
  const reply = compareFiles([fileOf({ ...from, name: '甲' }), fileOf({ ...to, name: '乙' })], []);
  if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.findings)}`);
  return reply.value;
}

/** What a scenario costs: a row for its totals, and one for each month in which anything is due. */
function costRows({ name, edition, start, totals, firstYear, threeYear, monthly }: ComparedScenario): string[] {
  const paid = monthly.filter(({ amount }) => amount !== '0.00');
  const heading = [name, edition, start && `from ${start.replace('+08:00', '')}`].filter(Boolean).join(', ');
  const total = `${totals.list} − ${totals.discount} = ${totals.payable} (tax ${totals.tax})`;
  return [
    `${heading}: ${total}; first year ${firstYear}, three years ${threeYear}`,
    ...paid.map(({ month, amount, ...kinds }) => `  ${month}: ${amount} = ${counted(kinds)}`),
  ];
}

/** What a scenario can do, and what is to be noted about it. */
function fleetRows({ capacity, findings }: ComparedScenario): string[] {
  return [
    `  can: ${fleetText(capacity)}`,
    `  noted: ${findings.map(({ code, place }) => [code, place].filter(Boolean).join(' at ')).join(', ')}`,
  ];
}

function lineRow({ sku, spec, section, label, cells, differs }: ComparedLine): string {
  const item = `${section}: ${[sku, spec].filter(Boolean).join(' ')}, ${both(label)}`;
  return `${differs ? '≠' : '='} ${item}: ${cells.map((cell) => (cell === null ? 'none' : cellText(cell))).join(' ‖ ')}`;
}

function cellText({ quantity, list, discount, payable, parts }: ComparedCell): string {
  const terms = parts.map(({ id, mode, unit, term }) =>
    [id, mode, both(unit), term && `${String(term.count)} ${term.unit}`].filter(Boolean).join(' '),
  );
  return `${String(quantity)} for ${list} − ${discount} = ${payable} [${terms.join('; ')}]`;
}

function rowsOf({ scenarios, categories, lines, differences, assumptions }: Comparison): string[] {
  return [
    ...scenarios.flatMap(costRows),
    ...categories.map(({ section, label, payable }) => `${section}, ${both(label)}: ${payable.join(' ‖ ')}`),
    ...lines.map(lineRow),
    ...differences.flatMap(({ total, causes }) => [
      `difference: ${total}`,
      ...causes.map(({ cause, from = '–', to = '–', text }) => `  ${cause} (${from} → ${to}) ${both(text)}`),
    ]),
    `assumed: ${assumptions.map(({ id }) => id).join(', ')}`,
  ];
}

it('a comparison tells lines, sections and the causes of each difference as the golden file says', async () => {
  const told = differenceCases.map(({ name, from, to }) => [`## ${name}`, ...rowsOf(compared(name, from, to)), '']);
  await expect(told.flat().join('\n')).toMatchFileSnapshot('../../golden/comparisons.txt');
});

it('a comparison tells what each scenario costs and can do as the golden file says', async () => {
  const told = [...capacityCases, ...costCases].map(({ name, scenario }) => {
    const { scenarios, assumptions } = compared(name, scenario, scenario);
    const rows = scenarios.slice(0, 1).flatMap((only) => [...costRows(only), ...fleetRows(only)]);
    return [`## ${name}`, ...rows, `assumed: ${assumptions.map(({ id }) => id).join(', ')}`, ''];
  });
  await expect(told.flat().join('\n')).toMatchFileSnapshot('../../golden/compared-scenarios.txt');
});
