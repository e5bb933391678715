import { describe, expect, it } from 'vitest';

import type { Finding } from '../../../shared/finding.ts';
import { checkScenario } from '../../../src-main/rules/findings/check-scenario.ts';
import { mendFinding } from '../../../src-main/rules/mends/mend-finding.ts';
import { readScenario } from '../../../src-main/rules/scenario/read-scenario.ts';
import { findingCases } from '../../cases/finding-cases.ts';

function check(scenario: unknown): Finding[] {
  return checkScenario(readScenario(scenario));
}

function fileOf(scenario: object): unknown {
  return JSON.parse(JSON.stringify({ format: 'seatwise.scenario/1', name: '用例', lines: [], ...scenario }));
}

function count(findings: readonly Finding[], { code, line }: Finding): number {
  return findings.filter((finding) => finding.code === code && finding.line === line).length;
}

const mended = findingCases.flatMap(({ name, scenario }) => {
  const file = fileOf(scenario);
  return check(file).flatMap((finding) =>
    mendFinding(file, finding).map((mend) => ({ name, finding, code: finding.code, label: mend.label.zh, mend, file })),
  );
});

describe('mends', () => {
  it.each(mended)('“$label” ends $code in: $name', ({ finding, mend, file }) => {
    const before = check(file);
    const after = check(mend.scenario);
    expect(count(after, finding)).toBeLessThan(count(before, finding));
    expect(after.filter(({ severity }) => severity === 'error').length).toBeLessThanOrEqual(
      before.filter(({ severity }) => severity === 'error').length,
    );
  });

  it('cover the findings that people meet, in both languages, and leave the scenario as it was', () => {
    const codes = new Set(mended.map(({ code }) => code));
    for (const code of ['port-alone', 'edition-lacks-item', 'term-not-sold', 'horizon-missing', 'field-unknown']) {
      expect(codes).toContain(code);
    }
    for (const { mend } of mended) {
      expect(mend.label.zh).toMatch(/\p{Script=Han}/u);
      expect(mend.label.en).not.toMatch(/\p{Script=Han}/u);
    }
    const [first] = findingCases;
    const file = fileOf(first!.scenario);
    const kept = JSON.stringify(file);
    for (const finding of check(file)) mendFinding(file, finding);
    expect(JSON.stringify(file)).toBe(kept);
  });
});
