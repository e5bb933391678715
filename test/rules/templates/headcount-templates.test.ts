import { describe, expect, it } from 'vitest';

import { scenarioSchema } from '../../../shared/scenario.ts';
import { headcountTemplates, sampleTemplate } from '../../../src-main/rules/templates/headcount-templates.ts';
import { checkFile } from '../findings/check-file.ts';

const templates = headcountTemplates('2026-11-22').map((template) => ({
  ...template,
  scenario: scenarioSchema.parse(template.scenario),
}));

describe('starting points by number of people', () => {
  it.each(templates)('$id is a sound scenario: a new customer meets no error and no warning', ({ scenario }) => {
    expect(checkFile(scenario).filter(({ severity }) => severity !== 'note')).toEqual([]);
  });

  it('begin at nine in the morning of the day, for a year, and are named in Chinese as their label is', () => {
    for (const { scenario, label, assumptions } of templates) {
      expect(scenario.name).toBe(label.zh);
      expect(assumptions.length).toBeGreaterThan(0);
      for (const line of scenario.lines) {
        expect(line).toMatchObject({ start: '2026-11-22T09:00:00+08:00', term: { unit: 'year', count: 1 } });
      }
    }
  });

  it('grow with the number of people, and say how many they are for', () => {
    const meetings = templates.filter(({ scenario }) => scenario.edition !== undefined);
    const rooms = meetings.map(({ people, scenario }) => {
      const bought = scenario.lines.filter((line) => line.sku === 'meeting.room' && line.mode === 'period');
      const count = bought.reduce((sum, line) => sum + (line.mode === 'period' ? line.quantity : 0), 0);
      return `${String(people)}: ${String(count)}`;
    });
    expect(rooms).toEqual(['50: 2', '200: 7', '500: 15', '1000: 25']);
    expect(templates.map(({ id, scenario }) => [id, scenario.edition])).toEqual([
      ['people-50', 'flexus'],
      ['people-200', 'flagship'],
      ['people-500', 'flagship'],
      ['people-1000', 'flagship'],
      ['seats-20', undefined],
    ]);
  });

  it('name a spec only where there is one', () => {
    const lines = templates.flatMap(({ scenario }) => scenario.lines);
    expect(lines.filter((line) => 'spec' in line).length).toBe(14);
    expect(lines.filter((line) => 'spec' in line && line.spec === undefined)).toEqual([]);
    expect(lines.find((line) => line.id === 'rooms-100')).toMatchObject({ sku: 'meeting.room', spec: '100' });
  });
});

it('the worked sample stands beside them as it is, for no number of people', () => {
  const scenario = { format: 'seatwise.scenario/1' as const, name: '示例', lines: [] };
  expect(sampleTemplate(scenario)).toEqual({
    id: 'guide-sample',
    label: { zh: '计费说明中的示例', en: 'The worked sample of the guide' },
    description: {
      zh: '旗舰版 8 行，价格和总价见计费说明 §4',
      en: 'Flagship, eight lines; prices and total stand in §4 of the guide',
    },
    people: null,
    assumptions: [],
    scenario,
  });
});
