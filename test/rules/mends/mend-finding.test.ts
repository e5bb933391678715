import { describe, expect, it } from 'vitest';

import type { Finding } from '../../../shared/finding.ts';
import type { Mend } from '../../../src-main/rules/mends/mend.ts';
import { mendFinding } from '../../../src-main/rules/mends/mend-finding.ts';
import { findingCases } from '../../cases/finding-cases.ts';
import { checkFile, fileOf } from '../findings/check-file.ts';

function count(findings: readonly Finding[], { code, line }: Finding): number {
  return findings.filter((finding) => finding.code === code && finding.line === line).length;
}

interface Mended {
  readonly file: unknown;
  readonly finding: Finding;
  readonly mend: Mend;
}

function mendsOf(scenario: object): Mended[] {
  const file = fileOf(scenario);
  return checkFile(file).flatMap((finding) => mendFinding(file, finding).map((mend) => ({ file, finding, mend })));
}

/** The kinds of errors, each with its line: a mended scenario has none that it did not have before. */
function errors(findings: readonly Finding[]): string[] {
  return findings.filter(({ severity }) => severity === 'error').map(({ code, line }) => `${code} ${line ?? ''}`);
}

describe('mends', () => {
  it.each(findingCases)('end what they are offered for and break nothing else: $name', ({ scenario }) => {
    for (const { file, finding, mend } of mendsOf(scenario)) {
      const before = checkFile(file);
      const after = checkFile(mend.scenario);
      expect(count(after, finding), mend.label.en).toBeLessThan(count(before, finding));
      expect(errors(before), mend.label.en).toEqual(expect.arrayContaining(errors(after)));
    }
  });

  it('cover the findings that people meet, in both languages, and leave the scenario as it was', () => {
    const mended = findingCases.flatMap(({ scenario }) => mendsOf(scenario));
    const codes = new Set(mended.map(({ finding }) => finding.code));
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
    for (const finding of checkFile(file)) mendFinding(file, finding);
    expect(JSON.stringify(file)).toBe(kept);
  });
});
