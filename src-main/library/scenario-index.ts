import type { Database } from 'better-sqlite3';

import { prepared } from './prepared.ts';
import { indexWords } from './search-terms.ts';

/** Writes anew by what a scenario is found: its words and its tags. */
export function indexScenario(
  database: Database,
  number: unknown,
  tags: readonly string[],
  texts: readonly string[],
): void {
  prepared(database, 'DELETE FROM scenario_words WHERE rowid = ?').run(number);
  prepared(database, 'INSERT INTO scenario_words (rowid, words) VALUES (?, ?)').run(number, indexWords(texts));
  prepared(database, 'DELETE FROM scenario_tag WHERE scenario = ?').run(number);
  const add = prepared(database, 'INSERT OR IGNORE INTO scenario_tag (scenario, tag) VALUES (?, ?)');
  for (const tag of tags) add.run(number, tag);
}
