import { Worker } from 'node:worker_threads';

import type { Reply } from '../../shared/reply.ts';
import { refuse } from '../../shared/reply.ts';
import type { WireFile } from '../../shared/wire-parts.ts';
import { finding } from '../rules/findings/finding.ts';
import type { DocumentTask } from './document-task.ts';

/** What the worker says: how many documents are done, or the answer. */
export type WorkerMessage = { readonly done: number } | { readonly reply: Reply<WireFile[]> };

/** Memory of the worker, in megabytes, and the longest that it may take, in milliseconds. */
const HEAP_MB = 1_024;
const PATIENCE = 120_000;

/**
 * Makes documents in a thread of their own, so that windows stay quick and the work can be ended.
 * @param file the built worker
 * @throws if the worker fails or takes too long
 */
export function runDocumentWorker(
  file: string,
  task: DocumentTask,
  { signal, onStep }: { readonly signal: AbortSignal; readonly onStep: (done: number) => void },
): Promise<Reply<WireFile[]>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, { workerData: task, resourceLimits: { maxOldGenerationSizeMb: HEAP_MB } });
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', cancel);
      void worker.terminate();
      settle();
    };
    const cancel = (): void => {
      end(() => {
        resolve(refuse([finding('job-cancelled', {}, {})]));
      });
    };
    const fail = (error: Error): void => {
      end(() => {
        reject(error);
      });
    };
    const timer = setTimeout(() => {
      fail(new Error('Making the documents took too long.'));
    }, PATIENCE);
    signal.addEventListener('abort', cancel, { once: true });
    worker.on('message', (message: WorkerMessage) => {
      if ('done' in message) onStep(message.done);
      else {
        end(() => {
          resolve(message.reply);
        });
      }
    });
    worker.on('error', (error) => {
      fail(error instanceof Error ? error : new Error(String(error)));
    });
    worker.on('exit', (code) => {
      fail(new Error(`The document worker ended with status ${String(code)}.`));
    });
  });
}
