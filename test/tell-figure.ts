import { appendFileSync } from 'node:fs';

/** Sizes of the tests: what a change can afford, and what a night can. */
export const isNightly = process.env['SEATWISE_NIGHTLY'] === '1';

/**
 * Prints a figure of a test, beginning with the test's name in the list of promises (R1 … S6). `npm test` gathers them in
 * the file that it names, and prints them together at its end.
 */
export function tellFigure(text: string): void {
  process.stdout.write(`  ${text}\n`);
  const file = process.env['SEATWISE_FIGURES'];
  if (file !== undefined) appendFileSync(file, `${text}\n`);
}
