import type { Localized } from '../../../shared/localized.ts';
import { catalogue, citationText } from './catalogue.ts';

/** One decision of this product that a result rests on. */
export interface Assumption {
  readonly id: string;
  readonly text: Localized;
  readonly source: string;
}

/** The few rules that carry a decision, as they are shown. */
const decisions = catalogue.rules.flatMap(({ id, assumption, source }) =>
  assumption === undefined ? [] : [{ id, assumption, source: citationText(source, 'zh') }],
);

/** The decisions that stand behind the given rules, in the order of the domain; most rules carry none. */
export function assumptionRegister(ids: Iterable<string>): Assumption[] {
  const used = new Set(ids);
  return decisions
    .filter(({ id }) => used.has(id))
    .map(({ id, assumption, source }) => ({ id, text: { ...assumption }, source }));
}
