import { type SpawnOptions, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const scripts = path.resolve(import.meta.dirname, '../../scripts');

/** What a run gave back. */
export interface RunResult {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Stands for npm: notes its arguments, then installs the tools below, or fails where `npm-fails` is there. */
const npm = `
const { appendFileSync, cpSync, existsSync, mkdirSync, rmSync, symlinkSync } = require('node:fs');
appendFileSync('npm.log', process.argv.slice(2).join(' ') + '\\n');
if (existsSync('npm-fails')) { console.error('npm says why'); process.exit(1); }
rmSync('node_modules', { recursive: true, force: true });
cpSync('tools', 'node_modules', { recursive: true });
cpSync('package-lock.json', 'node_modules/.package-lock.json');
mkdirSync('node_modules/node/bin', { recursive: true });
symlinkSync(process.execPath, 'node_modules/node/bin/node');
`;

/** Stands for vite: notes that it ran, builds a program that shows how it was called, or fails for bad source. */
const vite = `
const { appendFileSync, mkdirSync, readFileSync, writeFileSync } = require('node:fs');
appendFileSync('vite.log', process.argv.slice(2).join(' ') + '\\n');
const source = readFileSync('src-main/cli.ts', 'utf8');
if (source.includes('broken')) { console.error('vite says why'); process.exit(1); }
const folder = process.argv[process.argv.indexOf('--outDir') + 1];
mkdirSync(folder, { recursive: true });
writeFileSync(folder + '/cli.cjs', source);
`;

/** The program that the stand-in for vite "builds": it prints its arguments, folder and input. */
export const program = `
const input = require('node:fs').readFileSync(0, 'utf8');
console.log(JSON.stringify({ args: process.argv.slice(2), folder: process.cwd(), input }));
process.exitCode = process.argv.includes('refused') ? 2 : 0;
`;

/** A project in a temporary folder with the real scripts, and stand-ins for npm and the tools. */
export class Checkout {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'seatwise-scripts-'));

  constructor() {
    cpSync(scripts, path.join(this.folder, 'scripts'), { recursive: true });
    this.write('package.json', '{ "type": "module" }');
    this.write('package-lock.json', lockfile('1.0.0'));
    this.write('src-main/cli.ts', program);
    this.write('npm-cli.cjs', npm);
    this.write('tools/vite/package.json', '{ "type": "commonjs" }');
    this.write('tools/vite/bin/vite.js', vite);
  }

  /** Runs one of the scripts as npm would. */
  run(script: string, args: readonly string[] = [], input = '', callersFolder = this.folder): Promise<RunResult> {
    const options: SpawnOptions = {
      cwd: this.folder,
      env: { ...process.env, npm_execpath: path.join(this.folder, 'npm-cli.cjs'), INIT_CWD: callersFolder },
      stdio: 'pipe',
    };
    const child = spawn(process.execPath, [path.join(this.folder, 'scripts', script), ...args], options);
    const texts = { out: '', err: '' };
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (texts.out += text));
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (texts.err += text));
    child.stdin?.end(input);
    return new Promise((resolve) => {
      child.on('close', (status) => {
        resolve({ status, ...texts });
      });
    });
  }

  /** How often a stand-in was called. */
  calls(tool: 'npm' | 'vite'): number {
    return this.has(`${tool}.log`) ? this.read(`${tool}.log`).trimEnd().split('\n').length : 0;
  }

  write(file: string, text: string): void {
    mkdirSync(path.dirname(path.join(this.folder, file)), { recursive: true });
    writeFileSync(path.join(this.folder, file), text);
  }

  read(file: string): string {
    return readFileSync(path.join(this.folder, file), 'utf8');
  }

  has(file: string): boolean {
    return existsSync(path.join(this.folder, file));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A lockfile with one package in the given version, and one that only another system has. */
export function lockfile(version: string): string {
  const foreign = { version: '1.0.0', optional: true };
  return JSON.stringify({ packages: { '': {}, 'node_modules/vite': { version }, 'node_modules/foreign': foreign } });
}
