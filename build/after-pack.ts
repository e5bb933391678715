// Writes the bill of materials into what is installed; electron-builder calls it once the archive is written.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { z } from 'zod';

import { billOfMaterials } from './bill-of-materials.ts';
import { bundledParts, packedParts, type PackedPart } from './packed-parts.ts';

const project = path.dirname(import.meta.dirname);
const manifestSchema = z.object({ name: z.string(), version: z.string(), license: z.string() });
const lockSchema = z.object({
  packages: z.record(z.string(), z.object({ version: z.string(), integrity: z.string().optional() })),
});

function manifestOf(folder: string): z.infer<typeof manifestSchema> {
  return manifestSchema.parse(JSON.parse(readFileSync(path.join(project, folder, 'package.json'), 'utf8')));
}

function checksums(): Map<string, string> {
  const { packages } = lockSchema.parse(JSON.parse(readFileSync(path.join(project, 'package-lock.json'), 'utf8')));
  return new Map(
    Object.entries(packages).flatMap(([place, { version, integrity }]) => {
      const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
      return integrity === undefined ? [] : [[`${name} ${version}`, integrity] as const];
    }),
  );
}

/** A package that travels as a whole, outside of the archive's own packages. */
function whole(name: string): PackedPart {
  const { version, license } = manifestOf(`node_modules/${name}`);
  return { name, version, licence: license, needs: [] };
}

/** The folder of resources below what was packed; on macOS it lies inside the program's bundle. */
function resourcesOf(folder: string): string {
  const bundle = readdirSync(folder).find((name) => name.endsWith('.app'));
  return bundle === undefined ? path.join(folder, 'resources') : path.join(folder, bundle, 'Contents', 'Resources');
}

/**
 * Lists what was packed, from the archive itself, in `licences/sbom.cdx.json` beside it.
 * @param context electron-builder's
 * @param context.appOutDir the folder that will be installed
 */
export function afterPack({ appOutDir }: { readonly appOutDir: string }): void {
  const resources = resourcesOf(appOutDir);
  const bundled = (name: string): PackedPart[] =>
    bundledParts(readFileSync(path.join(resources, 'licences', name), 'utf8'));
  const { name, version, license } = manifestOf('');
  const bill = billOfMaterials({
    product: { name, version, licence: license },
    archive: packedParts(path.join(resources, 'app.asar')),
    program: bundled('bundled-in-program.md'),
    window: bundled('bundled-in-window.md'),
    others: [whole('@expo-google-fonts/noto-sans-sc'), whole('electron')],
    checksums: checksums(),
  });
  writeFileSync(path.join(resources, 'licences', 'sbom.cdx.json'), bill);
}
