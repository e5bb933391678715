import { Buffer } from 'node:buffer';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { Comparison } from '../../shared/comparison.ts';
import type { Quote } from '../../shared/quote.ts';
import { accept, type Reply } from '../../shared/reply.ts';
import type { Timeline } from '../../shared/timeline.ts';
import type { WireFile } from '../../shared/wire-parts.ts';
import { exportComparison } from '../documents/export-comparison.ts';
import { exportQuote } from '../documents/export-quote.ts';
import type { QuoteChoices } from '../documents/document-choices.ts';

/** What documents are about: a quote with what becomes of its scenario, or a comparison with its quotes. */
type DocumentSubject =
  | { readonly quote: Quote; readonly timeline: Reply<Timeline> }
  | { readonly comparison: Comparison; readonly quotes: readonly Quote[] };

/** What documents are to be made of. All of it can be sent to a worker. */
export type DocumentTask = DocumentSubject & {
  readonly choices: QuoteChoices;
  readonly kinds: readonly ('xlsx' | 'pdf')[];
  /** Names of the files, by kind. */
  readonly names: Readonly<Record<'xlsx' | 'pdf', string>>;
  readonly fontFolder: string;
};

/**
 * Makes documents in a folder of their own, where each is read back and verified, and answers their
 * content. The folder is gone afterwards, whatever happens.
 * @param onStep told before each document how many are done
 */
export async function runDocumentTask(task: DocumentTask, onStep: (done: number) => void): Promise<Reply<WireFile[]>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'seatwise-document-'));
  const files: WireFile[] = [];
  try {
    for (const [done, kind] of task.kinds.entries()) {
      onStep(done);
      const { fontFolder } = task;
      const file = path.join(folder, task.names[kind]);
      const choices = { ...task.choices, fontFolder, [kind]: file };
      const reply = await ('comparison' in task
        ? exportComparison(task.comparison, task.quotes, choices)
        : exportQuote(task.quote, choices, task.timeline));
      if (!reply.ok) return reply;
      files.push({ name: task.names[kind], bytes: Buffer.from(await readFile(file)).toString('base64') });
    }
    return accept(files);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
