import { Worker } from 'node:worker_threads';

import type { Finding } from '../../shared/finding.ts';
import { type Reply, refuse } from '../../shared/reply.ts';
import { finding } from '../rules/findings/finding.ts';
import type { PlanningFound, PlanningKind, PlanningStep, PlanningTask } from './planning-task.ts';

/** What the worker says: the file has been read, how far it is, or the answer. */
export type PlanningMessage =
  { readonly read: true } | { readonly step: PlanningStep } | { readonly reply: Reply<PlanningFound> };

/** Who asks, and may stop it. */
export interface PlanningWatch {
  readonly signal?: AbortSignal | undefined;
  readonly onStep?: ((step: PlanningStep) => void) | undefined;
}

/** Memory of the worker, in megabytes; the longest that reading a file may take, in seconds. */
const HEAP_MB = 512;
const READING_SECONDS = 10;
/** Options of a plan that are solved one after the other, and seconds to spare for checking them. */
const SOLVED_OPTIONS = 2;
const SPARE_SECONDS = 60;
/** Plans of a sensitivity, and most rows of "one less": each has its own share of time. */
const LEVELS = 5;
const MOST_ROWS = 9;

/**
 * Does work on meetings in a thread of its own, where hostile files can do no harm and long work can be ended.
 * @param file the built worker
 * @throws if the worker fails
 */
export function runPlanningWorker<Kind extends PlanningKind>(
  file: string,
  task: PlanningTask<Kind>,
  watch: PlanningWatch = {},
): Promise<Reply<PlanningFound<Kind>>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, { workerData: task, resourceLimits: { maxOldGenerationSizeMb: HEAP_MB } });
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      watch.signal?.removeEventListener('abort', cancel);
      worker.removeAllListeners();
      void worker.terminate();
      settle();
    };
    const refused = (found: Finding): void => {
      end(() => {
        resolve(refuse([found]));
      });
    };
    const cancel = (): void => {
      refused(finding('job-cancelled', {}, {}));
    };
    const expireAfter = (seconds: number): NodeJS.Timeout =>
      setTimeout(() => {
        refused(finding('work-too-long', { value: String(seconds) }, { seconds: String(seconds) }));
      }, seconds * 1_000);
    let timer = expireAfter(READING_SECONDS);
    watch.signal?.addEventListener('abort', cancel, { once: true });
    worker.on('message', (message: PlanningMessage) => {
      if ('step' in message) watch.onStep?.(message.step);
      else if ('read' in message) {
        clearTimeout(timer);
        timer = expireAfter(secondsFor(task));
      } else {
        end(() => {
          // The worker answers what its task asks.
          resolve(message.reply);
        });
      }
    });
    worker.on('error', (error) => {
      if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
        refused(finding('work-too-large', { value: `${String(HEAP_MB)} MB` }, { limit: `${String(HEAP_MB)} MB` }));
        return;
      }
      end(() => {
        reject(error instanceof Error ? error : new Error(String(error)));
      });
    });
    worker.on('exit', (code) => {
      end(() => {
        reject(new Error(`The planning worker ended with status ${String(code)}.`));
      });
    });
    if (watch.signal?.aborted === true) cancel();
  });
}

/** The longest that a task may take once its meetings are read, in seconds. */
function secondsFor({ kind, seconds = 0 }: { readonly kind: PlanningKind; readonly seconds?: number }): number {
  const plan = seconds * 1.5 * SOLVED_OPTIONS + SPARE_SECONDS;
  if (kind === 'sensitivity') return plan * LEVELS;
  return kind === 'one-less' ? seconds * MOST_ROWS + SPARE_SECONDS : plan;
}
