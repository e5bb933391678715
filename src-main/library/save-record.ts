import { z } from 'zod';

import { sha256OfAll } from './content-hash.ts';
import { keptText } from './packed-text.ts';
import { keptHash, keptInstant } from './stored-forms.ts';

/** A kept save as its row has it, of any schema; what damage made unreadable is empty. */
export const saveRecord = z
  .object({
    revision: z.int().catch(0),
    saved_at: keptInstant,
    /** Older schemas have it in a column of its own; it is that of the content. */
    name: z.string().optional().catch(undefined),
    tags: z.string().catch(''),
    content: z.unknown(),
    sha256: keptHash,
  })
  .transform(({ name, ...row }) => {
    const content = keptText(row.content);
    return { ...row, content, name: name ?? nameIn(content) };
  });

/** A row of the table of kept saves. */
export type SaveRecord = z.infer<typeof saveRecord>;

/** Whether a kept save is what was saved. */
export function isWholeSave(record: SaveRecord): boolean {
  return saveHash(record) === record.sha256;
}

/** The hash that a save must carry. */
export function saveHash(save: Omit<SaveRecord, 'sha256'>): string {
  return sha256OfAll([save.revision, save.name, save.tags, save.content, save.saved_at]);
}

const named = z.object({ name: z.string() });

/** What a content calls its scenario; empty where it is no content. */
function nameIn(content: string): string {
  try {
    return named.parse(JSON.parse(content)).name;
  } catch {
    return '';
  }
}
