import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import type { Catalogue, CatalogueItem } from '../shared/catalogue.ts';
import { checkCatalogue } from '../src-main/rules/catalogue/check-catalogue.ts';
import {
  editionsFileSchema,
  itemsFileSchema,
  levelsFileSchema,
  rulesFileSchema,
  sectionsFileSchema,
  sourcesFileSchema,
} from './catalogue-schema.ts';
import { DataFileError, readYaml } from './read-yaml.ts';

/** The meeting guide: its date leads the version, since it is the younger of the two documents. */
const leadingDocument = 'M';

/** A value with its object keys in order, so that equal data has equal text. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, held]) => held !== undefined);
  return Object.fromEntries(
    entries.sort(([left], [right]) => (left < right ? -1 : 1)).map(([key, held]) => [key, canonical(held)]),
  );
}

/** Every YAML file of a folder and its folders, in order of name, as paths relative to the folder. */
export function yamlFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
}

/** Items of all files, in the order of the sections and, within one, of its file. */
function readItems(folder: string, sectionIds: readonly string[]): CatalogueItem[] {
  const items: CatalogueItem[] = yamlFiles(folder)
    .filter((name) => name.includes('/'))
    .flatMap((name) => {
      const file = readYaml(join(folder, name), `resources/catalogue/${name}`, itemsFileSchema);
      const { family, section, effective } = file;
      return file.items.map((item) => ({ ...item, family, section, effective }));
    });
  return items.sort((left, right) => sectionIds.indexOf(left.section) - sectionIds.indexOf(right.section));
}

/**
 * Reads, checks and dates the catalogue of a folder.
 * @throws DataFileError where a file is wrong by itself or the files do not agree.
 */
export function readCatalogue(folder: string): Catalogue {
  const read = <T extends Parameters<typeof readYaml>[2]>(name: string, schema: T) =>
    readYaml(join(folder, name), `resources/catalogue/${name}`, schema);
  const { sections } = read('sections.yaml', sectionsFileSchema);
  const content: Omit<Catalogue, 'version'> = {
    sources: read('sources.yaml', sourcesFileSchema).sources,
    editions: read('editions.yaml', editionsFileSchema).editions,
    sections,
    items: readItems(
      folder,
      sections.map((section) => section.id),
    ),
    rules: read('rules.yaml', rulesFileSchema).rules,
    levels: read('levels.yaml', levelsFileSchema).levels,
  };
  const hash = createHash('sha256')
    .update(JSON.stringify(canonical(content)))
    .digest('hex')
    .slice(0, 12);
  const date = content.sources.find((source) => source.id === leadingDocument)?.date ?? 'undated';
  const catalogue: Catalogue = { version: `${date}+${hash}`, ...content };
  const problems = checkCatalogue(catalogue);
  if (problems.length > 0) throw new DataFileError(problems.map((problem) => `resources/catalogue: ${problem}`));
  return catalogue;
}
