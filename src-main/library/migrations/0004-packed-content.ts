/**
 * Keeps the content of scenarios and of their saves packed (`packed-text.ts`); hashes stay as they are, because they are
 * taken over the text. The count of saves stays too: nobody saved anything. Removed scenarios get an index, so that what a
 * search finds is counted without reading what it found.
 */
export const packedContent = `
DROP TRIGGER scenario_update_counted;
${['scenario', 'scenario_save']
  .map(
    (table) => `ALTER TABLE ${table} ADD COLUMN packed BLOB NOT NULL DEFAULT x'';
UPDATE ${table} SET packed = packed(content);
ALTER TABLE ${table} DROP COLUMN content;
ALTER TABLE ${table} RENAME COLUMN packed TO content;`,
  )
  .join('\n')}
CREATE INDEX scenario_removed ON scenario (number) WHERE removed_at IS NOT NULL;
CREATE TRIGGER scenario_update_counted AFTER UPDATE ON scenario
BEGIN UPDATE save_counter SET saves = saves + 1; END;
`;
