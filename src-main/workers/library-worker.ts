import { parentPort, workerData } from 'node:worker_threads';

import { type LibraryTask, runLibraryTask } from './library-task.ts';

/** The thread that checks and salvages library files and reads files of strangers; see `runLibraryWorker`. */
parentPort?.postMessage(runLibraryTask(workerData as LibraryTask));
