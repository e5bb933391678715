/**
 * Two things at once, since both write every row anew. A save first waits in a table of its own, where one row makes it
 * durable, and is put in its places afterwards (`save-settler.ts`). And rows keep identities, instants and hashes in their
 * short forms (`stored-forms.ts`): the texts that hashes are taken over stay what they are. The orders of the list grow at
 * their end, where new scenarios come. Nobody saved anything, so the count of saves stays. New tables are filled and take
 * the names of the old ones: children before parents, so that no row goes with its parent.
 */
export const settledSaves = `
CREATE TABLE unsettled_save (
  turn     INTEGER PRIMARY KEY,
  id       TEXT NOT NULL,
  revision INTEGER NOT NULL,
  saved_at TEXT NOT NULL,
  payable  TEXT,
  tags     TEXT NOT NULL,
  apart    INTEGER NOT NULL,
  content  TEXT NOT NULL,
  sha256   BLOB NOT NULL
) STRICT;

CREATE TABLE new_scenario (
  number     INTEGER PRIMARY KEY,
  id         ANY NOT NULL UNIQUE,
  revision   INTEGER NOT NULL CHECK (revision > 0),
  name       TEXT NOT NULL,
  customer   TEXT NOT NULL,
  edition    TEXT,
  payable    TEXT,
  lines      INTEGER NOT NULL,
  tags       TEXT NOT NULL,
  created_at ANY NOT NULL,
  updated_at ANY NOT NULL,
  content    BLOB NOT NULL,
  sha256     BLOB NOT NULL,
  removed_at TEXT
) STRICT;
INSERT INTO new_scenario
  SELECT number, short_id(id), revision, name, customer, edition, payable, lines, tags, short_instant(created_at),
    short_instant(updated_at), repacked(content, name, customer), coalesce(unhex(sha256), x''), removed_at
  FROM scenario ORDER BY number;
CREATE TABLE new_scenario_save (
  scenario INTEGER NOT NULL REFERENCES new_scenario (number) ON DELETE CASCADE,
  revision INTEGER NOT NULL,
  saved_at ANY NOT NULL,
  tags     TEXT NOT NULL,
  content  BLOB NOT NULL,
  sha256   BLOB NOT NULL,
  PRIMARY KEY (scenario, revision)
) STRICT, WITHOUT ROWID;
INSERT INTO new_scenario_save
  SELECT scenario, revision, short_instant(saved_at), tags, repacked(content), coalesce(unhex(sha256), x'')
  FROM scenario_save ORDER BY scenario, revision;
CREATE TABLE new_scenario_tag (
  scenario INTEGER NOT NULL REFERENCES new_scenario (number) ON DELETE CASCADE,
  tag      TEXT NOT NULL,
  PRIMARY KEY (tag, scenario)
) STRICT, WITHOUT ROWID;
INSERT INTO new_scenario_tag (scenario, tag) SELECT scenario, tag FROM scenario_tag;
DROP TABLE scenario_save;
DROP TABLE scenario_tag;
DROP TABLE scenario;
ALTER TABLE new_scenario RENAME TO scenario;
ALTER TABLE new_scenario_save RENAME TO scenario_save;
ALTER TABLE new_scenario_tag RENAME TO scenario_tag;

CREATE INDEX scenario_by_update ON scenario (updated_at) WHERE removed_at IS NULL;
CREATE INDEX scenario_by_name ON scenario (name) WHERE removed_at IS NULL;
CREATE INDEX scenario_by_customer ON scenario (customer) WHERE removed_at IS NULL;
CREATE INDEX scenario_by_payable ON scenario (length(payable), payable) WHERE removed_at IS NULL;
CREATE INDEX scenario_removed ON scenario (number) WHERE removed_at IS NOT NULL;
CREATE INDEX scenario_tag_by_scenario ON scenario_tag (scenario);
${['INSERT', 'UPDATE', 'DELETE']
  .map(
    (change) => `CREATE TRIGGER scenario_${change.toLowerCase()}_counted AFTER ${change} ON scenario
BEGIN UPDATE save_counter SET saves = saves + 1; END;`,
  )
  .join('\n')}
`;
