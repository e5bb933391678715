import { firstTables } from './0001-first-tables.ts';
import { saveCounter } from './0002-save-counter.ts';
import { issuedDocuments } from './0003-issued-documents.ts';
import { packedContent } from './0004-packed-content.ts';
import { settledSaves } from './0005-settled-saves.ts';

/**
 * All migrations in order: the n-th brings a library from schema n − 1 to schema n. One that was
 * released is never changed; a change of the tables is a new file.
 */
export const migrations: readonly string[] = [firstTables, saveCounter, issuedDocuments, packedContent, settledSaves];
