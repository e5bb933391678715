/** Characters that a file system somewhere refuses, and those that no name should begin or end with. */
const refused = /[\\/:*?"<>|\p{Cc}]+/gu;
const edges = /^[.\s-]+|[.\s-]+$/g;
const MOST_CHARACTERS = 100;

/** A name that every file system accepts, with its ending: `报价 A/B` → `报价 A-B.pdf`. */
export function fileName(name: string, ending: string): string {
  const clean = [...name.replaceAll(refused, '-')].slice(0, MOST_CHARACTERS).join('').replaceAll(edges, '');
  return `${clean === '' ? 'seatwise' : clean}.${ending}`;
}
