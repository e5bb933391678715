import { parentPort, workerData } from 'node:worker_threads';

import { readBookFile } from '../price-books/read-book-file.ts';

// Only `runBookWorker` starts this file, with the content of a file as its data.
void readBookFile(workerData as Uint8Array).then((reply) => {
  parentPort?.postMessage(reply);
});
