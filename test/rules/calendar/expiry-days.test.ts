import { describe, expect, it } from 'vitest';

import { nextAttempt } from '../../../src-main/rules/calendar/expiry-days.ts';
import { formatInstant, type Instant, parseInstant } from '../../../src-main/rules/calendar/instant.ts';

function at(text: string): Instant {
  const read = parseInstant(`${text}+08:00`);
  if (read === undefined) throw new Error(`${text} is no instant.`);
  return read;
}

describe('the next attempt of auto-renewal (M-REN-2)', () => {
  const endOfApril8 = '2023-04-08T23:59:59';
  const startOfApril9 = '2023-04-09T00:00:00';
  it.each([
    ['is at 03:00 on the 7th day before', endOfApril8, 7, '2023-03-08T15:50:04', '2023-04-01T03:00:00'],
    ['is the next day once one has passed', endOfApril8, 7, '2023-04-01T03:00:00', '2023-04-02T03:00:00'],
    [
      'is the same day where it was switched on just before',
      endOfApril8,
      7,
      '2023-04-02T02:59:59',
      '2023-04-02T03:00:00',
    ],
    ['is on the expiry date at last', endOfApril8, 7, '2023-04-07T03:00:00', '2023-04-08T03:00:00'],
    ['is none after that', endOfApril8, 7, '2023-04-08T03:00:00', undefined],
    [
      'is on the expiry date alone with a lead of no days',
      endOfApril8,
      0,
      '2023-03-08T15:50:04',
      '2023-04-08T03:00:00',
    ],
    [
      'is the day before where the period ends as a day begins',
      startOfApril9,
      0,
      '2023-03-08T15:50:04',
      '2023-04-08T03:00:00',
    ],
    ['is none after that one either', startOfApril9, 0, '2023-04-08T03:00:00', undefined],
  ])('%s', (_, end, lead, after, attempt) => {
    const next = nextAttempt(at(end), lead, at(after));
    expect(next === undefined ? undefined : formatInstant(next)).toBe(attempt && `${attempt}+08:00`);
  });
});
