import { describe, expect, it } from 'vitest';

import { compareFiles } from '../../../src-main/handlers/compare-handlers.ts';
import { explainDifference } from '../../../src-main/rules/compare/explain-difference.ts';
import { fen } from '../../../src-main/rules/money/amount.ts';
import { PriceTable } from '../../../src-main/rules/pricing/price-table.ts';
import { readScenario } from '../../../src-main/rules/scenario/read-scenario.ts';
import { differenceCases } from '../../cases/compare-cases.ts';
import { fileOf } from '../findings/check-file.ts';

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

  it.each(['first', 'second'])('is not told where the %s does not cost what its quote says', (wrong) => {
    const reading = readScenario(fileOf({ lines: [] }));
    const priced = { scenario: reading.scenario, prices: new PriceTable([], []), payable: fen(0n) };
    const other = { ...priced, payable: fen(1n) };
    expect(explainDifference(priced, priced)).toEqual({ total: '0.00', causes: [] });
    expect(() => (wrong === 'first' ? explainDifference(other, priced) : explainDifference(priced, other))).toThrow(
      'A hybrid costs 0.00, its quote 0.01.',
    );
  });
});
