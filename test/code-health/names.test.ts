import path from 'node:path';

import { describe, expect, test } from 'vitest';

import { problemsIn, projectFiles, typeScriptFiles } from './project-files.ts';
import { exportedDeclarations, parse } from './syntax.ts';

/** Names that say nothing, so everything ends up in them. */
const emptyNames = ['util', 'utils', 'helper', 'helpers', 'common', 'misc', 'index', 'stuff', 'types'];

function isEmptyName(file: string): boolean {
  return file.endsWith('.ts') && emptyNames.includes(path.basename(file).split('.')[0] ?? '');
}

function stemOf(word: string): string {
  return word.toLowerCase().replace(/(s|ed|ing|al)$/, '');
}

/** The words of a kebab-case, camelCase, PascalCase or CONSTANT name, as stems. */
function wordsOf(name: string): string[] {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2')
    .split(/[-_]/)
    .map(stemOf);
}

/**
 * Names that mislead: not in kebab-case, or of a file with one exported value that its name does not
 * speak of. A file with several values is named after their subject.
 */
function misnamed(text: string, file: string): string[] {
  const name = path.basename(file, '.ts');
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) return ['not in kebab-case'];
  const declarations = exportedDeclarations(parse(text));
  if (declarations.filter((declaration) => !declaration.isType).length !== 1) return [];
  const exported = declarations.flatMap((declaration) => declaration.names);
  const words = wordsOf(name);
  const speaksOf = (each: string): boolean => wordsOf(each).some((word) => words.includes(word));
  return exported.some(speaksOf) ? [] : [`exports ${exported.join(', ')}`];
}

describe('names', () => {
  test('no file has a name that says nothing', () => {
    expect(projectFiles().filter(isEmptyName)).toEqual([]);
    expect(['a/utils.ts', 'a/index.test.ts', 'a/utilisation.ts', 'a/index.html'].map(isEmptyName)).toEqual([
      ...[true, true, false, false],
    ]);
  });

  test('every file is named after what it exports', () => {
    expect(problemsIn(typeScriptFiles('shared', 'src-main', 'build', 'test/cases'), misnamed)).toEqual([]);
  });

  test.for([
    { file: 'rules/price-quote.ts', text: 'export function priceQuote() {}', problems: [] },
    { file: 'line/refusal.ts', text: 'export class RefusedInput {}', problems: [] },
    { file: 'money/amount.ts', text: 'export const plus = 1;\nexport const minus = 2;', problems: [] },
    { file: 'rules/things.ts', text: 'export function priceQuote() {}', problems: ['exports priceQuote'] },
    { file: 'rules/PriceQuote.ts', text: 'export function priceQuote() {}', problems: ['not in kebab-case'] },
    { file: 'rules/price_quote.ts', text: 'export function priceQuote() {}', problems: ['not in kebab-case'] },
  ])('$file with “$text” has the problems $problems', ({ file, text, problems }) => {
    expect(misnamed(text, file)).toEqual(problems);
  });
});
