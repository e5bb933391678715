import { describe, expect, it } from 'vitest';

import { billOfMaterials, type Materials } from '../../build/bill-of-materials.ts';
import { bundledParts } from '../../build/packed-parts.ts';

const materials: Materials = {
  product: { name: 'seatwise', version: '1.2.3', licence: 'MIT' },
  archive: [
    { name: '@a/b', version: '2.0.0', licence: '(MIT OR ISC)', needs: ['c'], place: 'node_modules/@a/b' },
    { name: 'c', version: '1.0.0', licence: 'ISC', needs: [], place: 'node_modules/@a/b/node_modules/c' },
    { name: 'c', version: '3.0.0', needs: ['absent'], place: 'node_modules/c' },
    { name: 'd', version: '1.0.0', licence: 'MIT', needs: ['c'], place: 'node_modules/d' },
  ],
  program: [{ name: 'zod', version: '4.0.0', licence: 'MIT', needs: [] }],
  window: [{ name: 'zod', version: '4.0.0', licence: 'MIT', needs: [] }],
  others: [{ name: 'electron', version: '45.0.0', licence: 'MIT', needs: [] }],
  checksums: new Map([['d 1.0.0', `sha512-${btoa('\u0001\u00ff')}`]]),
};

interface Bill {
  readonly components: readonly {
    readonly 'bom-ref': string;
    readonly licenses?: unknown;
    readonly hashes?: unknown;
    readonly properties: readonly { readonly value: string }[];
  }[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

describe('a bill of materials', () => {
  const text = billOfMaterials(materials);
  const bill = JSON.parse(text) as Bill;
  const component = (ref: string): Bill['components'][number] | undefined =>
    bill.components.find((each) => each['bom-ref'] === ref);

  it('names every part once, with the ways in which it is shipped', () => {
    expect(bill.components.map((each) => [each['bom-ref'], ...each.properties.map(({ value }) => value)])).toEqual([
      ['pkg:npm/%40a/b@2.0.0', 'archive'],
      ['pkg:npm/c@1.0.0', 'archive'],
      ['pkg:npm/c@3.0.0', 'archive'],
      ['pkg:npm/d@1.0.0', 'archive'],
      ['pkg:npm/electron@45.0.0', 'beside'],
      ['pkg:npm/zod@4.0.0', 'program', 'window'],
    ]);
  });

  it('says what each finds when it looks for what it needs', () => {
    const needs = Object.fromEntries(bill.dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
    expect(needs['pkg:npm/%40a/b@2.0.0']).toEqual(['pkg:npm/c@1.0.0']);
    expect(needs['pkg:npm/d@1.0.0']).toEqual(['pkg:npm/c@3.0.0']);
    expect(needs['pkg:npm/c@3.0.0']).toEqual([]);
    expect(needs['seatwise@1.2.3']).toHaveLength(6);
  });

  it('gives one licence by its name, a choice as an expression, and the checksum of the lockfile', () => {
    expect(component('pkg:npm/c@1.0.0')?.licenses).toEqual([{ license: { id: 'ISC' } }]);
    expect(component('pkg:npm/%40a/b@2.0.0')?.licenses).toEqual([{ expression: 'MIT OR ISC' }]);
    expect(component('pkg:npm/c@3.0.0')?.licenses).toBeUndefined();
    expect(component('pkg:npm/d@1.0.0')?.hashes).toEqual([{ alg: 'SHA-512', content: '01ff' }]);
  });

  it('is the same whatever order the parts come in', () => {
    const turned = { ...materials, archive: [...materials.archive].reverse(), others: [...materials.others].reverse() };
    expect(billOfMaterials(turned)).toBe(text);
  });

  it('reads what was bundled from the list of its licences', () => {
    const list = '# Licenses\n\n## @a/b - 2.0.0 (MIT)\n\ntext\n\n## zod - 4.6.7 (MIT OR ISC)\n';
    expect(bundledParts(list).map(({ name, version, licence }) => [name, version, licence])).toEqual([
      ['@a/b', '2.0.0', 'MIT'],
      ['zod', '4.6.7', 'MIT OR ISC'],
    ]);
  });
});
