import type { ScenarioFile } from '../../../shared/scenario.ts';
import type { Translator } from '../../messages/translator.svelte.ts';
import { dateOf } from '../../ui/date-text.ts';

/**
 * The dates that a scenario is about: its horizon, or from when, and for how long where all periods are alike.
 * Undefined where nothing has a date yet.
 */
export function scenarioDates({ horizon, lines }: ScenarioFile, words: Pick<Translator, 't'>): string | undefined {
  if (horizon !== undefined) return `${dateOf(horizon.from)} – ${dateOf(horizon.to)}`;
  const [first] = lines.flatMap((line) => ('start' in line ? [dateOf(line.start)] : [])).sort();
  if (first === undefined) return undefined;
  const from = words.t('scenario.from-date', { date: first });
  const terms = lines.flatMap((line) =>
    line.mode === 'period' ? [words.t(`term.${line.term.unit}`, { count: line.term.count })] : [],
  );
  const [term] = terms;
  return term !== undefined && terms.every((each) => each === term) ? `${from} · ${term}` : from;
}
