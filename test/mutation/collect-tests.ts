import { format } from 'node:util';

/** A test as a file of tests declares it. */
export interface CollectedTest {
  /** The same in each loading of the same tests. */
  readonly id: string;
  readonly name: string;
  readonly fileName: string;
  readonly run: () => unknown;
}

type Body = (...row: readonly unknown[]) => unknown;
type Declare = (name: string, body: Body) => void;

/** The words by which files of tests declare them: those of vitest that the tests of the rules use. */
export interface TestWords {
  readonly describe: Declare & { readonly each: EachOf };
  readonly it: Declare & { readonly each: EachOf; readonly for: EachOf };
  /** Not one of vitest's: names the file whose tests follow. */
  readonly inFile: (name: string) => void;
}

type EachOf = (rows: readonly unknown[]) => Declare;

/**
 * Words that put every declared test into `tests`, in the order of the files.
 * @param tests takes the tests
 */
export function collectTests(tests: CollectedTest[]): TestWords {
  let fileName = '';
  let suites: readonly string[] = [];

  const describe: Declare = (name, body) => {
    const outer = suites;
    suites = [...outer, name];
    body();
    suites = outer;
  };
  const it: Declare = (name, body) => {
    const fullName = [...suites, name].join(' > ');
    tests.push({ id: `${String(tests.length)} ${fullName}`, name: fullName, fileName, run: () => body() });
  };

  return {
    describe: Object.assign(describe, { each: eachBy(describe, true) }),
    it: Object.assign(it, { each: eachBy(it, true), for: eachBy(it, false) }),
    inFile: (name) => {
      fileName = name;
    },
  };
}

/** Declares once for each row; a row that is an array becomes the arguments where it is spread. */
function eachBy(declare: Declare, spread: boolean): EachOf {
  return (rows) => (name, body) => {
    for (const row of rows) {
      const values = spread && Array.isArray(row) ? (row as readonly unknown[]) : [row];
      declare(rowName(name, values), () => body(...values));
    }
  };
}

/** The name with its `$field` and `%s` places filled. */
function rowName(name: string, values: readonly unknown[]): string {
  const [first] = values;
  const filled = name.replaceAll(/\$(\w+)/g, (place, field: string) =>
    typeof first === 'object' && first !== null && field in first
      ? String((first as Readonly<Record<string, unknown>>)[field])
      : place,
  );
  const places = filled.match(/%[a-z]/g)?.length ?? 0;
  return places === 0 ? filled : format(filled, ...values.slice(0, places));
}
