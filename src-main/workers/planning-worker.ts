import { parentPort, workerData } from 'node:worker_threads';

import type { PlanningTask } from './planning-task.ts';
import type { PlanningMessage } from './run-planning-worker.ts';
import { runPlanningTask } from './run-planning-task.ts';

/** The thread that reads meetings, plans fleets and checks capacity; see `runPlanningWorker`. */
function tell(message: PlanningMessage): void {
  parentPort?.postMessage(message);
}

// Only `runPlanningWorker` starts this file, with a task as its data.
const reply = runPlanningTask(workerData as PlanningTask, {
  onRead: () => {
    tell({ read: true });
  },
  onStep: (step) => {
    tell({ step });
  },
});
void reply.then((value) => {
  tell({ reply: value });
});
