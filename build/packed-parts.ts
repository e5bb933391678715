import { readFileSync } from 'node:fs';

import { z } from 'zod';

/** A package that is part of the program. */
export interface PackedPart {
  readonly name: string;
  readonly version: string;
  /** Licence as its description declares it. */
  readonly licence?: string;
  /** Names of the packages that it needs. */
  readonly needs: readonly string[];
  /** Folder in the archive; undefined for a package that was built into the program or the window. */
  readonly place?: string;
}

const manifestSchema = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string().optional(),
  dependencies: z.record(z.string(), z.string()).default({}),
});

const fileSchema = z.object({ size: z.int(), offset: z.string() });

/** What an archive's own list calls a folder. */
interface Folder {
  readonly files: Readonly<Record<string, unknown>>;
}

function isFolder(entry: unknown): entry is Folder {
  return typeof entry === 'object' && entry !== null && 'files' in entry;
}

/** The packages that lie in an archive of Electron (asar), sorted by place. */
export function packedParts(archive: string): PackedPart[] {
  const bytes = readFileSync(archive);
  // The head is a length of four bytes and the head's size, then the same for the list of files as JSON.
  const listStart = 16;
  const base = 8 + bytes.readUInt32LE(4);
  const list: unknown = JSON.parse(bytes.toString('utf8', listStart, listStart + bytes.readUInt32LE(12)));
  const parts: PackedPart[] = [];
  const visit = (folder: Folder, place: string): void => {
    for (const [name, entry] of Object.entries(folder.files)) {
      if (isFolder(entry)) visit(entry, place === '' ? name : `${place}/${name}`);
      else if (name === 'package.json' && /(^|\/)node_modules\/(@[^/]+\/)?[^/@]+$/.test(place)) {
        const { size, offset } = fileSchema.parse(entry);
        const start = base + Number(offset);
        const manifest = manifestSchema.parse(JSON.parse(bytes.toString('utf8', start, start + size)));
        parts.push(partOf(manifest, place));
      }
    }
  };
  if (isFolder(list)) visit(list, '');
  return parts.sort((left, right) => (left.place ?? '').localeCompare(right.place ?? '', 'en'));
}

function partOf({ name, version, license, dependencies }: z.infer<typeof manifestSchema>, place: string): PackedPart {
  return { name, version, ...(license !== undefined && { licence: license }), needs: Object.keys(dependencies), place };
}

/** The packages that a list of bundled licences names: its headings are `## zod - 4.6.7 (MIT)`. */
export function bundledParts(list: string): PackedPart[] {
  return [...list.matchAll(/^## (\S+) - (\S+) \(([^\n]+)\)$/gm)].map(([, name = '', version = '', licence = '']) => ({
    name,
    version,
    licence,
    needs: [],
  }));
}
