import { z } from 'zod';

import { type LibraryRow, scenarioIdSchema, type StoredScenario } from '../../shared/library-entry.ts';
import { editionSchema, type ScenarioDraft, scenarioDraftSchema, wireInstant } from '../../shared/wire-parts.ts';
import { sha256OfAll } from './content-hash.ts';
import { keptText } from './packed-text.ts';
import { keptHash, keptId, keptInstant } from './stored-forms.ts';

/**
 * A scenario as its row in the table has it, of any schema. Damage can turn any field into anything: one that is no longer
 * of its kind is read as empty, and the hash then tells that the row is not what was saved.
 */
export const scenarioRecord = z
  .object({
    number: z.int().catch(0),
    id: keptId,
    revision: z.int().catch(0),
    name: z.string().catch(''),
    customer: z.string().catch(''),
    edition: z.string().nullable().catch(null),
    payable: z.string().nullable().catch(null),
    lines: z.int().catch(0),
    tags: z.string().catch(''),
    created_at: keptInstant,
    updated_at: keptInstant,
    content: z.unknown(),
    sha256: keptHash,
  })
  .transform((row) => ({ ...row, content: keptText(row.content, () => ownWords(row)) }));

/** What of a content stands in its row already, as the content writes it; it need not be packed again. */
export function ownWords({ name, customer }: { readonly name: string; readonly customer: string }): string {
  return `"name":${JSON.stringify(name)},"customer":{"name":${JSON.stringify(customer)}`;
}

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

/** Tags as a row has them; none where they cannot be read. */
export function tagsIn(tags: string): string[] {
  return tagList.catch([]).parse(jsonIn(tags));
}

/** The scenario that a content says; one without a name where it says none. */
export function scenarioIn(content: string): ScenarioDraft {
  const reading = scenarioDraftSchema.safeParse(jsonIn(content));
  return reading.success ? reading.data : { format: 'seatwise.scenario/1', name: '' };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** The row as the list shows it. */
export function listRow(record: ScenarioRecord): LibraryRow {
  if (!isWhole(record)) return damagedRow(record);
  const { id, revision, name, customer, edition, payable, lines, tags, updated_at: updatedAt } = record;
  return {
    id,
    revision,
    name,
    customer,
    edition: editionSchema.nullable().parse(edition),
    payable,
    lines,
    tags: tagList.parse(JSON.parse(tags)),
    updatedAt,
    damaged: false,
  };
}

/** Of a damaged row only what it is called is shown, and no amount. */
function damagedRow({ number, id, revision, name, customer, updated_at: updatedAt }: ScenarioRecord): LibraryRow {
  return {
    id: scenarioIdSchema.safeParse(id).success ? id : `damaged-${String(number)}`,
    revision: Math.max(revision, 1),
    name,
    customer,
    edition: null,
    payable: null,
    lines: 0,
    tags: [],
    updatedAt: wireInstant.safeParse(updatedAt).success ? updatedAt : '1970-01-01T08:00:00+08:00',
    damaged: true,
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
