import type { ImportChoice, ImportRow } from '../../shared/library-entry.ts';
import type { TravellingScenario } from '../../shared/seatwise-file.ts';
import type { ScenarioReader } from './scenario-reader.ts';
import { isWhole, storedScenario } from './scenario-record.ts';
import type { ScenarioSave, ScenarioWriter } from './scenario-writer.ts';
import { fieldsOf, textIn } from './scenario-summary.ts';
import { scenarioHash } from './seatwise-file.ts';

/** What an import did. */
export interface ImportOutcome {
  readonly added: number;
  readonly replaced: number;
  /** Scenarios of the file that were not taken. */
  readonly kept: number;
  readonly ids: readonly string[];
}

/** How a scenario is saved; the total is computed by the caller. */
export type SaveOf = (entry: TravellingScenario) => Omit<ScenarioSave, 'apart'>;

/** Sets each scenario of a file beside what the library has under the same identity. */
export function importRows(reader: ScenarioReader, entries: readonly TravellingScenario[]): ImportRow[] {
  return entries.map((entry) => {
    const { id, name, scenario, revision, updatedAt } = entry;
    const customer = textIn(fieldsOf(scenario['customer']), 'name');
    const theirs = { name, updatedAt, revision, lines: lineCount(scenario['lines']) };
    const record = reader.find(id);
    if (record === undefined) return { key: id, name, customer, state: 'new', theirs };
    const same = isWhole(record) && scenarioHash(storedScenario(record).scenario) === entry.sha256;
    const ours = {
      name: record.name,
      updatedAt: record.updated_at,
      revision: record.revision,
      lines: record.lines,
    };
    return { key: id, name, customer, state: same ? 'same' : 'conflict', theirs, ours };
  });
}

/**
 * Takes what was chosen, all or nothing. `take-theirs` keeps our version among the saves of the
 * scenario; `keep-both` adds theirs under an identity of its own.
 */
export function applyImport(
  parts: { readonly reader: ScenarioReader; readonly writer: ScenarioWriter },
  entries: readonly TravellingScenario[],
  choices: readonly ImportChoice[],
  saveOf: SaveOf,
): ImportOutcome {
  const { reader, writer } = parts;
  const chosen = new Map(choices.map(({ key, choice }) => [key, choice]));
  const outcome = { added: 0, replaced: 0, kept: 0, ids: [] as string[] };
  const add = (entry: TravellingScenario, id?: string): void => {
    outcome.ids.push(writer.create(saveOf(entry), id).id);
    outcome.added += 1;
  };
  writer.together(() => {
    for (const entry of entries) {
      const choice = chosen.get(entry.id) ?? 'keep-ours';
      const record = reader.find(entry.id);
      if (choice === 'keep-ours') outcome.kept += 1;
      else if (record === undefined) add(entry, reader.isKnown(entry.id) ? undefined : entry.id);
      else if (choice === 'keep-both') add(entry);
      else {
        writer.save(entry.id, record.revision, { ...saveOf(entry), apart: true });
        outcome.ids.push(entry.id);
        outcome.replaced += 1;
      }
    }
  });
  return outcome;
}

function lineCount(lines: unknown): number {
  return Array.isArray(lines) ? lines.length : 0;
}
