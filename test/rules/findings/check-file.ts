import type { Finding } from '../../../shared/finding.ts';
import { checkScenario } from '../../../src-main/rules/findings/check-scenario.ts';
import { readScenario } from '../../../src-main/rules/scenario/read-scenario.ts';

/** A scenario as a file gives it, with format, name and lines where the case leaves them out. */
export function fileOf(scenario: object): unknown {
  // Fields that are undefined do not stand in JSON.
  return JSON.parse(JSON.stringify({ format: 'seatwise.scenario/1', name: '用例', lines: [], ...scenario }));
}

/** Every finding about a scenario as a file gives it. */
export function checkFile(file: unknown): Finding[] {
  return checkScenario(readScenario(file));
}
