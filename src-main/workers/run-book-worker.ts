import { Worker } from 'node:worker_threads';

import type { PriceBook } from '../../shared/price-book.ts';
import { type Reply, refuse } from '../../shared/reply.ts';
import { finding } from '../rules/findings/finding.ts';

/** Memory of the worker, in megabytes, and the longest that it may read, in seconds. */
const HEAP_MB = 512;
const PATIENCE = 10;

/**
 * Reads the file of a price book in a thread of its own, where a hostile file can do no harm.
 * @param file the built worker
 * @param bytes content of the file
 * @throws if the worker fails
 */
export function runBookWorker(file: string, bytes: Uint8Array): Promise<Reply<PriceBook>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, { workerData: bytes, resourceLimits: { maxOldGenerationSizeMb: HEAP_MB } });
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      worker.removeAllListeners();
      void worker.terminate();
      settle();
    };
    const answer = (reply: Reply<PriceBook>): void => {
      end(() => {
        resolve(reply);
      });
    };
    const timer = setTimeout(() => {
      const seconds = String(PATIENCE);
      answer(refuse([finding('work-too-long', { value: seconds }, { seconds })]));
    }, PATIENCE * 1_000);
    worker.on('message', answer);
    worker.on('error', (error) => {
      if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
        const limit = `${String(HEAP_MB)} MB`;
        answer(refuse([finding('work-too-large', { value: limit }, { limit })]));
        return;
      }
      end(() => {
        reject(error instanceof Error ? error : new Error(String(error)));
      });
    });
    worker.on('exit', (code) => {
      end(() => {
        reject(new Error(`The price-book worker ended with status ${String(code)}.`));
      });
    });
  });
}
