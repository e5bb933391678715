import type { StoredScenario } from '../../shared/library-entry.ts';
import { accept, refuse, type Reply } from '../../shared/reply.ts';
import { seatwiseFileSchema, type TravellingScenario } from '../../shared/seatwise-file.ts';
import { finding } from '../rules/findings/finding.ts';
import { readJson } from '../rules/findings/read-json.ts';
import { shapeFindings } from '../rules/findings/shape-findings.ts';
import { canonicalJson } from '../rules/pricing/fingerprint.ts';
import { sha256 } from './content-hash.ts';

/** The hash by which two versions of a scenario are told apart. */
export function scenarioHash(scenario: unknown): string {
  return sha256(canonicalJson(scenario));
}

/** Scenarios as the text of a `.seatwise` file. */
export function seatwiseFile(scenarios: readonly StoredScenario[]): string {
  const travelling = scenarios.map(({ id, revision, updatedAt, tags, scenario }) => ({
    id,
    name: scenario.name,
    revision,
    updatedAt,
    sha256: scenarioHash(scenario),
    tags,
    scenario,
  }));
  return `${JSON.stringify({ format: 'seatwise.library/1', scenarios: travelling }, null, 1)}\n`;
}

/** Reads a `.seatwise` file; refused whole where anything in it is not as it was written. */
export function readSeatwiseFile(bytes: Uint8Array): Reply<TravellingScenario[]> {
  const reading = readJson(bytes);
  if (!reading.ok) return reading;
  const parsed = seatwiseFileSchema.safeParse(reading.value);
  if (!parsed.success) return refuse(shapeFindings(parsed.error, { input: reading.value, place: '' }));
  const { scenarios } = parsed.data;
  const damaged = scenarios.filter((entry) => scenarioHash(entry.scenario) !== entry.sha256);
  if (damaged.length > 0) {
    return refuse(damaged.map(({ name }) => finding('import-entry-damaged', { value: name }, { name })));
  }
  const ids = scenarios.map(({ id }) => id);
  const repeated = ids.flatMap((id, index) => {
    const first = ids.indexOf(id);
    if (first === index) return [];
    const at = { place: `scenarios[${String(index)}].id`, value: id };
    return [finding('id-duplicate', at, { id, first: `scenarios[${String(first)}]` })];
  });
  return repeated.length > 0 ? refuse(repeated) : accept(scenarios);
}
