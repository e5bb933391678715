import type { Finding } from '../../../shared/finding.ts';

/** A text of a scenario and the path that it stands at. */
interface PlacedText {
  readonly place: string;
  readonly text: string;
}

/**
 * Says of characters that a document cannot show where the scenario has them: the document knows only what it
 * prints. One that stands in the settings keeps no place.
 * @returns the findings in the same order, others as they are
 */
export function withGlyphPlaces(findings: readonly Finding[], scenario: unknown): Finding[] {
  const taken = new Set<string>();
  return findings.map((each) => {
    if (each.code !== 'glyph-missing' || each.place !== undefined) return each;
    const characters = [...(each.value ?? '')];
    const found = textsWithin(each.line === undefined ? scenario : lineOf(scenario, each.line)).filter(({ text }) =>
      characters.every((character) => text.includes(character)),
    );
    // The same text is often printed in several fields; two fields with the same character are two places.
    const place = (found.find((text) => !taken.has(text.place)) ?? found[0])?.place;
    if (place === undefined) return each;
    taken.add(place);
    return { ...each, place };
  });
}

/** The line with its path, as a part of the scenario. */
function lineOf(scenario: unknown, id: string): unknown {
  const lines = isRecord(scenario) ? scenario['lines'] : undefined;
  if (!Array.isArray(lines)) return scenario;
  const kept = lines.map((line: unknown) => (isRecord(line) && line['id'] === id ? line : undefined));
  return { lines: kept };
}

function textsWithin(value: unknown, place = ''): PlacedText[] {
  if (typeof value === 'string') return [{ place, text: value }];
  if (Array.isArray(value))
    return value.flatMap((entry: unknown, index) => textsWithin(entry, `${place}[${String(index)}]`));
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([name, entry]) => textsWithin(entry, place === '' ? name : `${place}.${name}`));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
