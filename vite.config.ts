import { defineConfig } from 'vitest/config';

import { catalogue } from './build/catalogue-plugin.ts';
import { fontFiles } from './build/font-plugin.ts';

/**
 * Libraries that stay outside the bundle. They are large, and most commands never need them: the
 * program reaches them by dynamic import only, so `quote --json` does not pay for loading them.
 */
const heavyLibraries = ['exceljs', 'pdfmake', 'pdfjs-dist', 'fontkit'];

/** True for an import of one of the heavy libraries, or of a file inside one. */
function isHeavy(id: string): boolean {
  return heavyLibraries.some((name) => id === name || id.startsWith(`${name}/`));
}

/** One config for every build, told apart by the mode (`vite build --mode cli`), and for the tests. */
export default defineConfig(({ mode }) => ({
  plugins: [catalogue(), ...(mode === 'cli' ? [fontFiles()] : [])],
  // Everything but the heavy libraries goes into the program; tests load packages as Node does.
  ssr: { target: 'node', noExternal: mode === 'cli' ? true : [] },
  build: {
    ssr: 'src-main/cli.ts',
    target: 'node22.14',
    outDir: 'dist',
    // The set-up swaps in a whole new folder; emptying this one would cut off a running program.
    emptyOutDir: false,
    minify: false,
    rolldownOptions: {
      external: isHeavy,
      output: {
        // CommonJS, because pdfmake reads __dirname.
        format: 'cjs',
        banner: (chunk) => (chunk.isEntry ? '#!/usr/bin/env node' : ''),
        entryFileNames: 'cli.cjs',
        chunkFileNames: 'chunks/[name]-[hash].cjs',
      },
    },
  },
  test: {
    include: ['test/**/*.test.ts'],
    environment: 'node',
  },
}));
