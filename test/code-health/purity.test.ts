import ts from 'typescript';
import { describe, expect, test } from 'vitest';

import { problemsIn, typeScriptFiles } from './project-files.ts';
import { parse, walk } from './syntax.ts';

/** What rules may import beside each other: nothing that reads the machine. */
const allowedImports = /^(\.{1,2}\/|virtual:|decimal\.js$|zod$|node:crypto$)/;
const machineNames = ['process', 'Intl', 'performance', 'crypto', 'fetch', 'setTimeout', 'setInterval', 'globalThis'];
const machineMembers = /^(Date\.(now|parse)|Math\.random|.*\.(toLocale\w*|localeCompare|getTimezoneOffset))$/;
const localDateMembers = /\.[gs]et(FullYear|Month|Date|Day|Hours|Minutes|Seconds)$/;

/** Everything in a file by which its result could depend on the machine, the time or chance. */
function impurities(text: string): string[] {
  const found: string[] = [];
  walk(parse(text), (node) => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      if (!allowedImports.test(node.moduleSpecifier.text)) found.push(`import ${node.moduleSpecifier.text}`);
    } else if (ts.isPropertyAccessExpression(node)) {
      const name = node.getText().replaceAll(/\s/g, '');
      if (machineMembers.test(name) || localDateMembers.test(name)) found.push(name);
      if (ts.isIdentifier(node.expression) && machineNames.includes(node.expression.text)) found.push(name);
    } else if (ts.isNewExpression(node) || ts.isCallExpression(node)) {
      const called = node.expression.getText();
      if (called === 'Date' && (node.arguments ?? []).length === 0) found.push('Date()');
      if (ts.isCallExpression(node) && machineNames.includes(called)) found.push(`${called}()`);
      if (called === 'import') found.push('import()');
    }
  });
  return found;
}

describe('rules are pure', () => {
  test('nothing in the rules and the shared types depends on anything but its input', () => {
    expect(problemsIn(typeScriptFiles('src-main/rules', 'shared'), impurities)).toEqual([]);
  });

  test.for([
    { text: "import { readFileSync } from 'node:fs';", found: ['import node:fs'] },
    { text: "import { app } from 'electron';", found: ['import electron'] },
    { text: 'const now = Date.now();', found: ['Date.now'] },
    { text: 'const now = new Date();', found: ['Date()'] },
    { text: 'const chance = Math.random();', found: ['Math.random'] },
    { text: 'const text = (12).toLocaleString();', found: ['(12).toLocaleString'] },
    { text: 'names.sort((a, b) => a.localeCompare(b));', found: ['a.localeCompare'] },
    { text: 'const print = new Intl.NumberFormat();', found: ['Intl.NumberFormat'] },
    { text: 'const zone = process.env["TZ"];', found: ['process.env'] },
    { text: 'const hour = date.getHours();', found: ['date.getHours'] },
    { text: "const late = import('./file.ts');", found: ['import()'] },
    { text: 'const day = new Date(seconds * 1_000).getUTCDate();', found: [] },
    { text: "import { createHash } from 'node:crypto';", found: [] },
    { text: '// Date.now() in a comment', found: [] },
  ])('in “$text” is found: $found', ({ text, found }) => {
    expect(impurities(text)).toEqual(found);
  });
});
