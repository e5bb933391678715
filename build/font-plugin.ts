import { copyFileSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import type { Plugin } from 'vite';

/** The package that ships the document font. */
const fontPackage = '@expo-google-fonts/noto-sans-sc';

/** What the documents need of it, with the licence (OFL-1.1) that must travel with the font. */
const files = ['400Regular/NotoSansSC_400Regular.ttf', '700Bold/NotoSansSC_700Bold.ttf', 'LICENSE_FONT'];

/**
 * Puts the document font and its licence into the folder `fonts` beside the built program, so that
 * an installed program finds them next to itself and not through a package search.
 */
export function fontFiles(): Plugin {
  return {
    name: 'seatwise-fonts',
    apply: 'build',
    writeBundle(options) {
      const from = dirname(createRequire(import.meta.url).resolve(`${fontPackage}/package.json`));
      const to = join(options.dir ?? 'dist', 'fonts');
      mkdirSync(to, { recursive: true });
      for (const file of files) copyFileSync(join(from, file), join(to, file.slice(file.lastIndexOf('/') + 1)));
    },
  };
}
