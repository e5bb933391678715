import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { projectFolder } from '../code-health/project-files.ts';
import { layOutStandIn } from './stand-in-electron.ts';

/** A packaged app for Linux, built over a stand-in for Electron. */
export interface PackagedApp {
  /** Everything of it lies in here. */
  readonly folder: string;
  /** The folder that would be installed. */
  readonly installed: string;
  /** What is in the archive, as files again. */
  readonly extracted: string;
  /** The files that the archive lists, with forward slashes. */
  readonly archived: readonly string[];
  /** Those of them that lie beside it. */
  readonly unpacked: readonly string[];
}

/** Runs a script of an installed package under this Node. @throws with its output, where it fails */
export function runTool(script: string, args: readonly string[], env: Record<string, string> = {}): string {
  const file = path.join(projectFolder, 'node_modules', script);
  const run = spawnSync(process.execPath, [file, ...args], {
    cwd: projectFolder,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (run.status !== 0) throw new Error(`${script} ${args.join(' ')}\n${run.stdout}${run.stderr}`);
  return run.stdout;
}

/** The files below a folder, as sorted paths relative to it with forward slashes. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

/** The paths that a list of the archive names; each line is `pack : /path` or `unpack : /path`. */
function pathsOf(lines: readonly string[]): string[] {
  return lines.map((line) => line.slice(line.indexOf('/') + 1));
}

/** Packages the built program as electron-builder.yml says, and takes the archive apart. */
export function packageApp(): PackagedApp {
  const folder = mkdtempSync(path.join(tmpdir(), 'seatwise-package-'));
  const standIn = path.join(folder, 'electron');
  const extracted = path.join(folder, 'app');
  mkdirSync(standIn);
  layOutStandIn(standIn);
  runTool('electron-builder/cli.js', [
    ...['--linux', 'dir', '--publish', 'never'],
    ...[`-c.electronDist=${standIn}`, `-c.directories.output=${folder}`],
  ]);
  const installed = path.join(folder, 'linux-unpacked');
  const archive = path.join(installed, 'resources', 'app.asar');
  const lines = runTool('@electron/asar/bin/asar.js', ['list', '--is-pack', archive]).split('\n');
  runTool('@electron/asar/bin/asar.js', ['extract', archive, extracted]);
  const files = new Set(filesBelow(extracted));
  const unpacked = pathsOf(lines.filter((line) => line.startsWith('unpack'))).filter((file) => files.has(file));
  return { folder, installed, extracted, archived: pathsOf(lines).filter((file) => files.has(file)), unpacked };
}
