import { describe, expect, it } from 'vitest';

import { compareFiles } from '../../../src-main/handlers/compare-handlers.ts';
import { differenceCases } from '../../cases/compare-cases.ts';

const format = 'seatwise.scenario/1';

describe('the difference of two scenarios', () => {
  it.each(differenceCases)('$name', ({ from, to, total, causes, zh, en }) => {
    const files = [
      { format, name: '甲', ...from },
      { format, name: '乙', ...to },
    ];
    const reply = compareFiles(files, []);
    if (!reply.ok) throw new Error(JSON.stringify(reply.findings, null, 1));
    const [difference] = reply.value.differences;
    expect(difference).toMatchObject({ from: 0, to: 1, total });
    expect(difference?.causes.map(({ cause, line, amount }) => [cause, line, amount])).toEqual(causes);
    if (zh !== undefined) expect(difference?.causes.map(({ text }) => text.zh)).toEqual(zh);
    if (en !== undefined) expect(difference?.causes.map(({ text }) => text.en)).toEqual(en);
  });
});
