import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';

import { z } from 'zod';

const manifestSchema = z.object({
  version: z.string(),
  dependencies: z.record(z.string(), z.string()).default({}),
});

/** Needed to compile or to type-check a package, never to run it. */
const notToRun = ['node-addon-api', '@types/node'];

/** The package of an import: `pdfjs-dist` of `pdfjs-dist/legacy/build/pdf.mjs`. */
function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** The packages that a bundle loads when it runs; Electron brings itself. */
export function importedPackages(bundle: string): string[] {
  const found = [...bundle.matchAll(/\b(?:require|import)\("([^".][^"]*)"\)/g)].flatMap((match) => match[1] ?? []);
  return [...new Set(found.filter((name) => !isBuiltin(name) && name !== 'electron').map(packageOf))].sort();
}

/** Packages that are needed, as they lie in one folder. */
export interface NeededPackages {
  /** Folders such as `node_modules/jszip/node_modules/isarray`, sorted. */
  readonly places: readonly string[];
  /** What each finds when it looks for what it needs: `jszip 3.10.2 finds pako 1.0.11`, sorted. */
  readonly finds: readonly string[];
}

function manifestOf(folder: string, place: string): z.infer<typeof manifestSchema> | undefined {
  try {
    return manifestSchema.parse(JSON.parse(readFileSync(path.join(folder, place, 'package.json'), 'utf8')));
  } catch {
    return undefined;
  }
}

/** The folders in which a package looks for another, nearest first; '' is the program. */
function lookUpPlaces(name: string, from: string): string[] {
  if (from === '') return [`node_modules/${name}`];
  const around = from.slice(0, Math.max(from.lastIndexOf('/node_modules/'), 0));
  return [`${from}/node_modules/${name}`, ...lookUpPlaces(name, around)];
}

/**
 * All packages that these need, by what each says it needs and where Node finds it.
 * @param folder the folder whose `node_modules` they lie in
 * @param names packages that the program loads
 * @throws where one is needed and not there
 */
export function neededPackages(folder: string, names: readonly string[]): NeededPackages {
  const places = new Set<string>();
  const finds = new Set<string>();
  const visit = (name: string, from: string, asker: string): void => {
    if (notToRun.includes(name)) return;
    for (const place of lookUpPlaces(name, from)) {
      const manifest = manifestOf(folder, place);
      if (manifest === undefined) continue;
      const found = `${name} ${manifest.version}`;
      finds.add(`${asker} finds ${found}`);
      if (places.has(place)) return;
      places.add(place);
      for (const each of Object.keys(manifest.dependencies)) visit(each, place, found);
      return;
    }
    throw new Error(`${name}, which ${asker} needs, is not there.`);
  };
  for (const name of names) visit(name, '', 'the program');
  return { places: [...places].sort(), finds: [...finds].sort() };
}

/** The folder of the package that a file belongs to; undefined for a file of the program itself. */
export function packageFolder(file: string): string | undefined {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0];
}
