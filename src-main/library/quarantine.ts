import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';

import { syncFolder } from './durable-file.ts';
import type { StoreFiles } from './store-files.ts';

/** A damaged library that was set aside. */
export interface Quarantined {
  readonly name: string;
  readonly bytes: number;
}

/** Moves the library with its journal out of the way; answers the library file's new place. Nothing is deleted. */
export function moveAside(files: StoreFiles, name: string): string {
  const folder = unusedFolder(files, name);
  mkdirSync(folder, { recursive: true });
  // The journal goes first: left alone beside a new library it would be taken for that one's.
  for (const file of [...files.journal, files.database]) {
    if (existsSync(file)) renameSync(file, path.join(folder, path.basename(file)));
  }
  syncFolder(folder);
  syncFolder(files.folder);
  return path.join(folder, path.basename(files.database));
}

/** Copies the library with its journal, unless a copy of that name is there; answers the library file's copy. */
export function copyAside(files: StoreFiles, name: string): string {
  const folder = path.join(files.quarantine, name);
  const copy = path.join(folder, path.basename(files.database));
  if (existsSync(copy)) return copy;
  mkdirSync(folder, { recursive: true });
  for (const file of [...files.journal, files.database]) {
    if (existsSync(file)) copyFileSync(file, path.join(folder, path.basename(file)));
  }
  syncFolder(folder);
  return copy;
}

/** The libraries that were set aside, the newest name last. */
export function quarantined(files: StoreFiles): Quarantined[] {
  if (!existsSync(files.quarantine)) return [];
  return readdirSync(files.quarantine)
    .sort()
    .map((name) => ({ name, bytes: bytesIn(path.join(files.quarantine, name)) }));
}

function bytesIn(folder: string): number {
  return readdirSync(folder).reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0);
}

function unusedFolder(files: StoreFiles, name: string): string {
  let folder = path.join(files.quarantine, name);
  for (let count = 2; existsSync(folder); count += 1) folder = path.join(files.quarantine, `${name}-${String(count)}`);
  return folder;
}
