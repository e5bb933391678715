import { z } from 'zod';

import type { LibraryRow, StoredScenario } from '../../shared/library-entry.ts';
import { scenarioDraftSchema } from '../../shared/wire-parts.ts';
import { sha256OfAll } from './content-hash.ts';

/** A scenario as its row in the table has it. */
export const scenarioRecord = z.object({
  number: z.int(),
  id: z.string(),
  revision: z.int(),
  name: z.string(),
  customer: z.string(),
  edition: z.enum(['free', 'flexus', 'flagship']).nullable(),
  payable: z.string().nullable(),
  lines: z.int(),
  tags: z.string(),
  created_at: z.string(),
  updated_at: z.string(),
  content: z.string(),
  sha256: z.string(),
});

/** A row of the table; see `scenarioRecord`. */
export type ScenarioRecord = z.infer<typeof scenarioRecord>;

/** The hash that a row must carry: over the content and over all that the list shows of it. */
export function recordHash(record: Omit<ScenarioRecord, 'number' | 'sha256'>): string {
  const { id, revision, name, customer, edition, payable, lines, tags, created_at, updated_at, content } = record;
  return sha256OfAll([id, revision, name, customer, edition, payable, lines, tags, created_at, updated_at, content]);
}

/** Whether the row is what was saved. */
export function isWhole(record: ScenarioRecord): boolean {
  return recordHash(record) === record.sha256;
}

const tagList = z.array(z.string());

/** The row as the list shows it. Of a damaged one only what it is called is shown, and no amount. */
export function listRow(record: ScenarioRecord): LibraryRow {
  const { id, revision, name, customer, edition, lines, tags, updated_at: updatedAt } = record;
  const damaged = !isWhole(record);
  return {
    id,
    revision,
    name,
    customer,
    edition,
    payable: damaged ? null : record.payable,
    lines,
    tags: damaged ? [] : tagList.parse(JSON.parse(tags)),
    updatedAt,
    damaged,
  };
}

/** The row as an open scenario; only for a row that is whole. */
export function storedScenario(record: ScenarioRecord): StoredScenario {
  const { id, revision, content, tags, created_at: createdAt, updated_at: updatedAt } = record;
  return {
    id,
    revision,
    scenario: scenarioDraftSchema.parse(JSON.parse(content)),
    tags: tagList.parse(JSON.parse(tags)),
    createdAt,
    updatedAt,
  };
}
