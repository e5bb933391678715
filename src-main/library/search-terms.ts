/**
 * Chinese has no spaces, and FTS5 cannot find two characters inside a longer run. So every run of
 * Chinese is written as its pairs of neighbours (云会议室 → 云会 会议 议室 室), and searched for as a
 * phrase of pairs. The last character stands alone too, so that one character finds every place.
 */

const runs = /\p{Script=Han}+|[\p{L}\p{N}]+/gu;
const chinese = /^\p{Script=Han}/u;
/** A run of letters and digits without Chinese in it. */
const latin = /[^\p{Script=Han}]+/gu;

/**
 * The words of texts for the index, in one line. A phrase is made of pairs alone and every Chinese run ends with a single
 * character, so that no phrase reaches over from one run into the next: each run is needed once, whatever stands beside it.
 */
export function indexWords(texts: readonly string[]): string {
  return [...new Set(texts.flatMap(runsOf))].flatMap(wordsOfRun).join(' ');
}

/** What is searched for as an FTS5 query; undefined where the text has no word at all. */
export function searchQuery(text: string): string | undefined {
  const parts = runsOf(text).map(queryOfRun);
  return parts.length === 0 ? undefined : parts.join(' AND ');
}

/** The runs of a text in one form of writing: full-width as half-width, capitals as small letters. */
function runsOf(text: string): string[] {
  const folded = text.normalize('NFKC').toLowerCase();
  return (folded.match(runs) ?? []).flatMap((run) => {
    if (chinese.test(run)) return [run];
    // A letter class takes Chinese too, so a run that starts with a letter may go on in Chinese.
    return [...(run.match(latin) ?? []), ...(run.match(/\p{Script=Han}+/gu) ?? [])];
  });
}

function wordsOfRun(run: string): string[] {
  if (!chinese.test(run)) return [run];
  const characters = [...run];
  return characters.map((character, index) => character + (characters[index + 1] ?? ''));
}

function queryOfRun(run: string): string {
  const characters = [...run];
  if (!chinese.test(run) || characters.length === 1) return `"${run}" *`;
  return `"${wordsOfRun(run).slice(0, -1).join(' ')}"`;
}
