import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { priceBooks } from 'virtual:price-books';
import { afterAll, describe, expect, it } from 'vitest';

import type { Finding } from '../../shared/finding.ts';
import type { MeetingProfile } from '../../shared/meeting.ts';
import { accept, refuse, type Reply } from '../../shared/reply.ts';
import { generateMeetings } from '../../src-main/demand/generate-meetings.ts';
import { readMeetings } from '../../src-main/demand/read-meetings.ts';
import { quoteScenario } from '../../src-main/handlers/quote-handlers.ts';
import { timelineScenario } from '../../src-main/handlers/timeline-handlers.ts';
import { LibraryTrouble, storeFinding, troubleFinding } from '../../src-main/library/library-trouble.ts';
import { openLibrary } from '../../src-main/library/open-library.ts';
import { readSeatwiseFile, seatwiseFile } from '../../src-main/library/seatwise-file.ts';
import { readPriceBook } from '../../src-main/price-books/read-price-book.ts';
import { findingTable } from '../../src-main/rules/findings/finding-table.ts';
import { readJson } from '../../src-main/rules/findings/read-json.ts';
import { draft, saveAt } from '../library/sample-draft.ts';
import { isNightly, tellFigure } from '../tell-figure.ts';
import { calendar, csvTable, workbook } from './hostile/meeting-grammar.ts';
import { mutateBytes, mutateJson } from './hostile/mutations.ts';
import { Dice } from './random-scenario.ts';

/** Inputs in all, shared out over the kinds of file. */
const INPUTS = isNightly ? 100_000 : 2_000;
const PATIENCE = isNightly ? 3_600_000 : 60_000;
/** What one strange file may take of memory, in megabytes. */
const MEMORY_MB = 512;

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const asJson = (value: unknown): Uint8Array => encode(JSON.stringify(value));
const scratch = mkdtempSync(path.join(tmpdir(), 'seatwise-hostile-'));
afterAll(() => {
  rmSync(scratch, { recursive: true, force: true });
});

/** A kind of file from a stranger: how one is made, and what the program does with it. */
interface Stranger {
  readonly kind: string;
  readonly make: (dice: Dice) => Uint8Array;
  readonly read: (bytes: Uint8Array) => Promise<Reply<unknown>> | Reply<unknown>;
  /** Share of the inputs. */
  readonly weight: number;
}

const books = [priceBooks.documented];
const scenarios = ['meeting-guide-sample', 'contact-centre-on-demand', 'meeting-discounts'].map((name): unknown =>
  JSON.parse(readFileSync(`resources/examples/${name}.json`, 'utf8')),
);
const profile: MeetingProfile = {
  format: 'seatwise.profile/1',
  people: 40,
  meetingsPerPersonWeek: 2,
  sizes: [{ least: 2, most: 8, weight: 3 }],
  hours: { from: 9, to: 18 },
  terminalShare: 0.3,
  from: '2026-01-05',
  weeks: 4,
  seed: 7,
};
const travelling = seatwiseFile([
  {
    id: '0b7b3a0e-3f0f-4c38-9d5a-0d4c0f6f3a11',
    revision: 3,
    scenario: draft('方案一'),
    tags: ['华东'],
    createdAt: '2026-11-22T09:00:00+08:00',
    updatedAt: '2026-11-22T09:30:00+08:00',
  },
]);

function makeLibrary(): Buffer {
  const library = openLibrary(scratch);
  for (let index = 0; index < 12; index += 1) library.writer.create(saveAt(index, draft(`方案${String(index)}`)));
  library.close();
  return readFileSync(path.join(scratch, 'library.db'));
}
const libraryBytes = makeLibrary();

/** Two in three are as the grammar grew them, the others have accidents besides. */
function grown(dice: Dice, make: (dice: Dice) => string | Uint8Array): Uint8Array {
  const made = make(dice);
  const bytes = typeof made === 'string' ? encode(made) : made;
  return dice.oneIn(3) ? mutateBytes(dice, bytes) : bytes;
}

/** Three in four change the value, the others the bytes of its text. */
function changedJson(dice: Dice, value: unknown): Uint8Array {
  return dice.oneIn(4) ? mutateBytes(dice, asJson(value)) : asJson(mutateJson(dice, value));
}

/** A profile of another size and time; two in three are changed. */
function anyProfile(dice: Dice): Uint8Array {
  const other = { ...profile, people: dice.whole(1, 90), weeks: dice.whole(1, 8), seed: dice.whole(1, 999) };
  return dice.oneIn(3) ? asJson(other) : changedJson(dice, other);
}

function readScenarioFile(bytes: Uint8Array): Reply<unknown> {
  const json = readJson(bytes);
  if (!json.ok) return json;
  const quote = quoteScenario(json.value, books);
  const timeline = timelineScenario(json.value, books);
  return quote.ok ? timeline : quote;
}

function readBookFile(bytes: Uint8Array): Reply<unknown> {
  const json = readJson(bytes);
  return json.ok ? readPriceBook(json.value) : json;
}

/** Opens the file as a library, lists it, and opens all that is listed. */
function readLibrary(bytes: Uint8Array): Reply<unknown> {
  const folder = path.join(scratch, 'opened');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'library.db'), bytes);
  try {
    const library = openLibrary(folder);
    try {
      const { rows } = library.reader.list({ query: '', order: 'updated', offset: 0, limit: 50 });
      const opened = rows.map(({ id }) => library.reader.open(id));
      return opened.find((reply) => !reply.ok) ?? accept(rows);
    } finally {
      library.close();
    }
  } catch (error) {
    // The store's own refusals become a finding in the handlers; anything else is a bug.
    const found = error instanceof LibraryTrouble ? troubleFinding(error) : storeFinding(error);
    if (found === undefined) throw error;
    return refuse([found]);
  }
}

const strangers: readonly Stranger[] = [
  { kind: 'csv', weight: 20, make: (dice) => grown(dice, csvTable), read: (bytes) => readMeetings(bytes) },
  { kind: 'xlsx', weight: 18, make: (dice) => grown(dice, workbook), read: (bytes) => readMeetings(bytes) },
  { kind: 'ics', weight: 18, make: (dice) => grown(dice, calendar), read: (bytes) => readMeetings(bytes) },
  { kind: 'profile', weight: 6, make: anyProfile, read: (bytes) => readMeetings(bytes) },
  { kind: 'scenario', weight: 20, make: (dice) => changedJson(dice, dice.pick(scenarios)), read: readScenarioFile },
  { kind: 'price book', weight: 8, make: (dice) => changedJson(dice, books[0]), read: readBookFile },
  {
    kind: '.seatwise',
    weight: 7,
    make: (dice) => changedJson(dice, JSON.parse(travelling)),
    read: (bytes) => readSeatwiseFile(bytes),
  },
  { kind: 'library', weight: 3, make: (dice) => mutateBytes(dice, libraryBytes), read: readLibrary },
];

/** What is wrong with a finding as an answer to a stranger's file. */
function flaws({ code, message, mend }: Finding): string[] {
  const texts = [message.zh, message.en, mend?.zh ?? '–', mend?.en ?? '–'];
  return [
    ...(Object.hasOwn(findingTable, code) ? [] : [`unknown code ${code}`]),
    ...texts.filter((text) => text.trim() === '').map(() => `${code}: a text is empty`),
    // What stood in the file may be quoted; the program's own words may not be these.
    ...texts.filter((text) => /\[object |\n {4}at |\.(ts|cjs):\d+/.test(text)).map((text) => `${code}: ${text}`),
  ];
}

async function outcome({ read }: Stranger, bytes: Uint8Array): Promise<{ refused: boolean; flaws: string[] }> {
  try {
    const reply = await read(bytes);
    if (reply.ok) return { refused: false, flaws: [] };
    return { refused: true, flaws: reply.findings.length === 0 ? ['no finding'] : reply.findings.flatMap(flaws) };
  } catch (error) {
    return { refused: true, flaws: [error instanceof Error ? (error.stack ?? error.message) : String(error)] };
  }
}

describe('files of strangers', () => {
  it.each(strangers)(
    '$kind: whatever is in it, the answer is a value or coded findings',
    async (stranger) => {
      const count = Math.ceil((INPUTS * stranger.weight) / 100);
      const wrong: { seed: number; flaws: string[] }[] = [];
      let refused = 0;
      let longest = 0;
      let taken = 0;
      for (let seed = 1; seed <= count; seed += 1) {
        const bytes = stranger.make(new Dice(seed * 7_919 + stranger.kind.length));
        const before = process.memoryUsage().heapUsed;
        const begin = performance.now();
        const result = await outcome(stranger, bytes);
        longest = Math.max(longest, performance.now() - begin);
        taken = Math.max(taken, (process.memoryUsage().heapUsed - before) / 2 ** 20);
        if (result.refused) refused += 1;
        if (result.flaws.length > 0) wrong.push({ seed, flaws: result.flaws.slice(0, 3) });
      }
      tellFigure(
        `S1: ${stranger.kind}: ${String(count)} files, ${String(refused)} refused, ${String(wrong.length)} with a fault; ` +
          `longest ${longest.toFixed(0)} ms, most ${taken.toFixed(0)} MB`,
      );
      expect(wrong.slice(0, 5)).toEqual([]);
      // Blind if everything, or nothing, got in.
      expect(refused).toBeGreaterThan(0);
      expect(refused).toBeLessThan(count);
      expect(taken).toBeLessThan(MEMORY_MB);
    },
    PATIENCE,
  );

  it('are many enough, of every kind', () => {
    expect(strangers.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
    expect(generateMeetings(JSON.parse(JSON.stringify(profile)) as Parameters<typeof generateMeetings>[0]).ok).toBe(
      true,
    );
  });
});
