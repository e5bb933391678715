import { availableParallelism } from 'node:os';

import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { UserConfig } from 'vite';
import { defineConfig } from 'vitest/config';

import { catalogue } from './build/catalogue-plugin.ts';
import { fontFiles } from './build/font-plugin.ts';

/**
 * Libraries that stay outside the bundle. Some are large, and most commands never need them: the
 * program reaches them by dynamic import only, so `quote --json` does not pay for loading them. The
 * store has a native part, and electron is the program that runs us.
 */
const outsideLibraries = ['exceljs', 'pdfmake', 'pdfjs-dist', 'fontkit', 'better-sqlite3', 'highs', 'electron'];

/** True for an import of one of these libraries, or of a file inside one. */
function isOutside(id: string): boolean {
  return outsideLibraries.some((name) => id === name || id.startsWith(`${name}/`));
}

/** The set-up swaps in a whole new folder; emptying this one would cut off a running program. */
const keepFolder = { outDir: 'dist', emptyOutDir: false };

/** The licences of what was bundled must travel with the bundle. */
const licences = { fileName: 'licences.md' };

/** Command line, desktop window and the workers: entries that share their parts. */
const program: UserConfig = {
  plugins: [catalogue(), fontFiles()],
  ssr: { target: 'node', noExternal: true },
  build: {
    ...keepFolder,
    license: licences,
    ssr: true,
    target: 'node22.14',
    minify: false,
    rolldownOptions: {
      input: {
        cli: 'src-main/cli.ts',
        main: 'src-main/main.ts',
        'document-worker': 'src-main/workers/document-worker.ts',
        'planning-worker': 'src-main/workers/planning-worker.ts',
        'book-worker': 'src-main/workers/book-worker.ts',
        'library-worker': 'src-main/workers/library-worker.ts',
      },
      external: isOutside,
      output: {
        // CommonJS, because pdfmake reads __dirname.
        format: 'cjs',
        banner: (chunk) => (chunk.name === 'cli' && chunk.isEntry ? '#!/usr/bin/env node' : ''),
        entryFileNames: '[name].cjs',
        chunkFileNames: 'chunks/[name]-[hash].cjs',
      },
    },
  },
};

/** The pipe of the desktop window: one file, because a sandboxed preload can load no other. */
const preload: UserConfig = {
  ssr: { target: 'node', noExternal: true },
  build: {
    ...keepFolder,
    ssr: 'src-main/preload.ts',
    target: 'node22.14',
    minify: false,
    rolldownOptions: {
      external: isOutside,
      output: { format: 'cjs', entryFileNames: 'preload.cjs', codeSplitting: false },
    },
  },
};

/** The modules that every screen of the window stands on. */
const windowBase =
  /node_modules\/(svelte|clsx|esm-env|i18next)\/|src-renderer\/(ui|messages|areas\/session|areas\/scenario\/workspace)|\/shared\/|preload-helper/;

/** What the window shows. */
const renderer: UserConfig = {
  root: 'src-renderer',
  plugins: [catalogue(), svelte({ configFile: false })],
  build: {
    ...keepFolder,
    outDir: '../dist/renderer',
    license: licences,
    target: 'chrome130',
    // The content policy lets nothing in that is written into a style or an address.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // The hosts serve the font of the documents under this address.
      external: [/^\/fonts\//],
      // What all screens stand on is one piece; each screen is one more, loaded after the first paint.
      output: { codeSplitting: { groups: [{ name: 'base', test: windowBase }] } },
    },
    // It comes from the disk, so one large piece is no slower than many small ones.
    chunkSizeWarningLimit: 4_000,
  },
};

const builds: Readonly<Record<string, UserConfig>> = { cli: program, preload, renderer };

/** One config for every build, told apart by the mode (`vite build --mode cli`), and for the tests. */
export default defineConfig(
  ({ mode }) =>
    builds[mode] ?? {
      plugins: [catalogue(), svelte({ configFile: false })],
      test: {
        include: ['test/**/*.test.ts'],
        environment: 'node',
        // Long enough for a busy machine; a test that hangs is found all the same.
        testTimeout: 30_000,
        maxWorkers: availableParallelism(),
      },
    },
);
