import { rmSync } from 'node:fs';
import path from 'node:path';

import { accept, refuse, type Reply } from '../../shared/reply.ts';
import type { BackupRow, DoctorReport, Recovery } from '../../shared/trust.ts';
import type { Backups } from '../library/backups.ts';
import type { LibraryStore } from '../library/library-store.ts';
import { type LibraryTrouble, troubleFinding } from '../library/library-trouble.ts';
import { quarantined } from '../library/quarantine.ts';
import { keepShortened, putNewLibrary, recoverFrom, replaceContent, restoreInto } from '../library/restore-backup.ts';
import type { StoreFiles } from '../library/store-files.ts';
import { finding } from '../rules/findings/finding.ts';
import type { RunLibraryTask } from '../workers/run-library-worker.ts';
import type { AreaHandlers, Emit } from './handlers.ts';

/** What the handlers of the library's safety stand on; the library may be open or not. */
export interface TrustTools {
  readonly files: StoreFiles;
  readonly backups: Backups;
  /** The open library; undefined where it could not be opened. */
  readonly store: LibraryStore | undefined;
  /** Why it could not be opened. */
  readonly trouble: LibraryTrouble | undefined;
  /** Opens the library anew; throws nothing, a trouble that stays is told by the next status. */
  readonly reopen: () => Promise<void>;
  readonly runTask: RunLibraryTask;
  readonly examine: () => Promise<DoctorReport>;
  readonly diagnostics: () => Promise<string>;
  /** Writes an error to the log; answers its reference. */
  readonly report: (error: unknown) => string;
  readonly now: () => string;
  readonly emit: Emit;
}

/** Backups, restoring, recovery and the doctor. */
export function trustHandlers(tools: TrustTools): AreaHandlers<'trust'> {
  const { files, backups, store, trouble, emit, reopen } = tools;
  const done = async (reply: Reply<Recovery>): Promise<Reply<Recovery>> => {
    if (!reply.ok) return reply;
    if (store === undefined) await reopen();
    else emit('library-replaced', {});
    emit('library-changed', {});
    return reply;
  };
  const restore = async (id: string): Promise<Reply<Recovery>> =>
    done(await (store === undefined ? recoverFrom(files, backups, id, tools.now) : restoreInto(store, backups, id)));
  return {
    'trust.status': () => {
      const list = backups.list();
      return accept({
        trouble:
          trouble === undefined
            ? null
            : { kind: trouble.kind, finding: troubleFinding(trouble), missingSaves: trouble.missingSaves },
        backups: list,
        undo: undoOf(list)?.id ?? null,
        unsavedSaves: store === undefined ? 0 : Math.max(store.saves() - (list[0]?.saves ?? 0), 0),
        quarantine: quarantined(files),
      });
    },
    'trust.backUp': async () => (store === undefined ? closed('trust.backUp') : backups.make(store, 'manual')),
    'trust.restore': ({ id }) => restore(id),
    'trust.undoRestore': async () => {
      const undo = undoOf(backups.list());
      return undo === undefined ? refuse([finding('restore-not-undoable', {}, {})]) : restore(undo.id);
    },
    'trust.salvage': async () => done(await salvageLibrary(tools)),
    'trust.keep': async () => {
      if (trouble?.kind !== 'shortened') return closed('trust.keep');
      const reply = await keepShortened(files);
      if (reply.ok) await reopen();
      return reply;
    },
    'trust.retry': async () => {
      if (store === undefined) await reopen();
      return accept({});
    },
    'trust.doctor': async () => accept(await tools.examine()),
    'trust.diagnostics': async () => accept({ text: await tools.diagnostics() }),
    'trust.report': ({ message }) => {
      const reference = tools.report(new Error(message));
      return accept({ finding: finding('window-error', { value: reference }, { reference }) });
    },
  };
}

/** Refused because the library is not open, or is not in the state that this mends. */
export function closed(channel: string): ReturnType<typeof refuse> {
  return refuse([finding('store-closed', { value: channel }, { channel })]);
}

/** The newest restore is undone by the backup that it made of what it replaced. */
function undoOf(backups: readonly BackupRow[]): BackupRow | undefined {
  return backups.find(({ reason }) => reason === 'restore');
}

async function salvageLibrary({ files, backups, store, runTask, now }: TrustTools): Promise<Reply<Recovery>> {
  const target = path.join(files.folder, 'salvage.partial');
  const good = [];
  for (const row of backups.list()) if ((await backups.find(row.id)).ok) good.push(backups.fileOf(row));
  const order = { damaged: files.database, backups: good, alsoForgotten: store === undefined, target };
  try {
    const reply = await runTask({ kind: 'salvage', order });
    if (!reply.ok) return reply;
    return store === undefined
      ? await putNewLibrary(files, target, reply.value, now)
      : await replaceContent(store, backups, target, reply.value);
  } finally {
    rmSync(target, { force: true });
  }
}
