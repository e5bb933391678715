import { readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

const window = path.resolve('dist/renderer');

/** The scripts of the built window that its first screen waits for: those of the page, and all they import. */
function firstScripts(): ReadonlyMap<string, string> {
  const scripts = new Map<string, string>();
  const add = (file: string): void => {
    if (scripts.has(file)) return;
    const text = readFileSync(path.join(window, file), 'utf8');
    scripts.set(file, text);
    // Imports by name or of nothing; those by call are of what comes later.
    for (const [, other = ''] of text.matchAll(/(?:from|import)\s*["']\.\/([^"']+)["']/g)) add(`assets/${other}`);
  };
  const page = readFileSync(path.join(window, 'index.html'), 'utf8');
  for (const [, file = ''] of page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)) add(file);
  return scripts;
}

describe('what the window begins with', () => {
  it('is the list of scenarios and what all screens stand on, and no screen beyond it', () => {
    const scripts = firstScripts();
    const names = [...scripts.keys()].map((file) => file.replace(/^assets\/|-.{8}\.js$/g, ''));
    expect(names.toSorted()).toEqual(['base', 'index']);
    const size = [...scripts.values()].reduce((sum, text) => sum + text.length, 0);
    expect(size).toBeGreaterThan(100_000);
    expect(size).toBeLessThan(250_000);
  });

  it('has no schemas: the program checks requests and answers', () => {
    const withSchemas = [...firstScripts()].filter(([, text]) => text.includes('ZodError')).map(([file]) => file);
    expect(withSchemas).toEqual([]);
  });
});
