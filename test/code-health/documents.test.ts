import { existsSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

import { projectFolder, textOf, typeScriptFiles } from './project-files.ts';

const documents = ['README.md', 'README.zh-CN.md', 'ARCHITECTURE.md', 'CHANGELOG.md'];

/** Without fenced blocks, in which a `#` is a comment. */
function prose(markdown: string): string {
  return markdown.replaceAll(/^```[\s\S]*?^```/gm, '');
}

/** The levels of the headings in order. */
function outline(markdown: string): number[] {
  return [...prose(markdown).matchAll(/^(#+) /gm)].map((match) => match[1]?.length ?? 0);
}

/** The commands of all fenced blocks. */
function fenced(markdown: string): string[] {
  return [...markdown.matchAll(/^```sh\n([\s\S]*?)^```/gm)].flatMap((match) =>
    (match[1] ?? '').split('\n').map((line) => line.replace(/\s*#.*$/, '')),
  );
}

/** Targets of links and pictures that lie in the project. */
function linkedFiles(markdown: string): string[] {
  return [...prose(markdown).matchAll(/\]\(([^)#]+)[^)]*\)/g)]
    .map((match) => match[1] ?? '')
    .filter((target) => !/^[a-z]+:/.test(target));
}

/** Code spans that read like a path of the project; `…` and `*` stand for what is not named. */
function namedFiles(markdown: string): string[] {
  return [...prose(markdown).matchAll(/`([^`\s]+)`/g)]
    .map((match) => match[1] ?? '')
    .filter((span) => /^(shared|src-main|build|test|resources|scripts|docs|\.ci)\//.test(span) && !/[…*{]/.test(span));
}

function missing(files: readonly string[]): string[] {
  return files.filter((file) => !existsSync(path.join(projectFolder, file)));
}

/** Commands and options that the command line declares. */
function commandsAndOptions(source: string): string[] {
  return [...source.matchAll(/(?:\.command|\.option|new Option)\(\s*'(--)?([a-z-]+)/g)].map(
    (match) => `${match[1] ?? ''}${match[2] ?? ''}`,
  );
}

/** Commands and options that have no row in a table of the document. */
function untold(names: readonly string[], markdown: string): string[] {
  return names.filter((name) => !new RegExp(`^\\| \`${name}[ \`]`, 'm').test(markdown));
}

describe('documents', () => {
  test.for([...documents, 'LICENSE'])('%s is there', (file) => {
    expect(textOf(file).length).toBeGreaterThan(100);
  });

  test.for(documents)('the files that %s links or names are there', (file) => {
    const text = textOf(file);
    expect(missing([...linkedFiles(text), ...namedFiles(text)])).toEqual([]);
  });

  test('the Chinese README has the outline and the commands of the English one', () => {
    expect(outline(textOf('README.zh-CN.md'))).toEqual(outline(textOf('README.md')));
    expect(fenced(textOf('README.zh-CN.md'))).toEqual(fenced(textOf('README.md')));
  });

  test.for(['README.md', 'README.zh-CN.md'])('%s tells of every command and option', (file) => {
    const names = typeScriptFiles('src-main/command-line').flatMap((source) => commandsAndOptions(textOf(source)));
    expect(names.length).toBeGreaterThan(5);
    expect(untold(names, textOf(file))).toEqual([]);
  });

  test('ARCHITECTURE.md names the next file of the way in, and each names the one after it', () => {
    expect(namedFiles(textOf('ARCHITECTURE.md'))).toContain('src-main/rules/pricing/price-quote.ts');
    expect(textOf('src-main/rules/pricing/price-quote.ts')).toContain('test/cases/');
  });

  test('a missing file, an untold option, another outline and another command are found', () => {
    expect(missing([...linkedFiles('[gone](docs/gone.md) [out](https://example.org)')])).toEqual(['docs/gone.md']);
    expect(missing(namedFiles('`src-main/gone.ts` `src-main/rules` `npm start` `test/…`'))).toEqual([
      'src-main/gone.ts',
    ]);
    expect(
      untold(commandsAndOptions(".command('a').option('--b <c>')new Option('--d')"), '| `a X` |\n| `--d` |'),
    ).toEqual(['--b']);
    expect(outline('# a\n```sh\n# no heading\n```\n## b')).toEqual([1, 2]);
    expect(fenced('```sh\nnpm start   # opens\n```')).toEqual(['npm start', '']);
  });
});
