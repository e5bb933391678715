import { describe, expect, it } from 'vitest';

import { checkScenario } from '../../../src-main/rules/findings/check-scenario.ts';
import { readScenario } from '../../../src-main/rules/scenario/read-scenario.ts';
import { findingCases } from '../../cases/finding-cases.ts';
import { checkFile, fileOf } from './check-file.ts';

describe('checking a scenario', () => {
  it.each(findingCases)('$name', ({ scenario, findings }) => {
    const found = checkFile(fileOf(scenario)).filter((finding) => finding.severity !== 'note');
    expect(found.map(({ code, rule, place, line }) => ({ code, rule, place, line }))).toEqual(
      findings.map(({ code, rule, place, line }) => ({
        code,
        rule,
        place,
        // Where a case names no line it leaves open whether there is one.
        line: line ?? found.find((finding) => finding.place === place)?.line,
      })),
    );
  });

  it('says in both languages what was found, how to mend an error, and which document says so', () => {
    for (const { scenario } of findingCases) {
      for (const told of checkFile(fileOf(scenario))) {
        // What a finding does not have it does not name.
        expect(Object.values(told)).not.toContain(undefined);
        const { message, mend, severity, source } = told;
        expect(message.zh).toMatch(/\p{Script=Han}/u);
        expect(message.en).not.toMatch(/[。，；]/u);
        expect(source).not.toBe('');
        for (const text of [message.zh, message.en, mend?.zh ?? '', mend?.en ?? ''])
          expect(text).not.toMatch(/[{}]|undefined/);
        if (severity === 'error') expect(mend?.zh ?? '').not.toBe('');
      }
    }
  });

  it.each([
    ['a list', []],
    ['a text', 'scenario'],
    ['nothing', null],
    ['a number', 7],
    ['an empty object', {}],
  ])('refuses %s for a scenario with findings, not with an exception', (_, input) => {
    expect(checkScenario(readScenario(input)).some((finding) => finding.severity === 'error')).toBe(true);
  });
});

describe('a list of prices', () => {
  const wrong = (count: number): object[] =>
    Array.from({ length: count }, () => ({ sku: 'meeting.rom', mode: 'period', per: 'year', amount: '1' }));

  it('is told price by price up to a hundred wrong ones, and how many more there are', () => {
    const places = Array.from({ length: 100 }, (_, index) => `prices[${String(index)}].sku`);
    expect(checkFile(fileOf({ prices: wrong(100) })).map(({ place }) => place)).toEqual(places);
    const found = checkFile(fileOf({ prices: wrong(102) }));
    expect(found.map(({ place }) => place)).toEqual([...places, undefined]);
    expect(found.at(-1)).toMatchObject({ code: 'price-more-findings', value: '2', severity: 'error' });
    expect(found.at(-1)?.message.en).toBe('2 more prices have problems that are not listed.');
    expect(found.at(-1)?.mend?.en).toBe('Correct the prices that are listed, then check again.');
  });
});

describe('notes', () => {
  const start = '2023-03-18T15:30:00+08:00';
  const year = { unit: 'year', count: 1 };
  const line = (sku: string, more: object): object => ({ id: sku, sku, quantity: 1, start, ...more });
  const notesOf = (edition: string | undefined, ...lines: object[]): string[] =>
    checkFile(fileOf({ ...(edition !== undefined && { edition }), lines }))
      .filter((finding) => finding.severity === 'note')
      .map((finding) => `${finding.rule} ${finding.code}`);

  it('tells of assignment and refunds where there are rooms', () => {
    const rooms = line('meeting.room', { spec: '50', mode: 'period', term: year });
    expect(notesOf('flagship', rooms)).toEqual(['M-CAT-10 assign-before-use', 'M-STOP-1 resources-not-refundable']);
  });

  it('tells that hardware is not taken back, and only that where there is only hardware', () => {
    const mounts = line('meeting.acc.wall-mount', { mode: 'once' });
    expect(notesOf('flagship', mounts)).toEqual(['M-STOP-1 hardware-not-returnable']);
  });

  it('tells that live ports alone cannot stream', () => {
    const live = line('meeting.live-port', { mode: 'period', term: year });
    expect(notesOf('flagship', live)).toEqual(['M-CAT-9 live-port-needs-viewers', 'M-STOP-1 resources-not-refundable']);
  });

  it('advises monthly contact-centre buyers to auto-renew, and tells renewers of the day they gain', () => {
    const month = { unit: 'month', count: 1 };
    expect(notesOf(undefined, line('cc.tts', { mode: 'period', term: month }))).toEqual(['C-PER-2 auto-renew-advised']);
    expect(notesOf(undefined, line('cc.tts', { mode: 'period', term: month, autoRenew: {} }))).toEqual([
      'C-PER-2 renewal-gains-day',
    ]);
  });
});
