import { openLibrary } from '../../src-main/library/open-library.ts';

/**
 * Opens the library of a folder as the app would and holds it against what was acknowledged.
 * @returns what is wrong, in words; nothing where every acknowledged save is there, whole
 */
export function lostSaves(folder: string, acknowledged: ReadonlyMap<string, number>): string[] {
  let library;
  try {
    library = openLibrary(folder);
  } catch (error) {
    return [`not opened: ${String(error)}`];
  }
  try {
    return [...acknowledged].flatMap(([id, revision]) => {
      const reply = library.reader.open(id);
      if (!reply.ok) return [`${id}: ${reply.findings[0]?.code ?? ''}`];
      const { revision: found, scenario } = reply.value;
      if (found < revision) return [`${id}: revision ${String(found)} instead of ${String(revision)}`];
      return scenario.name === `第 ${String(found)} 版`
        ? []
        : [`${id}: revision ${String(found)} is “${scenario.name}”`];
    });
  } catch (error) {
    return [`not read: ${String(error)}`];
  } finally {
    library.close();
  }
}
