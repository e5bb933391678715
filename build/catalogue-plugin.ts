import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Plugin } from 'vite';

import { readCatalogue, yamlFiles } from './read-catalogue.ts';
import { readPinyin } from './read-pinyin.ts';
import { readPriceBooks } from './read-price-books.ts';
import { readSizingRules } from './read-sizing-rules.ts';
import { DataFileError } from './read-yaml.ts';

const modules = ['virtual:catalogue', 'virtual:price-books', 'virtual:sizing-rules', 'virtual:pinyin'];

/** Vite's convention: a leading NUL keeps other plugins from taking the id for a file. */
const resolved = (id: string) => `\0${id}`;

/** A module that holds a value as JSON text: quicker to start than an object literal, and no YAML at run time. */
function moduleText(name: string, value: unknown): string {
  return `export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(value))});`;
}

/**
 * Gives `virtual:catalogue`, `virtual:price-books`, `virtual:sizing-rules` and `virtual:pinyin`, made of the YAML
 * files under `resources`.
 * A wrong file fails the build with file, place and reason.
 */
export function catalogue(resources: string = fileURLToPath(new URL('../resources', import.meta.url))): Plugin {
  const catalogueFolder = join(resources, 'catalogue');
  const booksFolder = join(resources, 'price-books');
  const sizingFolder = join(resources, 'sizing');

  /** The text of one of the modules, read anew. */
  const textOf = (id: string): string => {
    const content = readCatalogue(catalogueFolder);
    if (id === resolved('virtual:catalogue')) return moduleText('catalogue', content);
    if (id === resolved('virtual:price-books')) return moduleText('priceBooks', readPriceBooks(booksFolder, content));
    if (id === resolved('virtual:pinyin')) return moduleText('pinyin', readPinyin(content));
    return moduleText('sizingRules', readSizingRules(sizingFolder, content));
  };

  return {
    name: 'seatwise-catalogue',
    resolveId: (id) => (modules.includes(id) ? resolved(id) : undefined),
    load(id) {
      if (!modules.some((module) => resolved(module) === id)) return undefined;
      for (const folder of [catalogueFolder, booksFolder, sizingFolder]) {
        for (const name of yamlFiles(folder)) this.addWatchFile(join(folder, name));
      }
      try {
        return textOf(id);
      } catch (problem) {
        if (problem instanceof DataFileError) this.error(problem.message);
        throw problem;
      }
    },
  };
}
