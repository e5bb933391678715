import { expect, test } from 'vitest';

import type { Finding } from '../../../shared/finding.ts';
import { mendFinding } from '../../../src-main/rules/mends/mend-finding.ts';
import { findingCases, noteCases } from '../../cases/finding-cases.ts';
import { mendedCases } from '../../cases/finding-mended-cases.ts';
import { checkFile, fileOf } from './check-file.ts';

/** A finding as people read it, with its buttons and what each of them changes. */
function told(file: unknown, finding: Finding): string {
  const { severity, code, rule, line, place, value, allowed, message, mend, source } = finding;
  const of = line === undefined ? '' : ` of ${line}`;
  const rows = [
    `${severity} ${code} (${rule}) ${place ?? '-'}${of}${value === undefined ? '' : ` = ${value}`}`,
    `  ${source}`,
    allowed && `  allowed: ${allowed.join(', ')}`,
    `  ${message.zh}`,
    `  ${message.en}`,
    mend && `  → ${mend.zh}`,
    mend && `  → ${mend.en}`,
    ...mendFinding(file, finding).flatMap(({ label, scenario }) => [
      `  [${label.zh} | ${label.en}]`,
      ...changes('', file, scenario).map((change) => `    ${change}`),
    ]),
  ];
  return rows.filter((row) => row !== undefined).join('\n');
}

/** Every place at which two documents differ, as deep as it can be told. */
function changes(place: string, before: unknown, after: unknown): string[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  const [one, other] = [members(before), members(after)];
  if (one === undefined || other === undefined) {
    return [`${place}: ${written(before)} → ${written(after)}`];
  }
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].flatMap((key) =>
    changes(`${place}/${key}`, one[key], other[key]),
  );
}

function written(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}

function members(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : undefined;
}

test('each code is told once, and every button of the cases that are there for one, as the golden file says', async () => {
  const before = new Set<string>();
  const cases = [...findingCases, ...noteCases].flatMap(({ name, scenario }) => {
    const file = fileOf(scenario);
    const isMended = mendedCases.some((mended) => mended.name === name);
    const rows = checkFile(file).flatMap((finding) => {
      const isNew = !before.has(finding.code);
      before.add(finding.code);
      return isNew || isMended ? [told(file, finding)] : [];
    });
    return rows.length === 0 ? [] : [[`## ${name}`, ...rows].join('\n')];
  });
  await expect(`${cases.join('\n\n')}\n`).toMatchFileSnapshot('../../golden/findings.txt');
});
