import { describe, expect, test } from 'vitest';

import { formatInstant } from '../../../src-main/rules/calendar/instant.ts';
import { capacityCases } from '../../cases/capacity-cases.ts';
import { hourOf, meetingOf, scenarioOf } from '../../cases/capacity-scenario.ts';
import { always, fleetOf, leftOver, violationsOf } from './hosting.ts';

describe('what cannot be hosted at some instant', () => {
  const pooled = capacityCases.filter(({ roomPerHost }) => roomPerHost !== true);

  test.for(pooled)('$name', ({ violations, onlyTogether, ...each }) => {
    const meetings = each.meetings.map(meetingOf);
    const fleet = fleetOf(scenarioOf(each));
    const told = violations.map(({ hour, ...rest }) => ({ at: formatInstant(hourOf(hour)), ...rest }));
    expect(violationsOf(meetings, fleet)).toEqual(onlyTogether ? [] : told);
    expect(leftOver(meetings, fleet).length > 0).toBe(told.some(({ rule }) => rule !== 'M-CAP-5'));
  });

  test('among rooms of many sizes, the largest size from which on they are too few is told', () => {
    const sizes = [80, 81, 160, 200].map((participants, index) =>
      meetingOf({ id: `m${String(index)}`, from: 9, to: 10, participants }),
    );
    const [first] = violationsOf(sizes, always({ 50: 3, 100: 2, 200: 1, 300: 0 }));
    expect(first).toMatchObject({ rule: 'M-CAP-2', meetings: ['m2', 'm3'], need: 2, have: 1 });
    expect(violationsOf(sizes, always({ 50: 1, 100: 1, 200: 2 }))).toMatchObject([
      { rule: 'M-CAP-2', meetings: ['m0', 'm1', 'm2', 'm3'], need: 4, have: 3 },
    ]);
    expect(violationsOf(sizes, always({ 80: 1, 100: 1, 200: 2 }))).toEqual([]);
  });

  test('meetings that begin together and are all too large are told in the order of their ends, then of their ids', () => {
    const meetings = [
      meetingOf({ id: 'z', from: 9, to: 11, participants: 60 }),
      meetingOf({ id: 'c', from: 9, to: 10, participants: 60 }),
      meetingOf({ id: 'a', from: 9, to: 10, participants: 60 }),
      meetingOf({ id: 'b', from: 9, to: 10, participants: 60 }),
    ];
    const told = [['a'], ['b'], ['c'], ['z']];
    for (const each of [meetings, [...meetings].reverse()]) {
      expect(violationsOf(each, always({ 50: 9 })).map((violation) => violation.meetings)).toEqual(told);
    }
  });

  test('too few accounts are told with the meetings that have terminals, and again when they are too few again', () => {
    const meetings = [
      meetingOf({ id: 'a', from: 8, to: 12, terminals: 2 }),
      meetingOf({ id: 'guests', from: 8, to: 12, participants: 5 }),
      meetingOf({ id: 'b', from: 9, to: 10, terminals: 1 }),
      meetingOf({ id: 'c', from: 10, to: 11, participants: 2 }),
      meetingOf({ id: 'd', from: 11, to: 12, terminals: 1 }),
    ];
    expect(violationsOf(meetings, always({ 50: 5 }, 0, 2))).toEqual(
      [
        { hour: 9, meetings: ['a', 'b'] },
        { hour: 11, meetings: ['a', 'd'] },
      ].map(({ hour, meetings: named }) => {
        return { at: formatInstant(hourOf(hour)), rule: 'M-CAP-5', meetings: named, need: 3, have: 2 };
      }),
    );
  });

  test('a lack that stays as it is, while one meeting takes the place of another, is told once', () => {
    const meetings = [
      meetingOf({ id: 'a', from: 8, to: 12, participants: 8 }),
      meetingOf({ id: 'b', from: 8, to: 10, participants: 5 }),
      meetingOf({ id: 'c', from: 10, to: 12, participants: 5 }),
    ];
    expect(violationsOf(meetings, always({}, 10))).toMatchObject([{ meetings: ['a', 'b'], need: 13, have: 10 }]);
  });

  test('a lack is told again where it gets worse because ports expire, although fewer parties are there', () => {
    const [before] = always({}, 20).spans;
    const [after] = always({}, 10).spans;
    const meetings = [
      meetingOf({ id: 'a', from: 8, to: 12, participants: 9 }),
      meetingOf({ id: 'b', from: 8, to: 12, participants: 8 }),
      meetingOf({ id: 'c', from: 8, to: 10, participants: 8 }),
    ];
    expect(violationsOf(meetings, { spans: [before, { ...after, from: hourOf(10) }] })).toMatchObject([
      { at: formatInstant(hourOf(8)), meetings: ['a', 'b', 'c'], need: 25, have: 20 },
      { at: formatInstant(hourOf(10)), meetings: ['a', 'b'], need: 17, have: 10 },
    ]);
  });

  test('a lack is told where it begins and where it gets worse, and again when it comes back', () => {
    const meetings = [
      meetingOf({ id: 'a', from: 8, to: 12, participants: 6 }),
      meetingOf({ id: 'b', from: 9, to: 10.5, participants: 6 }),
      meetingOf({ id: 'c', from: 10, to: 10.5, participants: 3 }),
      meetingOf({ id: 'd', from: 10.25, to: 10.5, participants: 0, terminals: 1 }),
      meetingOf({ id: 'e', from: 10.75, to: 11, participants: 1 }),
      meetingOf({ id: 'f', from: 11, to: 12, participants: 5 }),
    ];
    const found = violationsOf(meetings, always({}, 10, 1));
    expect(
      found.map(({ at, need, have, rule }) => `${at.slice(11, 16)} ${rule} ${String(need)}/${String(have)}`),
    ).toEqual(['09:00 M-CAP-3 12/10', '10:00 M-CAP-3 15/10', '10:15 M-CAP-3 16/10', '11:00 M-CAP-3 11/10']);
  });

  test('a lack that gets smaller is not told again', () => {
    const meetings = [
      meetingOf({ id: 'a', from: 8, to: 12, terminals: 2 }),
      meetingOf({ id: 'b', from: 8, to: 9, terminals: 2 }),
      meetingOf({ id: 'c', from: 10, to: 11, terminals: 1 }),
    ];
    expect(violationsOf(meetings, always({ 50: 3 }, 0, 1))).toEqual([
      { at: formatInstant(hourOf(8)), rule: 'M-CAP-5', meetings: ['a', 'b'], need: 4, have: 1 },
    ]);
  });

  test('a meeting that is too large is told once, however long it lasts, and crowds nobody out', () => {
    const meetings = [
      meetingOf({ id: 'large', from: 8, to: 12, participants: 101 }),
      meetingOf({ id: 'a', from: 9, to: 10, participants: 100 }),
      meetingOf({ id: 'b', from: 11, to: 12, participants: 100 }),
    ];
    expect(violationsOf(meetings, always({ 100: 1, 200: 0 }))).toEqual([
      { at: formatInstant(hourOf(8)), rule: 'M-CAP-2', meetings: ['large'], need: 101, have: 100 },
    ]);
  });

  test.for([
    {
      name: 'larger than the ports where they are the largest',
      rooms: { 50: 1 },
      ports: 60,
      need: 111,
      rule: 'M-CAP-3',
    },
    { name: 'larger than the largest room', rooms: { 100: 1 }, ports: 60, need: 161, rule: 'M-CAP-2' },
    {
      name: 'no larger than room and ports together, which never add up',
      rooms: { 100: 1 },
      ports: 60,
      need: 160,
      rule: 'M-CAP-4',
    },
    { name: 'larger than the only room', rooms: { 100: 1 }, ports: 0, need: 101, rule: 'M-CAP-2' },
    { name: 'larger than the only ports', rooms: {}, ports: 60, need: 61, rule: 'M-CAP-3' },
    { name: 'without anything to meet in', rooms: {}, ports: 0, need: 2, rule: 'M-CAP-2' },
  ])('a meeting is $name', ({ rooms, ports, need, rule }) => {
    const [violation] = violationsOf(
      [meetingOf({ id: 'm', from: 9, to: 10, participants: need })],
      always(rooms, ports),
    );
    expect(violation).toMatchObject({ rule, need, have: Math.max(ports, ...Object.keys(rooms).map(Number)) });
  });
});
