import Sqlite from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { migrate } from '../../src-main/library/migrate.ts';
import { SaveSettler } from '../../src-main/library/save-settler.ts';
import { ScenarioReader } from '../../src-main/library/scenario-reader.ts';
import { ScenarioWriter } from '../../src-main/library/scenario-writer.ts';
import { draft, saveAt } from './sample-draft.ts';

const seed = 20_261_122;
const all = { query: '', order: 'name', offset: 0, limit: 100 } as const;

/** What a user does to the scenarios of a library, in any order. */
type Act =
  | {
      readonly kind: 'save';
      readonly which: number;
      readonly minute: number;
      readonly word: string;
      readonly tag: string;
    }
  | { readonly kind: 'remove'; readonly which: number }
  | { readonly kind: 'restore'; readonly which: number }
  | { readonly kind: 'look' };

const acts = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        kind: fc.constant('save' as const),
        which: fc.nat(2),
        minute: fc.nat(3),
        word: fc.constantFrom('云会议', '客服', '扩容'),
        tag: fc.constantFrom('', '华东', '华南'),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constantFrom('remove' as const, 'restore' as const), which: fc.nat(2) }),
    },
    { weight: 2, arbitrary: fc.constant({ kind: 'look' as const }) },
  ),
  { maxLength: 25 },
);

/** Does all of it in a new database; settling after each save, or only where somebody looks. */
function done(work: readonly Act[], atOnce: boolean): unknown {
  const database = new Sqlite(':memory:');
  migrate(database);
  const settler = new SaveSettler(database, (error) => {
    throw error;
  });
  const reader = new ScenarioReader(database, settler);
  const writer = new ScenarioWriter(database, reader, settler);
  const ids = ['first-of-them', 'second-of-them', 'third-of-them'];
  const revisions = new Map<string, number>();
  for (const act of work) {
    if (act.kind === 'look') reader.tags();
    else {
      const id = ids[act.which] ?? '';
      const known = revisions.get(id);
      if (act.kind === 'remove') writer.remove([id], '2026-11-22T20:00:00+08:00');
      else if (act.kind === 'restore') writer.restore([id]);
      else {
        const save = saveAt(act.minute, draft(`${act.word} ${String(act.which)}`), act.tag === '' ? [] : [act.tag]);
        if (known === undefined) revisions.set(id, writer.create(save, id).revision);
        else if (writer.save(id, known, save).ok) revisions.set(id, known + 1);
      }
    }
    if (atOnce) settler.settle();
  }
  const found = ['云会议', '会议', '客服', '扩容'].map((query) => reader.list({ ...all, query }).rows);
  const rows = (sql: string): unknown[] => database.prepare(sql).all();
  const state = {
    found,
    tags: reader.tags(),
    scenarios: rows('SELECT * FROM scenario ORDER BY id').map((row) => ({ ...(row as object), number: 0 })),
    saves: rows('SELECT s.id, v.* FROM scenario_save v JOIN scenario s ON s.number = v.scenario ORDER BY 1, 3').map(
      (row) => ({ ...(row as object), scenario: 0 }),
    ),
    counted: rows('SELECT saves FROM save_counter'),
    structure: rows('PRAGMA quick_check'),
  };
  settler.attempt();
  database.close();
  return state;
}

describe('when saves are put in their places', () => {
  it('changes nothing of what is there in the end', () => {
    fc.assert(
      fc.property(acts, (work) => {
        expect(done(work, false)).toEqual(done(work, true));
      }),
      { seed, numRuns: 80 },
    );
  });
});
