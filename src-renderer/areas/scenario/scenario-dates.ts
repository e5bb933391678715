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
  const terms = lines.flatMap((line) => (line.mode === 'period' ? [line.term] : []));
  const [term] = terms;
  const isCommon = terms.every(({ unit, count }) => unit === term?.unit && count === term.count);
  return term !== undefined && isCommon ? `${from} · ${words.t(`term.${term.unit}`, { count: term.count })}` : from;
}
