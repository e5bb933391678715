import Papa from 'papaparse';

import { accept, refuse, type Reply } from '../../shared/reply.ts';
import { finding } from '../rules/findings/finding.ts';
import type { Table, TableRow } from '../tables/table.ts';
import { MOST_LINE, MOST_MEETINGS } from './meetings-reading.ts';

/** Most columns of a table. */
const MOST_COLUMNS = 200;
const delimiters = [',', ';', '\t', '，', '；'] as const;

/** Reads text as a table of comma, semicolon or tab separated values; the header tells which. */
export function readCsvTable(text: string): Reply<Table> {
  const long = overLong(text);
  if (long !== undefined) return refuse([tooMuch(`line ${String(long)}`, '> 1 MB', '1 MB')]);
  const rows: TableRow[] = [];
  let line = 1;
  let wrong: ReturnType<typeof refuse> | undefined;
  Papa.parse<string[]>(text, {
    delimiter: delimiterOf(text),
    step: ({ data, errors }, parser) => {
      const [error] = errors;
      if (error !== undefined) {
        const at = { place: `line ${String(line)}`, value: error.code };
        wrong = refuse([finding('meetings-quote-open', at, { line: String(line) })]);
      } else if (data.length > MOST_COLUMNS) wrong = refuse([tooMany(line, data.length, MOST_COLUMNS)]);
      else if (rows.length > MOST_MEETINGS) wrong = refuse([tooMany(line, rows.length, MOST_MEETINGS)]);
      if (wrong !== undefined) {
        parser.abort();
        return;
      }
      rows.push({ line, cells: data });
      // A cell in quotation marks may run over several lines.
      line += 1 + data.reduce((count, cell) => count + (cell.match(/\r\n?|\n/g)?.length ?? 0), 0);
    },
  });
  return wrong ?? accept({ rows, dates: 1900 });
}

/** The number of the first line that is longer than lines may be. */
function overLong(text: string): number | undefined {
  if (text.length <= MOST_LINE) return undefined;
  let from = 0;
  for (let line = 1; from < text.length; line += 1) {
    const end = text.indexOf('\n', from);
    if ((end < 0 ? text.length : end) - from > MOST_LINE) return line;
    if (end < 0) return undefined;
    from = end + 1;
  }
  return undefined;
}

/** The delimiter that the header has most of, outside quotation marks. */
function delimiterOf(text: string): string {
  const header = /^[^\r\n]*/.exec(text.trimStart())?.[0].replaceAll(/"[^"]*"/g, '') ?? '';
  const counts = delimiters.map((delimiter) => header.split(delimiter).length);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ',';
}

function tooMany(line: number, actual: number, limit: number): ReturnType<typeof tooMuch> {
  return tooMuch(`line ${String(line)}`, String(actual), String(limit));
}

function tooMuch(place: string, actual: string, limit: string): ReturnType<typeof finding> {
  return finding('file-too-large', { place, value: actual }, { actual, limit });
}
