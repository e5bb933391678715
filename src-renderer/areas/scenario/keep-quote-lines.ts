import type { Quote, QuoteLine } from '../../../shared/quote.ts';

/** What each line said when it came; lines are never changed. */
const texts = new WeakMap<QuoteLine, string>();

function textOf(line: QuoteLine): string {
  const known = texts.get(line);
  if (known !== undefined) return known;
  const text = JSON.stringify(line);
  texts.set(line, text);
  return text;
}

/**
 * A new quote with the lines of the one before wherever they say the same, so that a letter that changes one line
 * draws that line and not all of them.
 */
export function keepQuoteLines(before: Quote | null | undefined, after: Quote | null): Quote | null {
  if (after === null || before === null || before === undefined) return after;
  const known = new Map(before.lines.map((line) => [line.id, line]));
  const lines = after.lines.map((line) => {
    const old = known.get(line.id);
    return old !== undefined && textOf(old) === textOf(line) ? old : line;
  });
  return { ...after, lines };
}
