import { globSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';

import { build, type Plugin } from 'vite';

import { catalogue } from '../../build/catalogue-plugin.ts';

const ENTRY = 'virtual:all-tests';

/**
 * The tests of the rules, with the rules, as the body of one CommonJS function: each call of it is a
 * fresh loading of every module, without reading, resolving or compiling anything again.
 * @param root the project's folder
 */
export async function bundleTests(root: string): Promise<string> {
  const files = globSync('test/rules/**/*.test.ts', { cwd: root }).sort();
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [catalogue(join(root, 'resources')), allTests(root, files)],
    build: {
      ssr: true,
      write: false,
      minify: false,
      target: 'node22.14',
      rolldownOptions: {
        input: ENTRY,
        treeshake: false,
        external: (id) => isPackage(id),
        output: { format: 'cjs', codeSplitting: false },
      },
    },
  });
  const output = Array.isArray(built) ? built[0]?.output : 'output' in built ? built.output : undefined;
  const [chunk] = output ?? [];
  if (chunk?.type !== 'chunk') throw new Error('The tests were not bundled into one file.');
  return chunk.code;
}

/** An entry that imports every file of tests, each of which begins by naming itself. */
function allTests(root: string, files: readonly string[]): Plugin {
  return {
    name: 'all-tests',
    resolveId: (id) => (id === ENTRY ? `\0${id}` : undefined),
    load: (id) =>
      id === `\0${ENTRY}` ? files.map((file) => `import ${JSON.stringify(join(root, file))};`).join('\n') : undefined,
    transform: (code, id) =>
      id.endsWith('.test.ts') ? `import { inFile } from 'vitest';\ninFile(${JSON.stringify(id)});\n${code}` : undefined,
  };
}

function isPackage(id: string): boolean {
  return (
    !/^[./\0]/.test(id) && !id.startsWith('virtual:') && (builtinModules.includes(id) || /^(?:node:|@?[a-z])/.test(id))
  );
}
