import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { build } from 'vite';

import { catalogue } from '../../build/catalogue-plugin.ts';

/** Whether strace is there and may trace, which some machines forbid; without it a test is skipped. */
export const canTrace =
  process.platform === 'linux' &&
  spawnSync('strace', ['-qq', '-o', '/dev/null', process.execPath, '-e', '0']).status === 0;

/** A program that saves over the whole path of the app, or exports; see `save-child.ts` and `export-child.ts`. */
type Child = 'save-child' | 'export-child';

/** Such a program, built once for a file of tests. */
export class ChildProgram {
  readonly #folder: string;
  readonly #name: Child;

  private constructor(folder: string, name: Child) {
    this.#folder = folder;
    this.#name = name;
  }

  static async build(name: Child = 'save-child'): Promise<ChildProgram> {
    const folder = mkdtempSync(path.join(tmpdir(), 'seatwise-child-'));
    await build({
      configFile: false,
      logLevel: 'error',
      plugins: [catalogue()],
      ssr: { target: 'node', noExternal: true },
      build: {
        ssr: `test/trust/${name}.ts`,
        outDir: folder,
        emptyOutDir: true,
        minify: false,
        target: 'node22.14',
        rolldownOptions: {
          // What the program itself keeps outside, too.
          external: /^(?:better-sqlite3|exceljs|fontkit|highs|pdfjs-dist|pdfmake)(?:\/|$)/,
          output: { format: 'esm', entryFileNames: `${name}.mjs`, codeSplitting: false },
        },
      },
    });
    return new ChildProgram(folder, name);
  }

  /** Starts it over a data folder. */
  start(folder: string, mode: 'save' | 'count' | 'open' | 'export' | 'put', ...args: readonly string[]): ChildProcess {
    return spawn(process.execPath, [this.#file, mode, folder, ...args], { env: this.#environment, stdio: 'ignore' });
  }

  /** Runs it to its end under strace. */
  trace(folder: string, strace: readonly string[], mode: 'save' | 'open', amount = 0, unsynced = false): void {
    const env = { ...this.#environment, ...(unsynced && { SEATWISE_TEST_UNSYNCED: '1' }) };
    const args = ['-f', '-qq', ...strace, process.execPath, this.#file, mode, folder, String(amount)];
    spawnSync('strace', args, { env, stdio: 'ignore' });
  }

  /** Removes the built program. */
  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  get #file(): string {
    // Packages are looked for from where a program lies, so it is linked to those of the project.
    const modules = path.join(this.#folder, 'node_modules');
    if (!existsSync(modules)) linkModules(modules);
    return path.join(this.#folder, `${this.#name}.mjs`);
  }

  get #environment(): NodeJS.ProcessEnv {
    return { ...process.env, NODE_OPTIONS: '' };
  }
}

function linkModules(folder: string): void {
  spawnSync('ln', ['-s', path.resolve('node_modules'), folder]);
}

/** A data folder of a test. */
export function dataFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'seatwise-store-'));
}

/** Copies the library of one folder into a new one, with its journal and its counter. */
export function copyLibrary(from: string): string {
  const folder = dataFolder();
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(from)) {
    if (/^library\.(db(-wal|-journal)?|saves)$/.test(name))
      copyFileSync(path.join(from, name), path.join(folder, name));
  }
  return folder;
}

/** The lines that a child told, by their first word. */
export function told(folder: string): { word: string; rest: string[] }[] {
  const file = path.join(folder, 'acks');
  if (!existsSync(file)) return [];
  // A line that was cut off is one that was not told.
  const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1);
  return lines.map((line) => {
    const [word = '', ...rest] = line.split(' ');
    return { word, rest };
  });
}

/** The newest acknowledged revision of each scenario. */
export function acknowledged(folder: string): Map<string, number> {
  const acks = told(folder).filter(({ word }) => word === 'ack');
  return new Map(acks.map(({ rest: [id = '', revision] }) => [id, Number(revision)]));
}
