import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/** Folder of the built program; another one may be named to try a build before it takes its place. */
export const program = path.resolve(import.meta.dirname, '../..', process.env['SEATWISE_DIST'] ?? 'dist');

const clock = path.resolve(import.meta.dirname, 'set-clock.ts');

/** The program, serving a browser window. */
export interface HostProcess {
  /** Address with its one-time token. */
  readonly address: string;
  /** Sets the clock of a host that was started with one, and stops it there. */
  readonly setClock: (instant: string) => Promise<void>;
  readonly stop: () => Promise<void>;
}

async function firstLine(host: ChildProcess): Promise<string> {
  let text = '';
  for await (const piece of host.stdout ?? []) {
    text += String(piece);
    const [line] = text.split('\n');
    if (line !== undefined && text.includes('\n')) return line.trim();
  }
  throw new Error('The program ended before it told its address.');
}

/** Starts the program over a data folder of its own and waits for its address; its clock stands still `at` an instant. */
export async function startHost(dataFolder: string, at?: string): Promise<HostProcess> {
  const args = [path.join(program, 'cli.cjs'), 'open', '--browser', '--no-window'];
  const host = spawn(process.execPath, [...(at === undefined ? [] : ['--import', clock]), ...args], {
    env: { ...process.env, SEATWISE_DATA: dataFolder, ...(at !== undefined && { HOST_CLOCK: at }) },
    stdio: ['ignore', 'pipe', 'inherit', ...(at === undefined ? [] : (['ipc'] as const))],
  });
  const ended = new Promise<void>((resolve) =>
    host.once('exit', () => {
      resolve();
    }),
  );
  const setClock = async (instant: string): Promise<void> => {
    const told = once(host, 'message');
    host.send(instant);
    await told;
  };
  return {
    address: await firstLine(host),
    setClock,
    async stop() {
      host.kill();
      await ended;
    },
  };
}
