import type { Party, QuotePaper } from '../../../shared/quote-paper.ts';
import type { ScenarioFile } from '../../../shared/scenario.ts';

/** The paper with some wishes changed; one that is undefined is taken back and leaves no trace in the file. */
function changed<T extends object>(value: T, wishes: { readonly [Name in keyof T]?: T[Name] | undefined }): T {
  const kept = Object.entries({ ...value, ...wishes }).filter(([, each]) => each !== undefined);
  return Object.fromEntries(kept) as T;
}

/** The scenario with some wishes for its quote document; see `QuotePaper`. */
export function withPaper(
  scenario: ScenarioFile,
  wishes: { readonly [Name in keyof QuotePaper]?: QuotePaper[Name] | undefined },
): ScenarioFile {
  const { document = {}, ...rest } = scenario;
  const next = changed(document, wishes);
  return Object.keys(next).length === 0 ? rest : { ...rest, document: next };
}

/** A party with one of its fields set; an empty text leaves it to what is known otherwise. */
export function withPartyField<T extends Party>(party: T | undefined, field: keyof T, text: string): T | undefined {
  const wish = { [field]: text.trim() === '' ? undefined : text.trim() } as { readonly [Name in keyof T]?: undefined };
  const next = changed(party ?? ({} as T), wish);
  return Object.keys(next).length === 0 ? undefined : next;
}
