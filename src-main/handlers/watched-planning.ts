import type { Reply } from '../../shared/reply.ts';
import type { PlanningFound, PlanningKind, PlanningTask } from '../workers/planning-task.ts';
import type { HandlerTools } from './handlers.ts';
import type { RunningJobs } from './running-jobs.ts';

/** Does long work on meetings under the name that a window gave it, so that it can be followed and ended. */
export type WatchedPlanning = <Kind extends PlanningKind>(
  job: string,
  task: PlanningTask<Kind>,
) => Promise<Reply<PlanningFound<Kind>>>;

/** Long work whose steps are told to the windows. */
export function watchedPlanning({ runPlanning, emit }: HandlerTools, jobs: RunningJobs): WatchedPlanning {
  return (job, task) =>
    jobs.run(job, (signal) =>
      runPlanning(task, {
        signal,
        onStep: (step) => {
          emit('progress', { job, ...step });
        },
      }),
    );
}
