import ts from 'typescript';
import { describe, expect, test } from 'vitest';

import { problemsIn, projectFiles, textOf, typeScriptFiles } from './project-files.ts';
import { lineOf, parse, walk } from './syntax.ts';

/** Marks of unfinished work; written in pieces so that this file does not find itself. */
const unfinished = new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X', 'HA' + 'CK'].join('|')})\\b`);

/** Folders of one machine, and hosts that packages are fetched from. */
const machineTraces = [/(?<![\w.@-])\/(work|home|root|Users|tmp)\//, /[A-Z]:\\Users/, /registry\.[a-z]/, /npmmirror\./];

/** Uses of `any` and of the console in a file, with their lines. */
function looseEnds(text: string): string[] {
  const found: string[] = [];
  walk(parse(text), (node) => {
    if (node.kind === ts.SyntaxKind.AnyKeyword) found.push(`line ${String(lineOf(node))}: any`);
    if (ts.isPropertyAccessExpression(node) && node.expression.getText() === 'console') {
      found.push(`line ${String(lineOf(node))}: console`);
    }
  });
  return found;
}

function tracesIn(text: string): string[] {
  return machineTraces.flatMap((trace) => trace.exec(text)?.[0] ?? []);
}

describe('words that do not belong', () => {
  test('nothing is typed any, and nothing writes to the console', () => {
    expect(problemsIn(typeScriptFiles('shared', 'src-main', 'build', 'test'), looseEnds)).toEqual([]);
  });

  test('no file is marked as unfinished', () => {
    const files = projectFiles().filter((file) => file !== 'package-lock.json' && file !== 'eslint.config.js');
    expect(files.filter((file) => unfinished.test(textOf(file)))).toEqual([]);
  });

  test('no file names a folder of one machine or a host of packages', () => {
    expect(problemsIn(projectFiles(), tracesIn)).toEqual([]);
  });

  test('the lockfile names no place that packages were fetched from', () => {
    expect(textOf('package-lock.json')).not.toContain('"resolved"');
  });

  test('each kind of loose end is found', () => {
    expect(looseEnds('const a: any = 1;\nconsole.log(a);\nconst many = "any console.log";')).toEqual([
      'line 1: any',
      'line 2: console',
    ]);
    expect(unfinished.test('// TO' + 'DO later')).toBe(true);
    expect(unfinished.test('a todo list')).toBe(false);
  });

  test.for([
    { text: ['see ', 'home', 'me', 'notes'].join('/'), found: true },
    { text: ['C:', 'Users', 'me'].join('\\'), found: true },
    { text: ['https://registry', 'example.org'].join('.'), found: true },
    { text: 'resources/examples and ./home/page.ts', found: false },
  ])('a trace of a machine in “$text” is found: $found', ({ text, found }) => {
    expect(tracesIn(text).length > 0).toBe(found);
  });
});
