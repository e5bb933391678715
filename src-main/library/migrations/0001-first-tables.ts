/**
 * The first tables: scenarios with their kept saves, tags, words for search, price books and settings.
 * Money is decimal text and instants are text in UTC+8, as everywhere. `number` ties the tables
 * together; `id` is what the outside knows.
 */
export const firstTables = `
CREATE TABLE scenario (
  number     INTEGER PRIMARY KEY,
  id         TEXT NOT NULL UNIQUE,
  revision   INTEGER NOT NULL CHECK (revision > 0),
  name       TEXT NOT NULL,
  customer   TEXT NOT NULL,
  edition    TEXT,
  payable    TEXT,
  lines      INTEGER NOT NULL,
  tags       TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  content    TEXT NOT NULL,
  sha256     TEXT NOT NULL,
  removed_at TEXT
) STRICT;
CREATE INDEX scenario_by_update ON scenario (updated_at DESC, number DESC) WHERE removed_at IS NULL;
CREATE INDEX scenario_by_name ON scenario (name, number) WHERE removed_at IS NULL;
CREATE INDEX scenario_by_customer ON scenario (customer, number) WHERE removed_at IS NULL;
CREATE INDEX scenario_by_payable ON scenario (length(payable) DESC, payable DESC, number) WHERE removed_at IS NULL;

CREATE TABLE scenario_save (
  scenario INTEGER NOT NULL REFERENCES scenario (number) ON DELETE CASCADE,
  revision INTEGER NOT NULL,
  saved_at TEXT NOT NULL,
  name     TEXT NOT NULL,
  tags     TEXT NOT NULL,
  content  TEXT NOT NULL,
  sha256   TEXT NOT NULL,
  PRIMARY KEY (scenario, revision)
) STRICT;

CREATE TABLE scenario_tag (
  scenario INTEGER NOT NULL REFERENCES scenario (number) ON DELETE CASCADE,
  tag      TEXT NOT NULL,
  PRIMARY KEY (tag, scenario)
) STRICT, WITHOUT ROWID;
CREATE INDEX scenario_tag_by_scenario ON scenario_tag (scenario);

CREATE VIRTUAL TABLE scenario_words USING fts5 (
  words, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0'
);

CREATE TABLE price_book (
  id          TEXT PRIMARY KEY,
  name        TEXT NOT NULL,
  imported_at TEXT NOT NULL,
  content     TEXT NOT NULL,
  sha256      TEXT NOT NULL,
  removed_at  TEXT
) STRICT;

CREATE TABLE setting (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;
