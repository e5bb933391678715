import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/** A line of the tracer's summary: share, seconds, microseconds a call, calls, name. */
const summaryLine = /^\s*[\d.]+\s+[\d.]+\s+\d+\s+(\d+)\s.*\b(?:fsync|fdatasync)$/gm;

/**
 * Counts how often this process asks the disk to keep what was written, with strace. A count has no noise: it says
 * the same on every machine.
 * @param scratch a folder for the tracer's summary
 * @returns undefined where there is no strace, or where it may not look
 */
export async function countSyncs(scratch: string, work: () => void): Promise<number | undefined> {
  const summary = path.join(scratch, 'syncs');
  const options = ['-f', '-c', '-e', 'trace=fsync,fdatasync', '-o', summary, '-p', String(process.pid)];
  const tracer = spawn('strace', options, { stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise<false>((resolve) => {
    tracer.once('error', () => {
      resolve(false);
    });
    tracer.once('close', () => {
      resolve(false);
    });
  });
  const attached = once(tracer.stderr, 'data').then((data) => String(data[0]).includes('attached'));
  if (!(await Promise.race([attached, ended]))) return undefined;
  work();
  tracer.kill('SIGINT');
  await ended;
  return [...readFileSync(summary, 'utf8').matchAll(summaryLine)].reduce((sum, [, calls]) => sum + Number(calls), 0);
}
