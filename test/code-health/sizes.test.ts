import ts from 'typescript';
import { describe, expect, test } from 'vitest';

import { problemsIn, textOf, typeScriptFiles } from './project-files.ts';
import { lineOf, parse, walk } from './syntax.ts';

/** Longest file in lines. A longer one holds two things; cases are data, read one at a time. */
const limits = { rule: 200, cases: 600, other: 300 };
/** Longest function in lines, of the program; a test may be a list of expectations. */
const FUNCTION_LIMIT = 60;

function linesOf(text: string): number {
  return text.trimEnd().split('\n').length;
}

function limitOf(file: string): number {
  if (file.startsWith('src-main/rules/')) return limits.rule;
  return file.startsWith('test/cases/') ? limits.cases : limits.other;
}

function tooLong(text: string, file: string): string[] {
  const limit = limitOf(file);
  const lines = linesOf(text);
  return lines > limit ? [`${String(lines)} lines`] : [];
}

function longFunctions(text: string): string[] {
  const file = parse(text);
  const found: string[] = [];
  walk(file, (node) => {
    if (!ts.isFunctionLike(node) || !('body' in node) || node.body === undefined) return;
    const length = file.getLineAndCharacterOfPosition(node.end).line + 2 - lineOf(node);
    if (length > FUNCTION_LIMIT) found.push(`line ${String(lineOf(node))}: ${String(length)} lines`);
  });
  return found;
}

describe('sizes', () => {
  test('every file is short enough to be read at once', () => {
    expect(problemsIn(typeScriptFiles('shared', 'src-main', 'build', 'test'), tooLong)).toEqual([]);
  });

  test('half of the rule files have at most 70 lines, nine in ten at most 150', () => {
    const lengths = typeScriptFiles('src-main/rules')
      .map((file) => linesOf(textOf(file)))
      .sort((left, right) => left - right);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(70);
    expect(lengths[Math.floor(lengths.length * 0.9)]).toBeLessThanOrEqual(150);
  });

  test('every function of the program is short enough', () => {
    expect(problemsIn(typeScriptFiles('shared', 'src-main', 'build'), longFunctions)).toEqual([]);
  });

  test('a file that is one line too long is found', () => {
    expect(tooLong('x;\n'.repeat(201), 'src-main/rules/long.ts')).toEqual(['201 lines']);
    expect(tooLong('x;\n'.repeat(201), 'src-main/handlers/fits.ts')).toEqual([]);
    expect(tooLong('x;\n'.repeat(301), 'test/long.ts')).toEqual(['301 lines']);
  });

  test('a function that is one line too long is found, with its place', () => {
    const body = '  step();\n'.repeat(FUNCTION_LIMIT - 1);
    expect(longFunctions(`\nfunction long() {\n${body}}`)).toEqual([`line 2: ${String(FUNCTION_LIMIT + 1)} lines`]);
    expect(longFunctions(`\nfunction fits() {\n${body.slice(body.indexOf('\n') + 1)}}`)).toEqual([]);
  });
});
