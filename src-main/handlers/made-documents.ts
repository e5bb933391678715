import type { Localized } from '../../shared/localized.ts';
import { accept, refuse, type Reply } from '../../shared/reply.ts';
import type { WireFile } from '../../shared/wire-parts.ts';
import { finding } from '../rules/findings/finding.ts';
import type { DocumentOrder, HandlerTools } from './handlers.ts';
import type { RunningJobs } from './running-jobs.ts';

/** What is being done while a kind of file is made, and at the end. */
export type StepLabels = Readonly<Record<DocumentOrder['kinds'][number] | 'done', Localized>>;

/** Makes documents as a job: each step is told to the windows, and the job can be ended by its name. */
export function madeDocuments(
  { makeDocuments, emit }: HandlerTools,
  jobs: RunningJobs,
  { job, order, labels }: { readonly job: string; readonly order: DocumentOrder; readonly labels: StepLabels },
): Promise<Reply<{ files: WireFile[] }>> {
  const { kinds } = order;
  const tell = (done: number): void => {
    emit('progress', { job, done, total: kinds.length, label: labels[kinds[done] ?? 'done'] });
  };
  return jobs.run(job, async (signal) => {
    const reply = await makeDocuments(order, { signal, onStep: tell });
    if (signal.aborted) return refuse([finding('job-cancelled', {}, {})]);
    if (reply.ok) tell(kinds.length);
    return reply.ok ? accept({ files: reply.value }) : reply;
  });
}
