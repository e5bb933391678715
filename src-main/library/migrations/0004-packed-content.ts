/**
 * Keeps the content of scenarios and of their saves packed (`packed-text.ts`); hashes stay as they are, because they are
 * taken over the text. The count of saves stays too: nobody saved anything.
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
CREATE TRIGGER scenario_update_counted AFTER UPDATE ON scenario
BEGIN UPDATE save_counter SET saves = saves + 1; END;
`;
