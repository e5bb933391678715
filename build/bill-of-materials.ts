import { Buffer } from 'node:buffer';

import { licenceOf } from './licence-policy.ts';
import type { PackedPart } from './packed-parts.ts';

/** What a bill of materials is made of. */
export interface Materials {
  readonly product: { readonly name: string; readonly version: string; readonly licence: string };
  /** Packages that lie in the archive, with their places. */
  readonly archive: readonly PackedPart[];
  /** Packages that were built into the program, and into the window. */
  readonly program: readonly PackedPart[];
  readonly window: readonly PackedPart[];
  /** What else travels with it: the font and Electron. */
  readonly others: readonly PackedPart[];
  /** The lockfile's checksum of a package (`sha512-…` in base64), by name and version: `zod 4.6.7`. */
  readonly checksums: ReadonlyMap<string, string>;
}

type Way = 'archive' | 'program' | 'window' | 'beside';

function reference({ name, version }: Pick<PackedPart, 'name' | 'version'>): string {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

/** `sha512-` and base64, as CycloneDX writes it. */
function hashes(checksum: string | undefined): object {
  if (checksum?.startsWith('sha512-') !== true) return {};
  const content = Buffer.from(checksum.slice('sha512-'.length), 'base64').toString('hex');
  return { hashes: [{ alg: 'SHA-512', content }] };
}

function licences(expression: string | undefined): object {
  if (expression === undefined) return {};
  const isOne = !expression.includes(' ');
  return {
    licenses: [isOne ? { license: { id: expression } } : { expression: expression.replace(/^\((.*)\)$/, '$1') }],
  };
}

/** The part that a package finds when it looks for another: the nearest folder above it. */
function found(parts: readonly PackedPart[], name: string, from: string): PackedPart | undefined {
  const near = parts.find(({ place }) => place === `${from === '' ? '' : `${from}/`}node_modules/${name}`);
  if (near !== undefined || from === '') return near;
  return found(parts, name, from.slice(0, Math.max(from.lastIndexOf('/node_modules/'), 0)));
}

/**
 * The bill of materials of an installed program, in CycloneDX 1.6: every package that is shipped, how it
 * is shipped, its licence, its checksum and what it needs. It carries no date and no random number, so the
 * same program always has the same bill.
 */
export function billOfMaterials({ product, checksums, ...shipped }: Materials): string {
  const ways = new Map<string, { part: PackedPart; ways: Set<Way>; needs: Set<string> }>();
  const add = (part: PackedPart, way: Way): void => {
    const entry = ways.get(reference(part)) ?? { part, ways: new Set<Way>(), needs: new Set<string>() };
    ways.set(reference(part), entry);
    entry.ways.add(way);
    for (const name of part.needs) {
      const need = found(shipped.archive, name, part.place ?? '');
      if (need !== undefined) entry.needs.add(reference(need));
    }
  };
  for (const part of shipped.archive) add(part, 'archive');
  for (const part of shipped.program) add(part, 'program');
  for (const part of shipped.window) add(part, 'window');
  for (const part of shipped.others) add(part, 'beside');
  const sorted = [...ways].sort(([left], [right]) => (left < right ? -1 : 1));
  const root = `${product.name}@${product.version}`;
  const bill = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': root,
        name: product.name,
        version: product.version,
        ...licences(product.licence),
      },
    },
    components: sorted.map(([ref, { part, ways: used }]) => ({
      type: 'library',
      'bom-ref': ref,
      name: part.name,
      version: part.version,
      ...hashes(checksums.get(`${part.name} ${part.version}`)),
      ...licences(licenceOf(part.name, part.version, part.licence)),
      purl: ref,
      properties: [...used].sort().map((value) => ({ name: 'seatwise:shipped', value })),
    })),
    dependencies: [
      { ref: root, dependsOn: sorted.map(([ref]) => ref) },
      ...sorted.map(([ref, { needs }]) => ({ ref, dependsOn: [...needs].sort() })),
    ],
  };
  return `${JSON.stringify(bill, null, 1)}\n`;
}
