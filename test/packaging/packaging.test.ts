import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { projectFolder, textOf } from '../code-health/project-files.ts';
import { findChromium } from '../e2e/electron-simulator/find-chromium.ts';
import { importedPackages, neededPackages, packageFolder } from './needed-packages.ts';
import { filesBelow, type PackagedApp, packageApp, runTool } from './packaged-app.ts';
import { openFuses } from './stand-in-electron.ts';

const isLinux = process.platform === 'linux';
if (!isLinux) process.stdout.write('Not on Linux: what is installed is not built and not tested.\n');
const canBrowse = findChromium() !== undefined;
if (!canBrowse) process.stdout.write('No Chromium here: no journey is walked with what is installed.\n');

/** What of the built program is in the archive, and not among the licences beside it. */
const besideTheArchive = ['.seatwise-build', 'licences.md', 'renderer/licences.md', 'fonts/LICENSE_FONT'];
/** Endings of what only a developer reads; a licence may be written in Markdown. */
const forDevelopers = /(\.(map|ts|mts|cts|flow|svelte)|\/(?!licen)[^/]*\.(md|markdown)|(^|\/)\.[^/]+)$/i;
const licenceFile = /\/(licen[cs]e|copying|unlicense)[^/]*$/i;

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

const billSchema = z.object({
  components: z.array(
    z.object({
      name: z.string(),
      version: z.string(),
      hashes: z.array(z.unknown()).default([]),
      licenses: z.array(z.unknown()).default([]),
    }),
  ),
});
const manifestSchema = z.object({ name: z.string(), version: z.string() });

describe.skipIf(!isLinux)('what is installed', () => {
  let app: PackagedApp;
  const textOfInstalled = (file: string): string => readFileSync(path.join(app.installed, 'resources', file), 'utf8');

  beforeAll(() => {
    app = packageApp();
    const size = statSync(path.join(app.installed, 'resources', 'app.asar')).size;
    process.stdout.write(`app.asar: ${megabytes(size)}, ${String(app.archived.length)} files\n`);
  }, 120_000);
  afterAll(() => {
    rmSync(app.folder, { recursive: true, force: true });
  });

  const packagesIn = (files: readonly string[]): string[] => [
    ...new Set(files.flatMap((file) => packageFolder(file) ?? [])),
  ];

  it('holds the built program whole, and of the project nothing else', () => {
    // What this machine's Node has compiled is of no use to the program's own.
    const built = filesBelow(path.join(projectFolder, 'dist')).filter(
      (file) => !besideTheArchive.includes(file) && !file.startsWith('compiled/'),
    );
    const own = app.archived.filter((file) => packageFolder(file) === undefined);
    expect([...own].sort()).toEqual([...built.map((file) => `dist/${file}`), 'package.json'].sort());
  });

  it('holds every package that the program loads, with what those need, and no other', () => {
    const scripts = app.archived.filter((file) => /^dist\/(chunks\/)?[^/]+\.cjs$/.test(file));
    const loaded = scripts.flatMap((file) => importedPackages(readFileSync(path.join(app.extracted, file), 'utf8')));
    const names = [...new Set(loaded)].sort();
    const shipped = neededPackages(app.extracted, names);
    expect(shipped.finds).toEqual(neededPackages(projectFolder, names).finds);
    expect(packagesIn(app.archived).sort()).toEqual(shipped.places);
  });

  it('holds nothing that only a developer reads, no tests and no second copy of the fonts', () => {
    const foreign = app.archived.filter((file) => file.startsWith('node_modules/'));
    expect(foreign.filter((file) => forDevelopers.test(file))).toEqual([]);
    expect(foreign.filter((file) => /\/(test|tests|examples?)\//.test(file))).toEqual([]);
    expect(app.archived.filter((file) => /\.(ttf|otf|woff2?)$/.test(file))).toEqual([
      'dist/fonts/NotoSansSC_400Regular.ttf',
      'dist/fonts/NotoSansSC_700Bold.ttf',
    ]);
  });

  it('starts at the desktop window, and its description names no tool of the project', () => {
    const description = z
      .looseObject({ main: z.string(), name: z.literal('seatwise') })
      .parse(JSON.parse(readFileSync(path.join(app.extracted, 'package.json'), 'utf8')));
    expect(description).not.toHaveProperty('devDependencies');
    expect(description).not.toHaveProperty('scripts');
    expect(app.archived).toContain(description.main);
    expect(app.archived).toContain(path.posix.join(path.posix.dirname(description.main), 'preload.cjs'));
  });

  it('keeps one native file beside the archive, for this kind of machine, and the store runs on it', () => {
    const native = `node_modules/better-sqlite3/prebuilds/linux-${process.arch}.node`;
    const beside = path.join(app.installed, 'resources', 'app.asar.unpacked');
    expect(app.archived.filter((file) => file.endsWith('.node'))).toEqual([native]);
    expect(app.unpacked).toEqual([native]);
    expect(filesBelow(beside)).toEqual([native]);
    type Store = new (file: string, options: object) => { prepare(sql: string): { get(): unknown }; close(): void };
    const Database = createRequire(path.join(app.extracted, 'dist', 'main.cjs'))('better-sqlite3') as Store;
    const store = new Database(':memory:', { nativeBinding: path.join(beside, native) });
    expect(store.prepare("SELECT count(*) AS n FROM pragma_module_list WHERE name = 'fts5'").get()).toEqual({ n: 1 });
    store.close();
  });

  it('brings the solver with its machine code', async () => {
    interface Solver {
      solve(model: string): { Status: string; ObjectiveValue: number };
    }
    const load = createRequire(path.join(app.extracted, 'dist', 'main.cjs'))('highs') as () => Promise<Solver>;
    const { Status, ObjectiveValue } = (await load()).solve('Minimize\n cost: 3 x\nSubject To\n need: x >= 2\nEnd');
    expect([Status, ObjectiveValue]).toEqual(['Optimal', 6]);
  });

  it('brings the licences of all its parts', () => {
    const folder = path.join(app.installed, 'resources', 'licences');
    expect(filesBelow(folder)).toEqual([
      ...['bundled-in-program.md', 'bundled-in-window.md', 'noto-sans-sc.txt', 'packages.md', 'sbom.cdx.json'],
      'seatwise.txt',
    ]);
    const text = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
    for (const name of ['commander', 'decimal.js', 'zod'])
      expect(text('bundled-in-program.md')).toContain(`## ${name} `);
    for (const name of ['svelte', 'i18next', 'pdfjs-dist'])
      expect(text('bundled-in-window.md')).toContain(`## ${name} `);
    expect(text('noto-sans-sc.txt')).toContain('SIL OPEN FONT LICENSE');
    for (const name of ['LICENSE.electron.txt', 'LICENSES.chromium.html']) {
      expect(existsSync(path.join(app.installed, name))).toBe(true);
    }
    const licensed = packagesIn(app.archived.filter((file) => licenceFile.test(file)));
    const others = packagesIn(app.archived).filter((place) => !licensed.includes(place));
    const named = (place: string): boolean => text('packages.md').includes(`- ${path.posix.basename(place)} `);
    expect(others.filter((place) => !named(place))).toEqual([]);
  });

  it('brings a bill of materials that names what was packed, each part with licence and checksum', () => {
    const bill = billSchema.parse(JSON.parse(textOfInstalled('licences/sbom.cdx.json')));
    const named = bill.components.map(({ name, version }) => `${name} ${version}`);
    const inArchive = packagesIn(app.archived).map((place) => {
      const { name, version } = manifestSchema.parse(
        JSON.parse(readFileSync(path.join(app.extracted, place, 'package.json'), 'utf8')),
      );
      return `${name} ${version}`;
    });
    const lists = textOfInstalled('licences/bundled-in-program.md') + textOfInstalled('licences/bundled-in-window.md');
    const bundled = [...lists.matchAll(/^## (\S+) - (\S+) \(/gm)].map(([, name, version]) => `${name!} ${version!}`);
    expect(bundled.length).toBeGreaterThan(8);
    const others = ['@expo-google-fonts/noto-sans-sc', 'electron'];
    const besides = named.filter((each) => others.some((name) => each.startsWith(`${name} `)));
    expect(besides).toHaveLength(others.length);
    expect([...named].sort()).toEqual([...new Set([...inArchive, ...bundled, ...besides])].sort());
    expect(bill.components.filter(({ hashes }) => hashes.length === 0)).toEqual([]);
    expect(bill.components.filter(({ licenses }) => licenses.length === 0)).toEqual([]);
  });

  it('cannot be run as plain Node, inspected, or made to load another app', () => {
    const program = readFileSync(path.join(app.installed, 'seatwise'));
    expect(openFuses(program)).toEqual([
      'enableCookieEncryption',
      'enableEmbeddedAsarIntegrityValidation',
      'onlyLoadAppFromAsar',
    ]);
  });

  it('keeps the languages that the screens have', () => {
    expect(filesBelow(path.join(app.installed, 'locales'))).toEqual(['en-US.pak', 'zh-CN.pak']);
  });

  it.skipIf(!canBrowse)(
    'goes from nothing to the exported quote of the sample, in a browser and as a desktop window',
    {
      timeout: 120_000,
    },
    () => {
      const output = runTool(
        '@playwright/test/cli.js',
        [
          ...['test', '--config', 'test/e2e/playwright.config.ts', '--project', 'journeys', '--project', 'desktop'],
          ...['--grep', 'from nothing to a saved scenario', '--output', path.join(app.folder, 'journey')],
        ],
        { SEATWISE_DIST: path.join(app.extracted, 'dist') },
      );
      expect(output).toContain('2 passed');
    },
  );
});

describe('what is needed', () => {
  it('is what a bundle loads from packages, by require and by import', () => {
    const bundle =
      'require("./chunks/a.cjs"); require("node:fs"); require("path"); require("electron"); ' +
      'await import("pdfjs-dist/legacy/build/pdf.mjs"); require("@scope/name/part"); require("b"); require("b")';
    expect(importedPackages(bundle)).toEqual(['@scope/name', 'b', 'pdfjs-dist']);
  });

  it('includes what each package needs in turn, from where Node finds it', () => {
    const { places, finds } = neededPackages(projectFolder, ['exceljs']);
    expect(places).toEqual(expect.arrayContaining(['node_modules/exceljs', 'node_modules/jszip']));
    expect(finds.some((line) => /^jszip [\d.]+ finds readable-stream 2\./.test(line))).toBe(true);
    expect(finds.some((line) => /^exceljs [\d.]+ finds readable-stream 3\./.test(line))).toBe(true);
    expect(() => neededPackages(projectFolder, ['no-such-package'])).toThrow('no-such-package, which the program');
  });

  it.for([
    ['dist/cli.cjs', undefined],
    ['node_modules/a/b/c.js', 'node_modules/a'],
    ['node_modules/@a/b/c.js', 'node_modules/@a/b'],
    ['node_modules/a/node_modules/b/c.js', 'node_modules/a/node_modules/b'],
  ] as const)('%s belongs to %s', ([file, folder]) => {
    expect(packageFolder(file)).toBe(folder);
  });

  it('is described for every platform: each has its targets, and its own build of the store', () => {
    const text = textOf('electron-builder.yml');
    for (const target of ['[nsis, portable]', '[dmg]', '[AppImage, deb]']) expect(text).toContain(`target: ${target}`);
    for (const build of ['win32', 'darwin', 'linux']) expect(text).toContain(`!(${build}-\${arch}).node`);
    expect(text).toContain('ext: seatwise');
  });
});
