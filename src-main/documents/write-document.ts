import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';

import type { Finding } from '../../shared/finding.ts';
import type { Localized } from '../../shared/localized.ts';
import { accept, refuse, type Reply } from '../../shared/reply.ts';
import { finding } from '../rules/findings/finding.ts';
import { clearLeftDrafts, draftName } from './draft-files.ts';

/** A document that is to be written. */
export interface DocumentJob {
  /** Where it goes; an older file there is replaced. */
  readonly file: string;
  readonly make: () => Promise<Uint8Array>;
  /** Looks at what was read back from the disk; any finding refuses the document. */
  readonly verify: (bytes: Uint8Array) => Promise<readonly Finding[]>;
}

/**
 * Writes documents so that each is whole or not there, and all of them or none: made under another name
 * in the same folder, flushed, read back and verified; renamed only when every one has passed, and the
 * folder flushed. Where one is refused no older file is touched and nothing is left behind; a draft that a
 * killed program left is cleared away by the next one.
 * @returns the files in the order of the jobs
 */
export async function writeDocuments(jobs: readonly DocumentJob[]): Promise<Reply<readonly string[]>> {
  const drafts: string[] = [];
  try {
    for (const job of jobs) {
      const refusal = await draft(job, drafts);
      if (refusal.length > 0) return refuse(refusal);
    }
    for (const [index, job] of jobs.entries()) {
      const refusal = await attempt(job.file, () => rename(drafts[index] ?? '', job.file));
      if (refusal.length > 0) return refuse(refusal);
    }
    for (const folder of new Set(jobs.map((job) => path.dirname(job.file)))) await flushFolder(folder);
    return accept(jobs.map((job) => job.file));
  } finally {
    // A draft that was renamed is gone already.
    for (const file of drafts) await rm(file, { force: true });
  }
}

/** Writes a job's draft and verifies it. Its name joins `drafts` once the file is there, to be cleared away. */
async function draft(job: DocumentJob, drafts: string[]): Promise<readonly Finding[]> {
  const blocked = await attempt(job.file, () => refuseFolder(job.file));
  if (blocked.length > 0) return blocked;
  const bytes = await job.make();
  const name = draftName(job.file);
  const failed = await attempt(job.file, async () => {
    const handle = await open(name, 'wx');
    drafts.push(name);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
  });
  if (failed.length > 0) return failed;
  await clearLeftDrafts(name);
  return job.verify(await readFile(name));
}

/** A folder cannot be replaced by a file; found now, before the other document is renamed. */
async function refuseFolder(file: string): Promise<void> {
  const found = await stat(file).catch(() => undefined);
  if (found?.isDirectory() === true) throw Object.assign(new Error('A folder is in the way.'), { code: 'EISDIR' });
}

async function attempt(file: string, write: () => Promise<void>): Promise<Finding[]> {
  try {
    await write();
    return [];
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    const { zh, en } = reasons[code] ?? { zh: code, en: code };
    return [finding('file-not-writable', { value: file }, { file, reasonZh: zh, reasonEn: en })];
  }
}

/** The code of an error of the file system; anything else is a bug and is thrown on. */
function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

const denied: Localized = { zh: '没有写入权限', en: 'permission is denied' };
const full: Localized = { zh: '磁盘空间不足', en: 'the disk is full' };
const inUse: Localized = { zh: '文件正被其他程序使用', en: 'another program has it open' };

/** What the codes of file system errors mean. */
const reasons: Readonly<Partial<Record<string, Localized>>> = {
  EACCES: denied,
  EPERM: denied,
  EROFS: { zh: '磁盘为只读', en: 'the disk is read-only' },
  ENOENT: { zh: '文件夹不存在', en: 'the folder does not exist' },
  ENOTDIR: { zh: '路径中有一段不是文件夹', en: 'a part of the path is no folder' },
  EISDIR: { zh: '该位置是一个文件夹', en: 'there is a folder of that name' },
  ENOSPC: full,
  EDQUOT: full,
  EBUSY: inUse,
  ETXTBSY: inUse,
  ENAMETOOLONG: { zh: '文件名过长', en: 'the name is too long' },
  EIO: { zh: '磁盘读写出错', en: 'the disk failed' },
};

/** Makes the renames last. Windows cannot open a folder for that and needs no such step. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
