import { readFileSync } from 'node:fs';
import path from 'node:path';

import { exportQuote } from '../../src-main/documents/export-quote.ts';
import { writeDocuments } from '../../src-main/documents/write-document.ts';
import { quoteScenario } from '../../src-main/handlers/quote-handlers.ts';
import type { Reply } from '../../shared/reply.ts';
import { exportedKinds, exportedScenario } from './exported-scenario.ts';

/**
 * A program of its own that exports two quotes in turn over the same two files, to be killed by the tests:
 * `export` on the whole path of the command line, `put` only the last part of it, with documents that are made
 * already, because that is where the files are touched.
 */

const [, , mode = '', folder = '', source = '', begin = '0', times = '1'] = process.argv;
const targets = exportedKinds.map((kind) => ({ kind, file: path.join(folder, `quote.${kind}`) }));

/** Prices a scenario and exports it. */
function exported(turn: number): Promise<Reply<unknown>> {
  const quote = quoteScenario(exportedScenario(turn), []);
  if (!quote.ok) throw new Error(quote.findings[0]?.message.en);
  const files = Object.fromEntries(targets.map(({ kind, file }) => [kind, file]));
  return exportQuote(quote.value, { language: 'zh', date: '2026-11-22', fontFolder: source, ...files });
}

/** Puts finished documents in place. */
function put(turn: number): Promise<Reply<unknown>> {
  return writeDocuments(
    targets.map(({ kind, file }) => ({
      file,
      make: () => Promise.resolve(readFileSync(path.join(source, `${String(turn % 2)}.${kind}`))),
      verify: () => Promise.resolve([]),
    })),
  );
}

for (let turn = Number(begin); turn < Number(begin) + Number(times); turn += 1) {
  const reply = await (mode === 'put' ? put(turn) : exported(turn));
  if (!reply.ok) throw new Error(reply.findings[0]?.message.en);
}
