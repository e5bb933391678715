import { describe, expect, it } from 'vitest';

import { finding } from '../../../src-main/rules/findings/finding.ts';

describe('what a finding says', () => {
  const unlisted = (count: string): string => finding('price-more-findings', {}, { count }).message.en;

  it.each([
    { count: '1', said: '1 more price has problems that are not listed.' },
    { count: '2', said: '2 more prices have problems that are not listed.' },
    { count: '21', said: '21 more prices have problems that are not listed.' },
  ])('names $count as English does', ({ count, said }) => {
    expect(unlisted(count)).toBe(said);
  });

  it('chooses the word for each number of a text by itself', () => {
    const { message } = finding('doctor-backup-old', {}, { days: '1', saves: '12' });
    expect(message.en).toBe('The newest backup is 1 day old; 12 saves were made since.');
    expect(message.zh).not.toMatch(/[|{}]/);
  });
});
