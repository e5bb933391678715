import Sqlite from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { migrate } from '../../src-main/library/migrate.ts';
import { indexWords, searchQuery } from '../../src-main/library/search-terms.ts';

const seed = 20_261_122;

/** Texts of few characters, so that nearly the same stands in many places. */
const texts = fc.array(fc.string({ unit: fc.constantFrom('云', '会', '议', ' ', 'a', '1'), maxLength: 8 }), {
  maxLength: 4,
});
const words = fc.string({ unit: fc.constantFrom('云', '会', '议'), minLength: 1, maxLength: 4 });

describe('a search for Chinese', () => {
  it('finds what has it in one piece, in any of its texts, and nothing else', () => {
    const database = new Sqlite(':memory:');
    migrate(database);
    const put = database.prepare('INSERT INTO scenario_words (rowid, words) VALUES (?, ?)');
    const find = database
      .prepare('SELECT rowid FROM scenario_words WHERE scenario_words MATCH ? ORDER BY rowid')
      .pluck();
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1, maxLength: 6 }), words, (scenarios, word) => {
        database.exec('DELETE FROM scenario_words');
        for (const [at, each] of scenarios.entries()) put.run(at + 1, indexWords(each));
        const having = scenarios.flatMap((each, at) => (each.some((text) => text.includes(word)) ? [at + 1] : []));
        expect(find.all(searchQuery(word))).toEqual(having);
      }),
      { seed, numRuns: 300 },
    );
    database.close();
  });
});
