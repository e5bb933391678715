import { Worker } from 'node:worker_threads';

import { refuse, type Reply } from '../../shared/reply.ts';
import { finding } from '../rules/findings/finding.ts';
import type { LibraryTask, LibraryTaskValues } from './library-task.ts';

/** Memory of the worker in megabytes, and the longest that it may take, in seconds. */
const limits = {
  // A file of a stranger: what does not fit is refused.
  'read-file': { heap: 512, seconds: 10 },
  // Files of our own, which may be large.
  check: { heap: 1_024, seconds: 600 },
  salvage: { heap: 4_096, seconds: 600 },
} as const;

/** Does a task of the library, in a thread or in place. */
export type RunLibraryTask = <Task extends LibraryTask>(task: Task) => Promise<Reply<LibraryTaskValues[Task['kind']]>>;

/**
 * Does work on library files in a thread of its own, where hostile files can do no harm and windows stay quick.
 * @param file the built worker
 * @throws if the worker fails
 */
export function runLibraryWorker<Task extends LibraryTask>(
  file: string,
  task: Task,
): Promise<Reply<LibraryTaskValues[Task['kind']]>> {
  const { heap, seconds } = limits[task.kind];
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, { workerData: task, resourceLimits: { maxOldGenerationSizeMb: heap } });
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      worker.removeAllListeners();
      void worker.terminate();
      settle();
    };
    const timer = setTimeout(() => {
      end(() => {
        resolve(refuse([finding('work-too-long', { value: String(seconds) }, { seconds: String(seconds) })]));
      });
    }, seconds * 1_000);
    worker.on('message', (reply: Reply<LibraryTaskValues[Task['kind']]>) => {
      end(() => {
        resolve(reply);
      });
    });
    worker.on('error', (error) => {
      const limit = `${String(heap)} MB`;
      const isMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      end(() => {
        if (isMemory) resolve(refuse([finding('work-too-large', { value: limit }, { limit })]));
        else reject(error instanceof Error ? error : new Error(String(error)));
      });
    });
    worker.on('exit', (code) => {
      end(() => {
        reject(new Error(`The library worker ended with status ${String(code)}.`));
      });
    });
  });
}
