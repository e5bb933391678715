import { describe, expect, it } from 'vitest';

import { valueAt } from '../../../src-main/rules/mends/edit-path.ts';
import { mendFinding } from '../../../src-main/rules/mends/mend-finding.ts';
import { mendCases } from '../../cases/mend-cases.ts';

/** What a finding says beside where it stands: no mend asks for it. */
const said = { severity: 'error', rule: 'F-SHAPE', message: { zh: '不符', en: 'Wrong' }, source: '§1' } as const;

describe('each button', () => {
  it.each(mendCases)('$name', ({ scenario, finding, at, buttons }) => {
    const { allowed, ...found } = finding;
    const mends = mendFinding(scenario, { ...said, ...found, ...(allowed && { allowed: [...allowed] }) });
    expect(mends.map((mend) => [mend.label.en, valueAt(mend.scenario, at)])).toEqual(buttons);
  });
});
