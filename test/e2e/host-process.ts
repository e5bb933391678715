import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';

/** Folder of the built program; another one may be named to try a build before it takes its place. */
export const program = path.resolve(import.meta.dirname, '../..', process.env['SEATWISE_DIST'] ?? 'dist');

/** The program, serving a browser window. */
export interface HostProcess {
  /** Address with its one-time token. */
  readonly address: string;
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

/** Starts the program over a data folder of its own and waits for its address. */
export async function startHost(dataFolder: string): Promise<HostProcess> {
  const host = spawn(process.execPath, [path.join(program, 'cli.cjs'), 'open', '--browser', '--no-window'], {
    env: { ...process.env, SEATWISE_DATA: dataFolder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) =>
    host.once('exit', () => {
      resolve();
    }),
  );
  return {
    address: await firstLine(host),
    async stop() {
      host.kill();
      await ended;
    },
  };
}
