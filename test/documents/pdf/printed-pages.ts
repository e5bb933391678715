import { type PrintedLine, printedLines } from '../../../src-main/documents/pdf/printed-lines.ts';

/** The text of each page, a line per printed line, runs that stand apart set apart by ` | `. */
export async function printedPages(bytes: Uint8Array): Promise<string[]> {
  const pages: string[][] = [];
  for (const line of await printedLines(bytes)) {
    const page = (pages[line.page - 1] ??= []);
    page.push(readable(line));
  }
  return pages.map((lines) => lines.join('\n'));
}

/** Runs further apart than this, in points, are columns. */
const COLUMN_GAP = 5;

function readable({ runs }: PrintedLine): string {
  let text = '';
  let right = 0;
  for (const run of runs) {
    if (text !== '') text += run.left - right > COLUMN_GAP ? ' | ' : run.left - right > 1 ? ' ' : '';
    text += run.text;
    right = run.right;
  }
  return text;
}
