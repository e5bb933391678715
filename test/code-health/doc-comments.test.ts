import { describe, expect, test } from 'vitest';

import { problemsIn, typeScriptFiles } from './project-files.ts';
import { exportedDeclarations, parse } from './syntax.ts';

function undocumented(text: string): string[] {
  return exportedDeclarations(parse(text))
    .filter((declaration) => !declaration.documented)
    .flatMap((declaration) => declaration.names);
}

describe('doc comments', () => {
  test('every export of the program says what it means', () => {
    expect(problemsIn(typeScriptFiles('shared', 'src-main', 'build'), undocumented)).toEqual([]);
  });

  test('an export without a comment, with a plain comment or with tags alone is found', () => {
    const text = [
      '/** Says it. */\nexport const said = 1;',
      'export const bare = 1;',
      '// Not a doc comment.\nexport type Plain = 1;',
      '/** @returns nothing */\nexport function tagsOnly(): void {}',
      'const inner = 1;',
    ].join('\n\n');
    expect(undocumented(text)).toEqual(['bare', 'Plain', 'tagsOnly']);
  });
});
