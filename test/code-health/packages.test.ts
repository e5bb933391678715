import { describe, expect, test } from 'vitest';
import { z } from 'zod';

import { textOf } from './project-files.ts';

const versions = z.record(z.string(), z.string());
const manifest = z
  .object({ dependencies: versions, devDependencies: versions, engines: versions })
  .parse(JSON.parse(textOf('package.json')));
const all = { ...manifest.dependencies, ...manifest.devDependencies };

const installed = z.object({ license: z.string() });

function unpinned(dependencies: Readonly<Record<string, string>>): string[] {
  return Object.entries(dependencies)
    .filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))
    .map(([name]) => name);
}

/** Packages that the table of the document does not explain, or to which it gives another licence. */
function unexplained(names: readonly string[], document: string): string[] {
  const lines = document.split('\n');
  return names.filter((name) => {
    // The formatter pads the cells of a table.
    const row = lines.find((line) => line.replace(/ +\|/, ' |').startsWith(`| \`${name}\` |`)) ?? '';
    const [reason = '', licence = ''] = row
      .split('|')
      .slice(2)
      .map((cell) => cell.trim());
    const { license } = installed.parse(JSON.parse(textOf(`node_modules/${name}/package.json`)));
    return reason.length < 10 || !licence.includes(license);
  });
}

describe('packages', () => {
  test('every version is pinned exactly', () => {
    expect(unpinned(all)).toEqual([]);
  });

  test('a range, a tag and an address are not exact versions', () => {
    const samples = { a: '^1.0.0', b: '1.x', c: 'latest', d: 'file:../d', e: '1.0.0' };
    expect(unpinned(samples)).toEqual(['a', 'b', 'c', 'd']);
  });

  test('ARCHITECTURE.md gives the reason and the true licence of each', () => {
    expect(unexplained(Object.keys(all), textOf('ARCHITECTURE.md'))).toEqual([]);
  });

  test('a package without a row, without a reason or with another licence is found', () => {
    const table =
      '| `zod` | checks what comes in | MIT |\n| `vite` | builds | MIT |\n| `vitest` | runs the tests | ISC |';
    expect(unexplained(['zod', 'vite', 'vitest', 'yaml'], table)).toEqual(['vite', 'vitest', 'yaml']);
  });
});
