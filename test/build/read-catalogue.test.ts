import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { readCatalogue } from '../../build/read-catalogue.ts';
import { readPriceBooks } from '../../build/read-price-books.ts';
import { DataFileError } from '../../build/read-yaml.ts';

const resources = fileURLToPath(new URL('../../resources', import.meta.url));

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'seatwise-catalogue-'));
  for (const name of ['catalogue', 'price-books']) {
    cpSync(join(resources, name), join(folder, name), { recursive: true });
  }
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Changes one file of the copy; the text to replace must be there, or the case would prove nothing. */
function change(file: string, from: string, to: string): void {
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  expect(before).toContain(from);
  writeFileSync(path, before.replace(from, to));
}

function problemsOf(read: () => unknown): readonly string[] {
  try {
    read();
  } catch (problem) {
    if (problem instanceof DataFileError) return problem.problems;
    throw problem;
  }
  return [];
}

function read(): unknown {
  return readPriceBooks(join(folder, 'price-books'), readCatalogue(join(folder, 'catalogue')));
}

const wrongFiles: readonly [name: string, file: string, from: string, to: string, problem: string | RegExp][] = [
  [
    'a field that the format does not have',
    'catalogue/meeting/value-added.yaml',
    '    unit:',
    '    units:',
    /^resources\/catalogue\/meeting\/value-added\.yaml:11:\d+ items\[0\]: Unrecognized key: "units"$/,
  ],
  [
    'a spec that is a number',
    'catalogue/meeting/meeting-resources.yaml',
    'specs: ["10", "50"]',
    'specs: ["10", 50]',
    /^resources\/catalogue\/meeting\/meeting-resources\.yaml:43:23 items\[1\]\.offers\[0\]\.specs\[1\]: .*expected string/,
  ],
  [
    'a term that nobody knows',
    'catalogue/contact-centre/seats.yaml',
    'terms: [month, half-year, year]',
    'terms: [month, week]',
    /^resources\/catalogue\/contact-centre\/seats\.yaml:\d+:\d+ items\[0\]\.offers\[1\]\.terms\[1\]: /,
  ],
  [
    'a text that is no YAML',
    'catalogue/sections.yaml',
    'sections:',
    'sections: [',
    /^resources\/catalogue\/sections\.yaml:\d+: /,
  ],
  [
    'a key that occurs twice',
    'catalogue/levels.yaml',
    'effective:',
    'effective: "2024-01-01"\neffective:',
    /^resources\/catalogue\/levels\.yaml:\d+: Map keys must be unique/,
  ],
  [
    'a date that does not exist',
    'catalogue/sources.yaml',
    'date: "2024-12-12"',
    'date: "2024-02-30"',
    /^resources\/catalogue\/sources\.yaml:7:11 sources\[0\]\.date: /,
  ],
  [
    'files that do not agree',
    'catalogue/sections.yaml',
    'id: calls',
    'id: minutes',
    'resources/catalogue: cc.call.landline: unknown section calls',
  ],
  [
    'a price of something that nobody sells',
    'price-books/documented.yaml',
    'spec: "50"',
    'spec: "60"',
    'resources/price-books/documented.yaml: no offer for meeting.room 60 period per year',
  ],
  [
    'an amount that is no decimal',
    'price-books/documented.yaml',
    'amount: "5000"',
    'amount: "5,000"',
    /^resources\/price-books\/documented\.yaml: prices\.0\.amount: /,
  ],
  [
    'a price from an unknown document',
    'price-books/public.yaml',
    'document: public-prices',
    'document: leaflet',
    'resources/price-books/public.yaml: meeting.service.ops-online cites the unknown document leaflet',
  ],
];

describe('the catalogue files', () => {
  it('can be read as they are', () => {
    expect(problemsOf(read)).toEqual([]);
  });

  it.each(wrongFiles)('are refused with file, place and reason for %s', (_, file, from, to, problem) => {
    change(file, from, to);
    expect(problemsOf(read)).toContainEqual(typeof problem === 'string' ? problem : expect.stringMatching(problem));
  });

  it('report every problem and not the first only', () => {
    change('catalogue/editions.yaml', 'upgradesTo: [flexus, flagship]', 'upgradesTo: [gold, silver]');
    expect(problemsOf(read)).toHaveLength(2);
  });
});

describe('the version', () => {
  const versionOf = () => readCatalogue(join(folder, 'catalogue')).version;

  it('does not change with the layout of a file or its comments', () => {
    const before = versionOf();
    change('catalogue/editions.yaml', 'editions:', '# A comment.\n\neditions:');
    change('catalogue/editions.yaml', '{ zh: 免费版, en: Free edition }', '{ en: Free edition, zh: 免费版 }');
    expect(versionOf()).toBe(before);
  });

  it('changes with any fact', () => {
    const before = versionOf();
    change('catalogue/levels.yaml', 'graceDays: 7', 'graceDays: 8');
    expect(versionOf()).not.toBe(before);
  });
});
