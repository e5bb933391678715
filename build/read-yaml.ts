import { readFileSync } from 'node:fs';

import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';

/** A data file that cannot be used: the message says which file, where in it, and why. */
export class DataFileError extends Error {
  /** One line per problem, each with file, place and reason. */
  readonly problems: readonly string[];

  /**
   * Keeps the problems apart, so that a caller can list them.
   * @param problems One line per problem, each with file, place and reason.
   */
  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
    this.name = 'DataFileError';
  }
}

/** `items[2].offers[0].specs` for a path of a schema problem. */
function placeText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((place, key) => {
    if (typeof key === 'number') return `${place}[${String(key)}]`;
    return place === '' ? String(key) : `${place}.${String(key)}`;
  }, '');
}

/**
 * Reads one YAML file and checks it.
 * @param path Where the file is.
 * @param name How problems name the file, e.g. `resources/catalogue/rules.yaml`.
 * @throws DataFileError with every problem as `name:line:column place: reason`.
 */
export function readYaml<T extends z.ZodType>(path: string, name: string, schema: T): z.output<T> {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines });
  if (document.errors.length > 0) {
    throw new DataFileError(
      document.errors.map((error) => `${name}:${String(error.linePos?.[0].line ?? 1)}: ${error.message}`),
    );
  }
  const read = schema.safeParse(document.toJS());
  if (read.success) return read.data;
  throw new DataFileError(
    read.error.issues.map((issue) => {
      const unknownKey = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
      const at = positionOf([...issue.path, ...unknownKey]);
      return `${name}:${String(at.line)}:${String(at.col)} ${placeText(issue.path)}: ${issue.message}`;
    }),
  );

  /** Of the node itself, or of the nearest one around it where the field is missing. */
  function positionOf(path: readonly PropertyKey[]): { line: number; col: number } {
    for (let length = path.length; length > 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true);
      if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)) {
        return lines.linePos(Number(node.range[0]));
      }
    }
    return { line: 1, col: 1 };
  }
}
