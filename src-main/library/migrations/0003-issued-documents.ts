/**
 * Quote documents that were handed over: the number that each took, and the hash of what it said, so that
 * the same quote keeps its number and a changed one gets the next revision. `issued_at` is null while a
 * document is being made: its number is taken already.
 */
export const issuedDocuments = `
CREATE TABLE issued_document (
  number      INTEGER PRIMARY KEY,
  scenario    TEXT NOT NULL,
  base        TEXT NOT NULL,
  revision    INTEGER NOT NULL CHECK (revision > 0),
  content     TEXT NOT NULL,
  payable     TEXT NOT NULL,
  dated       TEXT NOT NULL,
  valid_until TEXT NOT NULL,
  issued_at   TEXT,
  UNIQUE (base, revision)
) STRICT;
CREATE INDEX issued_document_by_scenario ON issued_document (scenario, number);
`;
