import type { Database, Statement } from 'better-sqlite3';

const statements = new WeakMap<Database, Map<string, Statement>>();

/**
 * The statement of a text, prepared once for each database. A statement gives its memory back only when the event loop
 * turns, so thousands of saves in one step would otherwise hold some 50 kB each.
 */
export function prepared(database: Database, sql: string): Statement {
  const known = statements.get(database) ?? new Map<string, Statement>();
  statements.set(database, known);
  const statement = known.get(sql) ?? database.prepare(sql);
  known.set(sql, statement);
  return statement;
}
