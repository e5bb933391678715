import { expect, it } from 'vitest';

import type { Timeline } from '../../../shared/timeline.ts';
import { growthOf } from '../../../src-main/handlers/growth-handlers.ts';
import { growthCases, refusedGrowthCases } from '../../cases/growth-cases.ts';
import { refusedCases } from '../../cases/timeline-refused-cases.ts';
import { stateCases } from '../../cases/timeline-state-cases.ts';
import { timelineGroups } from '../../cases/timeline-groups.ts';
import { checkFile, fileOf } from '../findings/check-file.ts';
import { goldenText } from '../golden-text.ts';
import { timeline } from './follow.ts';

/** The events of a timeline stand in its case: here each kind is told once for the rules that it names. */
function told(result: Timeline): object {
  const kinds = result.events.map(({ kind, rules }) => `${kind} [${rules.join(', ')}]`);
  return { ...result, events: [...new Set(kinds)].join('; ') };
}

function golden(name: string, answer: object): string {
  return `## ${name}\n${goldenText(answer)}\n`;
}

it('a timeline tells lines, rules of events, phases, cliffs and payments as the golden file says', async () => {
  const cases = timelineGroups.flatMap(([, group]) => group);
  const texts = [
    ...cases.map(({ name, scenario, from, to }) => golden(name, told(timeline(scenario, from, to)))),
    ...stateCases.map(({ name, scenario }) => golden(name, told(timeline(scenario, undefined, '2026-01-01')))),
  ];
  await expect(texts.join('\n')).toMatchFileSnapshot('../../golden/timelines.txt');
});

it('a growth plan tells what it buys, keeps and has as the golden file says', async () => {
  const texts = [...growthCases, ...refusedGrowthCases].map(({ name, scenario, target, at }) => {
    const reply = growthOf(fileOf(scenario), { format: 'seatwise.growth-target/1', ...target }, at, []);
    if (reply.ok) return golden(name, reply.value);
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
