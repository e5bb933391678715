/**
 * Counts the rows that were ever saved, whoever saves them. The number is told outside the library too, so that a
 * journal that lost its end is noticed.
 */
export const saveCounter = `
CREATE TABLE save_counter (
  one   INTEGER PRIMARY KEY CHECK (one = 1),
  saves INTEGER NOT NULL
) STRICT;
INSERT INTO save_counter (one, saves) SELECT 1, count(*) FROM scenario;
${['scenario', 'price_book', 'setting']
  .flatMap((table) =>
    ['INSERT', 'UPDATE', 'DELETE'].map(
      (change) => `CREATE TRIGGER ${table}_${change.toLowerCase()}_counted AFTER ${change} ON ${table}
BEGIN UPDATE save_counter SET saves = saves + 1; END;`,
    ),
  )
  .join('\n')}
`;
