import { parentPort, workerData } from 'node:worker_threads';

import { type DocumentTask, runDocumentTask } from './document-task.ts';
import type { WorkerMessage } from './run-document-worker.ts';

/** The thread that makes documents; see `runDocumentWorker`. */
function tell(message: WorkerMessage): void {
  parentPort?.postMessage(message);
}

// Only `runDocumentWorker` starts this file, with a task as its data.
const reply = runDocumentTask(workerData as DocumentTask, (done) => {
  tell({ done });
});
void reply.then((value) => {
  tell({ reply: value });
});
