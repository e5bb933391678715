import { type QuotePaper, quotePaperSchema } from '../../shared/quote-paper.ts';

/** What a scenario file's content says of its quote document; nothing where it says nothing, or is refused for it. */
export function paperOf(scenario: unknown): QuotePaper {
  const stated = typeof scenario === 'object' && scenario !== null && 'document' in scenario ? scenario.document : {};
  const reading = quotePaperSchema.safeParse(stated);
  return reading.success ? reading.data : {};
}
