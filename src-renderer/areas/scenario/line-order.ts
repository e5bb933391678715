import type { ScenarioFile, ScenarioLine } from '../../../shared/scenario.ts';

/** The scenario without a line; the price that was typed for it stays, other lines may use it. */
export function removeLine(scenario: ScenarioFile, id: string): ScenarioFile {
  return { ...scenario, lines: scenario.lines.filter((line) => line.id !== id) };
}

/** The scenario with a copy of a line right after it. */
export function duplicateLine(scenario: ScenarioFile, id: string): { scenario: ScenarioFile; id: string } | undefined {
  const at = scenario.lines.findIndex((line) => line.id === id);
  const line = scenario.lines[at];
  if (line === undefined) return undefined;
  const taken = new Set(scenario.lines.map((each) => each.id));
  const stem = id.replace(/-\d+$/, '');
  let number = 2;
  while (taken.has(`${stem}-${String(number)}`)) number += 1;
  const copy: ScenarioLine = { ...line, id: `${stem}-${String(number)}` };
  return { scenario: { ...scenario, lines: scenario.lines.toSpliced(at + 1, 0, copy) }, id: copy.id };
}

/** The scenario with a line moved to the place of another one. */
export function moveLine(scenario: ScenarioFile, id: string, target: string): ScenarioFile {
  const from = scenario.lines.findIndex((line) => line.id === id);
  const to = scenario.lines.findIndex((line) => line.id === target);
  const line = scenario.lines[from];
  if (line === undefined || to < 0 || from === to) return scenario;
  return { ...scenario, lines: scenario.lines.toSpliced(from, 1).toSpliced(to, 0, line) };
}
