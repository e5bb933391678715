import { expect, it } from 'vitest';

import type { GrowthPlan } from '../../../shared/growth.ts';
import type { Timeline } from '../../../shared/timeline.ts';
import { growthOf } from '../../../src-main/handlers/growth-handlers.ts';
import { growthCases, refusedGrowthCases } from '../../cases/growth-cases.ts';
import { refusedCases } from '../../cases/timeline-refused-cases.ts';
import { stateCases } from '../../cases/timeline-state-cases.ts';
import { timelineGroups } from '../../cases/timeline-groups.ts';
import { checkFile, fileOf } from '../findings/check-file.ts';
import { both, fleetText, goldenText } from '../golden-text.ts';
import { timeline } from './follow.ts';

/** What a timeline says beside its events, which stand in its case: a row for each line, end and month. */
function told(name: string, { phases, cliffs, cashFlow, assumptions }: Timeline): string {
  const states = Map.groupBy(phases, ({ line, resource }) => [line, contents(resource)].filter(Boolean).join(' '));
  const rows = [
    ...[...states].map(([line, own]) => `${line}: ${own.map(phaseText).join(', ')}`),
    ...cliffs.map(cliffText),
    ...cashFlow.map(monthText),
    `assumed: ${assumptions.map(({ id }) => id).join(', ')}`,
  ];
  return `## ${name}\n${rows.filter((row) => row !== '').join('\n')}\n`;
}

function phaseText(
  { state, quantity, from, to }: Timeline['phases'][number],
  index: number,
  all: readonly Timeline['phases'][number][],
): string {
  const gap = to !== undefined && all[index + 1]?.from !== to ? ` up to ${time(to)}` : '';
  return `${state} ×${String(quantity)} from ${time(from)}${gap}`;
}

function cliffText({ at, kind, line, resource, keep, missingPrice }: Timeline['cliffs'][number]): string {
  const kept =
    keep && `${keep.amount}${keep.term === undefined ? '' : ` for ${String(keep.term.count)} ${keep.term.unit}`}`;
  const cost = missingPrice === undefined ? kept : `lacks ${missingPrice}`;
  return `! ${time(at)} ${kind} ${line}: ${contents(resource)}${cost === undefined ? '' : `; to keep it: ${cost}`}`;
}

function monthText({ month, total, ...kinds }: Timeline['cashFlow'][number]): string {
  const paid = Object.entries(kinds).filter(([, amount]) => amount !== '0.00');
  if (paid.length === 0) return total === '0.00' ? '' : `${month}: ${total}`;
  return `${month}: ${total} = ${paid.map(([kind, amount]) => `${kind} ${amount}`).join(' + ')}`;
}

function contents(resource: Timeline['cliffs'][number]['resource'] | undefined): string {
  return resource === undefined
    ? ''
    : `${[resource.sku, resource.spec].filter(Boolean).join(' ')} ×${String(resource.quantity)}`;
}

function time(at: string): string {
  return at.replace('+08:00', '').replace('T00:00:00', '').replace('T', ' ');
}

function golden(name: string, answer: object): string {
  return `## ${name}\n${goldenText(answer)}\n`;
}

it('a timeline tells states, ends, months and assumptions as the golden file says, and rules for each kind of event', async () => {
  const cases = timelineGroups.flatMap(([, group]) => group);
  const timelines = [
    ...cases.map(({ name, scenario, from, to }) => ({ name, result: timeline(scenario, from, to) })),
    ...stateCases.map(({ name, scenario }) => ({ name, result: timeline(scenario, undefined, '2026-01-01') })),
  ];
  const kinds = timelines.flatMap(({ result }) =>
    result.events.map(({ kind, rules }) => `${kind}: ${rules.join(', ')}`),
  );
  const texts = [
    ...timelines.map(({ name, result }) => told(name, result)),
    `## rules of events\n${[...new Set(kinds)].sort().join('\n')}\n`,
  ];
  await expect(texts.join('\n')).toMatchFileSnapshot('../../golden/timelines.txt');
});

/** A growth plan as rows: what is bought for how much, what stays until when, and what there is in each stretch. */
function growthRows(plan: GrowthPlan): string[] {
  const { at, edition, buy, cost, keeps, fleet, rules, assumptions, findings } = plan;
  return [
    `${time(at)}, ${edition.from ?? 'no edition'} → ${edition.to}${edition.upgrade ? ', an upgrade' : ''}, costs ${cost}`,
    ...buy.map(
      ({ id, label, quantity, unit, term, list, discount, payable }) =>
        `buys ${id}, ${both(label)}: ${quantity} ${both(unit)} for ${String(term?.count)} ${String(term?.unit)}: ` +
        `${list} − ${discount} = ${payable}`,
    ),
    ...keeps.map(({ line, sku, spec, label, quantity, until }) => {
      const end = until === undefined ? 'for all of it' : `until ${time(until)}`;
      return `keeps ${line}: ${[sku, spec].filter(Boolean).join(' ')}, ${both(label)} ×${String(quantity)} ${end}`;
    }),
    ...fleet.map(({ from, to, has, meetsNeed }) => {
      return `has from ${time(from)} to ${time(to)}: ${fleetText(has) || 'nothing'}; ${meetsNeed ? 'enough' : 'too little'}`;
    }),
    `rules: ${rules.join(', ')}`,
    `assumed: ${assumptions.map(({ id }) => id).join(', ')}`,
    ...(findings.length === 0 ? [] : [`noted: ${findings.map(({ code }) => code).join(', ')}`]),
  ];
}

it('a growth plan tells what it buys, keeps and has as the golden file says', async () => {
  const texts = [...growthCases, ...refusedGrowthCases].map(({ name, scenario, target, at }) => {
    const reply = growthOf(fileOf(scenario), { format: 'seatwise.growth-target/1', ...target }, at, []);
    if (reply.ok) return `## ${name}\n${growthRows(reply.value).join('\n')}\n`;
    return golden(name, { refused: reply.findings.map(({ message }) => message) });
  });
  await expect(texts.join('\n')).toMatchFileSnapshot('../../golden/growth.txt');
});

it('what the course of time refuses is worded as the golden file says', async () => {
  const texts = refusedCases.map(({ name, scenario }) => {
    const found = checkFile(fileOf(scenario)).filter(({ severity }) => severity === 'error');
    return golden(name, { refused: found.map(({ message }) => message) });
  });
  await expect(texts.join('\n')).toMatchFileSnapshot('../../golden/refused.txt');
});
