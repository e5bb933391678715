/** A run of text on a page, as it is printed. */
export interface PrintedRun {
  readonly left: number;
  readonly right: number;
  readonly text: string;
}

/** The runs that stand on one line of a page, from left to right. */
export interface PrintedLine {
  readonly page: number;
  readonly runs: readonly PrintedRun[];
}

/** Runs whose baselines differ by no more than this, in points, stand on one line. */
const SAME_LINE = 0.6;
/** How far a run may reach over the edges of a column by rounding. */
const SLACK = 1;

/** Reads the text of a PDF line by line, top to bottom, with its places on the page. */
export async function printedLines(bytes: Uint8Array): Promise<PrintedLine[]> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  // The reader takes the bytes over, so it gets its own.
  const task = getDocument({
    data: new Uint8Array(bytes),
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const file = await task.promise;
    const lines: PrintedLine[] = [];
    for (let page = 1; page <= file.numPages; page += 1) {
      const { items } = await (await file.getPage(page)).getTextContent();
      const placed = items.flatMap((item) => {
        if (!('str' in item) || item.str.trim() === '') return [];
        const [, , , , x, y] = item.transform as readonly number[];
        return [{ left: x ?? 0, right: (x ?? 0) + item.width, y: y ?? 0, text: item.str }];
      });
      lines.push(...linesOf(placed).map((runs) => ({ page, runs })));
    }
    return lines;
  } finally {
    await task.destroy();
  }
}

function linesOf(runs: readonly (PrintedRun & { readonly y: number })[]): PrintedRun[][] {
  const lines: { y: number; runs: PrintedRun[] }[] = [];
  for (const run of [...runs].sort((a, b) => b.y - a.y)) {
    const last = lines.at(-1);
    if (last !== undefined && last.y - run.y <= SAME_LINE) last.runs.push(run);
    else lines.push({ y: run.y, runs: [run] });
  }
  return lines.map((line) => line.runs.sort((a, b) => a.left - b.left));
}

/** The text of a line without spaces. */
export function lineText(line: PrintedLine): string {
  return line.runs
    .map((run) => run.text)
    .join('')
    .replaceAll(/\s/g, '');
}

/** The text of a line that stands between two edges, without spaces. */
export function textBetween(line: PrintedLine, edges: { readonly left: number; readonly right: number }): string {
  const inside = line.runs.filter((run) => run.left >= edges.left - SLACK && run.right <= edges.right + SLACK);
  return lineText({ page: line.page, runs: inside });
}
