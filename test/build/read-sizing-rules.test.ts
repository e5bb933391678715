import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { readSizingRules } from '../../build/read-sizing-rules.ts';
import { DataFileError } from '../../build/read-yaml.ts';
import { catalogue } from '../../src-main/rules/catalogue/catalogue.ts';

const source = path.resolve(import.meta.dirname, '../../resources/sizing');
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'seatwise-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The problems of the rules with one text of one file changed. */
function problemsWith(file: string, from: string, to: string): readonly string[] {
  for (const name of ['screens.yaml', 'seat-work.yaml']) {
    const text = readFileSync(path.join(source, name), 'utf8');
    if (name === file) expect(text).toContain(from);
    writeFileSync(path.join(folder, name), name === file ? text.replace(from, to) : text);
  }
  try {
    readSizingRules(folder, catalogue);
    return [];
  } catch (error) {
    if (!(error instanceof DataFileError)) throw error;
    return error.problems;
  }
}

describe('the rules of thumb of the sizings', () => {
  it('are read where they agree with the catalogue', () => {
    expect(problemsWith('screens.yaml', 'effective', 'effective')).toEqual([]);
  });

  it.each([
    ['screens.yaml', 'meeting.hw.ideahub-es2', 'meeting.hw.x', 'resources/sizing names the unknown item meeting.hw.x'],
    ['screens.yaml', 'flagship: s2', 'flagship: s9', 'resources/sizing has no series s9'],
    ['screens.yaml', 'mostPeople: 12', 'mostPeople: 6', 'resources/sizing lists screens that do not grow'],
    ['screens.yaml', 'document: own', 'document: X', 'resources/sizing cites the unknown document X'],
    ['seat-work.yaml', '[predictive]', '[dialling]', 'resources/sizing has no work dialling'],
    [
      'seat-work.yaml',
      'ivrChannel: cc.ivr.basic',
      'ivrChannel: cc.ivr',
      'resources/sizing names the unknown item cc.ivr',
    ],
  ])('in %s with “%s” as “%s” are refused', (file, from, to, problem) => {
    expect(problemsWith(file, from, to)).toEqual([problem]);
  });

  it('with a misspelt field are refused with file, line and place', () => {
    const [problem] = problemsWith('screens.yaml', 'mostPeople: 12', 'mostPeopl: 12');
    expect(problem).toMatch(/^resources\/sizing\/screens\.yaml:\d+:\d+ screens\[1\]/);
  });
});
