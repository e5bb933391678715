import { existsSync, statfsSync } from 'node:fs';

import type { Finding } from '../../shared/finding.ts';
import type { Reply } from '../../shared/reply.ts';
import type { DoctorReport, Health } from '../../shared/trust.ts';
import type { Backups } from '../library/backups.ts';
import type { DatabaseCheck } from '../library/check-database.ts';
import { LibraryTrouble, troubleFinding, troubleOf } from '../library/library-trouble.ts';
import { knownSchema } from '../library/migrate.ts';
import { librarySize } from '../library/restore-backup.ts';
import { readCounter } from '../library/save-counter.ts';
import type { StoreFiles } from '../library/store-files.ts';
import { dayOf, parseInstant } from '../rules/calendar/instant.ts';
import { finding } from '../rules/findings/finding.ts';
import type { RunLibraryTask } from '../workers/run-library-worker.ts';

/** A part of the report, before it is known how well it is. */
export type Part<Name extends 'library' | 'backups' | 'space' | 'books' | 'fonts' | 'solver'> = Omit<
  DoctorReport[Name],
  'state'
>;

/** A part of the report, with what is to be said of it. */
export interface Examined<Part> {
  readonly part: Part & { readonly state: Health };
  readonly findings: readonly Finding[];
}

/** Names of damaged scenarios that are told one by one. */
const MOST_NAMES = 10;
/** A backup older than this, with saves since, is called old. */
const OLD_BACKUP_DAYS = 7;
const MB = 1024 * 1024;
/** Free space that is wanted beside that of a copy of the library. */
const SPARE_BYTES = 100 * MB;

/** A part of the report; how well it is follows from what was found. */
export function examined<Part>(part: Part, findings: readonly Finding[]): Examined<Part> {
  return { part: { ...part, state: healthOf(findings) }, findings };
}

/** How well something is, by the worst of what was found. */
export function healthOf(findings: readonly Finding[]): Health {
  if (findings.some(({ severity }) => severity === 'error')) return 'problem';
  return findings.some(({ severity }) => severity === 'warning') ? 'warning' : 'ok';
}

/** Looks at every row of the library, and at what the counter outside says. Nothing is changed. */
export async function examineLibrary(files: StoreFiles, runTask: RunLibraryTask): Promise<Examined<Part<'library'>>> {
  const expected = readCounter(files.counter) ?? 0;
  const present = existsSync(files.database);
  const found: Finding[] = [];
  const check = present ? await lookAt(files.database, runTask, found) : undefined;
  const missingSaves = check?.structure === null || !present ? Math.max(expected - (check?.saves ?? 0), 0) : 0;
  if (!present && expected > 0) found.push(troubleFinding(new LibraryTrouble('missing', '', expected)));
  else if (missingSaves > 0) found.push(troubleFinding(new LibraryTrouble('shortened', '', missingSaves)));
  const part = {
    present,
    schema: check?.schema ?? 0,
    knownSchema,
    bytes: librarySize(files),
    scenarios: check?.scenarios ?? 0,
    damaged: check?.damaged.length ?? 0,
    keptSaves: check?.keptSaves ?? 0,
    damagedSaves: check?.damagedSaves ?? 0,
    saves: check?.saves ?? 0,
    missingSaves,
  };
  return examined(part, [...found, ...(check === undefined ? [] : rowFindings(check))]);
}

async function lookAt(file: string, runTask: RunLibraryTask, found: Finding[]): Promise<DatabaseCheck | undefined> {
  let reply: Reply<DatabaseCheck>;
  try {
    reply = await runTask({ kind: 'check', file });
  } catch (error) {
    const trouble = troubleOf(error);
    if (trouble === undefined) throw error;
    found.push(troubleFinding(trouble));
    return undefined;
  }
  if (reply.ok) return reply.value;
  found.push(...reply.findings);
  return undefined;
}

function rowFindings({ structure, damaged, damagedSaves, damagedBooks, schema }: DatabaseCheck): Finding[] {
  const found: Finding[] = [];
  if (structure !== null) found.push(troubleFinding(new LibraryTrouble('unreadable', structure)));
  if (schema > knownSchema) {
    const values = { found: String(schema), known: String(knownSchema) };
    found.push(finding('library-newer', { value: values.found }, values));
  }
  if (damaged.length > 0) {
    const names = damaged.slice(0, MOST_NAMES).join(', ') + (damaged.length > MOST_NAMES ? ' …' : '');
    const count = String(damaged.length);
    found.push(finding('doctor-scenarios-damaged', { value: count }, { count, names }));
  }
  if (damagedSaves > 0) {
    const count = String(damagedSaves);
    found.push(finding('doctor-saves-damaged', { value: count }, { count }));
  }
  for (const name of damagedBooks) found.push(finding('library-damaged', { value: name }, { name }));
  return found;
}

/** Holds every backup against the hash of its note. */
export async function examineBackups(
  backups: Backups,
  library: DoctorReport['library'],
  today: string,
): Promise<Examined<Part<'backups'>>> {
  const list = backups.list();
  const found: Finding[] = [];
  let sound = 0;
  for (const row of list) {
    const reply = await backups.find(row.id);
    if (!reply.ok) found.push(...reply.findings);
    else if (row.sound) sound += 1;
  }
  const [newest] = list;
  const since = library.saves - (newest?.saves ?? 0);
  const age = newest === undefined ? 0 : daysBetween(newest.at.slice(0, 10), today);
  if (library.scenarios > 0 && sound === 0) found.push(finding('doctor-no-backup', {}, {}));
  else if (age > OLD_BACKUP_DAYS && since > 0) {
    const values = { days: String(age), saves: String(since) };
    found.push(finding('doctor-backup-old', { value: values.days }, values));
  }
  const bytes = list.reduce((sum, row) => sum + row.bytes, 0);
  return examined({ count: list.length, sound, newest: newest?.at ?? null, bytes }, found);
}

/** Whether the disk still takes a copy of the library. */
export function examineSpace(files: StoreFiles): Examined<Part<'space'>> {
  const { bavail, bsize } = statfsSync(nearestFolder(files.folder));
  const freeBytes = bavail * bsize;
  const neededBytes = librarySize(files) + SPARE_BYTES;
  const values = { free: megabytes(freeBytes), needed: megabytes(neededBytes) };
  const findings = freeBytes < neededBytes ? [finding('doctor-space-low', { value: values.free }, values)] : [];
  return examined({ freeBytes, neededBytes }, findings);
}

/** The folder itself, or the nearest one above it that is there. */
function nearestFolder(folder: string): string {
  let at = folder;
  while (!existsSync(at)) at = at.replace(/[\\/]+[^\\/]*$/, '') || '/';
  return at;
}

function megabytes(bytes: number): string {
  return `${String(Math.floor(bytes / MB))} MB`;
}

/** Whole days from one date to another, both `YYYY-MM-DD`; 0 where one of them is no date. */
export function daysBetween(from: string, to: string): number {
  const [first, last] = [from, to].map((day) => parseInstant(`${day}T00:00:00+08:00`));
  return first === undefined || last === undefined ? 0 : dayOf(last) - dayOf(first);
}
