// The set-up that every entry point shares: the packages, the project's own Node, the build.
// It runs before anything is installed, under whatever Node there is, so it uses no package and no
// TypeScript. All it has to say goes to standard error: standard output belongs to the program.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

/** The project's folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The oldest Node that can run these scripts. */
const BOOTSTRAP_MAJOR = 20;
/** The Node-API level that the native parts need; an older Node crashes instead of reporting it. */
const NODE_API = 10;
/** How long to wait for another set-up in the same folder, in milliseconds. */
const LOCK_PATIENCE = 15 * 60 * 1000;

const modules = join(root, 'node_modules');
const lockfile = join(root, 'package-lock.json');
const installStamp = join(modules, '.seatwise-lock');
const dist = join(root, 'dist');
const buildStamp = join(dist, '.seatwise-build');
/** How long the program may take to start once while it is set up, in milliseconds. */
const COMPILE_PATIENCE = 20_000;
/** The name ends in .tmp so that git never sees it. */
const setupLock = join(root, '.set-up.tmp');

/** What the built program is made of; a change in any of it makes the build stale. */
const buildInputs = [
  ...['shared', 'src-main', 'src-renderer', 'build', 'resources'],
  ...['vite.config.ts', 'package.json', 'package-lock.json'],
];
/** Parts of the inputs that the build does not read. */
const notBuilt = [join('resources', 'examples'), join('resources', 'schemas')];
/** One build each, into its own folder of the program. */
const builds = [
  { mode: 'cli', folder: '' },
  { mode: 'preload', folder: '' },
  { mode: 'renderer', folder: 'renderer' },
];

/** A set-up that cannot go on, for a reason that the user can act on. */
class SetUpError extends Error {}

function say(text) {
  process.stderr.write(`${text}\n`);
}

function sha256(text) {
  return createHash('sha256').update(text).digest('hex');
}

/** The text of a file, or '' where it cannot be read. */
function textOf(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** The level of Node-API of a Node program; 0 where it does not run. */
function nodeApiOf(program) {
  const asked = spawnSync(program, ['-p', 'process.versions.napi'], { encoding: 'utf8' });
  return asked.status === 0 ? Number(asked.stdout.trim()) : 0;
}

/** Places where the package `node` puts its program, the usual one first. */
function nodePlaces() {
  const exe = process.platform === 'win32' ? 'node.exe' : 'node';
  const os = process.platform === 'win32' ? 'win' : process.platform;
  const archives = [`node-${os}-${process.arch}`, `node-bin-${os}-${process.arch}`];
  const inArchives = archives.flatMap((name) => [join(modules, name), join(modules, 'node', 'node_modules', name)]);
  return [join(modules, 'node'), ...inArchives].map((folder) => join(folder, 'bin', exe));
}

/**
 * Finds the Node that runs the program and the tools: the project's own, else the one that runs
 * this script where it is new enough (the package's install script may have been forbidden).
 */
function findNode() {
  for (const place of [...nodePlaces(), process.execPath]) {
    if (existsSync(place) && nodeApiOf(place) >= NODE_API) return place;
  }
  throw new SetUpError(
    `Seatwise needs a Node with Node-API ${NODE_API} (Node 22.14 or newer), and the package "node" did not ` +
      `install one here. Allow its install script (npm ci --ignore-scripts=false), or start with a newer Node ` +
      `(this is ${process.version}).`,
  );
}

/** True if what npm wrote down as installed is what the lockfile asks for. */
function installedAsLocked() {
  try {
    const wanted = JSON.parse(readFileSync(lockfile, 'utf8')).packages;
    const present = JSON.parse(readFileSync(join(modules, '.package-lock.json'), 'utf8')).packages;
    return Object.entries(wanted).every(([place, entry]) => {
      if (place === '') return true;
      const found = present[place];
      if (found === undefined) return entry.optional === true;
      return found.version === entry.version && found.integrity === entry.integrity;
    });
  } catch {
    return false;
  }
}

/** What the stamp of a finished install says, or undefined. */
function readInstallStamp() {
  try {
    return JSON.parse(readFileSync(installStamp, 'utf8'));
  } catch {
    return undefined;
  }
}

/** The Node to use if the packages are installed for this lockfile on this kind of machine, else undefined. */
function installedNode() {
  const stamp = readInstallStamp();
  const fits = stamp?.lockfile === sha256(textOf(lockfile)) && stamp.machine === `${process.platform}-${process.arch}`;
  return fits && existsSync(stamp.node) ? stamp.node : undefined;
}

function npmCommand() {
  const script = process.env.npm_execpath;
  if (script !== undefined && /npm-cli\.c?js$/.test(script)) return { program: process.execPath, args: [script] };
  return { program: 'npm', args: [], shell: process.platform === 'win32' };
}

function installPackages() {
  if (!installedAsLocked()) {
    say('Seatwise: installing packages (only after a change of package-lock.json) …');
    const npm = npmCommand();
    const args = [...npm.args, 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
    const run = spawnSync(npm.program, args, { cwd: root, shell: npm.shell ?? false, encoding: 'utf8' });
    if (run.status !== 0) {
      say(`${run.stdout ?? ''}${run.stderr ?? ''}${run.error?.message ?? ''}`.trim());
      throw new SetUpError('The packages could not be installed (npm ci); see above.');
    }
  }
  const node = findNode();
  const machine = `${process.platform}-${process.arch}`;
  writeWhole(installStamp, JSON.stringify({ lockfile: sha256(textOf(lockfile)), machine, node }));
  return node;
}

/** Writes a file so that a reader sees the old one or the new one, never a part. */
function writeWhole(file, text) {
  const temporary = `${file}.${process.pid}.tmp`;
  writeFileSync(temporary, text);
  renameSync(temporary, file);
}

function filesUnder(path) {
  if (notBuilt.includes(relative(root, path)) || !existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  const names = readdirSync(path).sort();
  return names.flatMap((name) => filesUnder(join(path, name)));
}

/** A hash over the names and contents of all that the build reads. */
function hashOfInputs() {
  const hash = createHash('sha256');
  for (const file of buildInputs.flatMap((name) => filesUnder(join(root, name)))) {
    const name = relative(root, file).split(sep).join('/');
    hash.update(`${name}\0${sha256(readFileSync(file))}\n`);
  }
  return hash.digest('hex');
}

function isBuilt() {
  return textOf(buildStamp) === hashOfInputs() && existsSync(join(dist, 'cli.cjs'));
}

/** Builds into a folder of its own and swaps it in, so that a failed build leaves the old program whole. */
async function build(node) {
  say('Seatwise: building …');
  const inputs = hashOfInputs();
  const fresh = join(root, `dist-${process.pid}.tmp`);
  const old = join(root, `dist-old-${process.pid}.tmp`);
  try {
    for (const { mode, folder } of builds) {
      const args = [
        tool('vite', 'bin/vite.js'),
        'build',
        '--mode',
        mode,
        '--outDir',
        join(fresh, folder),
        '--logLevel',
        'warn',
      ];
      const run = spawnSync(node, args, { cwd: root, env: toolEnvironment(node), encoding: 'utf8' });
      if (run.status !== 0) {
        say(stripVTControlCharacters(`${run.stdout ?? ''}${run.stderr ?? ''}`).trim());
        throw new SetUpError(`The build "${mode}" failed; see above.`);
      }
    }
    writeFileSync(join(fresh, '.seatwise-build'), inputs);
    if (existsSync(dist)) renameSync(dist, old);
    renameSync(fresh, dist);
    await compile(node);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
  }
}

/** Starts the program once, so that Node keeps its compiled code beside it and the first start of a user finds it. */
async function compile(node) {
  mkdirSync(join(dist, 'compiled'));
  const data = mkdtempSync(join(tmpdir(), 'seatwise-set-up-'));
  const args = [join(dist, 'cli.cjs'), 'open', '--browser', '--no-window'];
  const run = spawn(node, args, {
    env: { ...process.env, SEATWISE_DATA: data },
    stdio: ['ignore', 'pipe', 'ignore'],
    // Without this code the program starts all the same, a little later.
    timeout: COMPILE_PATIENCE,
  });
  // Its address is told before its library is open; it then opens it, and ends.
  run.stdout.once('data', () => run.kill('SIGTERM'));
  await new Promise((resolve) => run.once('close', resolve).once('error', resolve));
  rmSync(data, { recursive: true, force: true });
}

/** The script of an installed tool. */
export function tool(name, script) {
  return join(modules, name, script);
}

/** The environment of a tool: whatever it starts as `node` is the project's Node too. */
export function toolEnvironment(node) {
  const path = [dirname(node), join(modules, '.bin'), process.env.PATH ?? ''].join(delimiter);
  return { ...process.env, PATH: path };
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Takes the lock of this folder, or returns false while another living set-up holds it. */
function tryLock() {
  try {
    const handle = openSync(setupLock, 'wx');
    writeSync(handle, String(process.pid));
    closeSync(handle);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  const holder = Number(textOf(setupLock));
  // An empty lock is one whose holder has not yet written its number; only an old one is abandoned.
  const age = Date.now() - (statSync(setupLock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
  const abandoned = holder > 0 ? !isAlive(holder) : age > 10_000;
  if (abandoned && Number(textOf(setupLock)) === holder) rmSync(setupLock, { force: true });
  return false;
}

/** Does the work while no other set-up in this folder does; waits for one that is at it. */
async function alone(work) {
  const deadline = Date.now() + LOCK_PATIENCE;
  let told = false;
  while (!tryLock()) {
    if (Date.now() > deadline) throw new SetUpError(`Another set-up does not end; remove ${setupLock} if it is dead.`);
    if (!told) say('Seatwise: waiting for another set-up in this folder …');
    told = true;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  try {
    return await work();
  } finally {
    rmSync(setupLock, { force: true });
  }
}

/**
 * Makes the checkout ready to run: packages as locked, a fit Node, a build of the present sources.
 * Where all is ready it takes a few milliseconds and says nothing.
 * @param {{ rebuild?: boolean }} [wish] rebuild: build even where nothing changed
 * @returns {Promise<string | undefined>} the Node program to run everything with; undefined where the
 * checkout cannot be made ready, which has been told
 */
export async function trySetUp(wish = {}) {
  try {
    if (Number(process.versions.node.split('.')[0]) < BOOTSTRAP_MAJOR) {
      throw new SetUpError(`Seatwise needs Node ${BOOTSTRAP_MAJOR} or newer to start; this is ${process.version}.`);
    }
    const ready = installedNode();
    if (ready !== undefined && wish.rebuild !== true && isBuilt()) return ready;
    return await alone(async () => {
      const node = installedNode() ?? installPackages();
      if (wish.rebuild === true || !isBuilt()) await build(node);
      return node;
    });
  } catch (error) {
    if (!(error instanceof SetUpError)) throw error;
    say(error.message);
    return undefined;
  }
}

/** As `trySetUp`, but ends the process where the checkout cannot be made ready. */
export async function setUp(wish = {}) {
  return (await trySetUp(wish)) ?? process.exit(1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await setUp({ rebuild: process.argv.includes('--rebuild') });
