import type { ScenarioLine } from '../../shared/scenario.ts';

/** So many pieces of an item that a sizing asks for. */
export interface SizedPieces {
  readonly sku: string;
  readonly spec?: string | undefined;
  readonly quantity: number;
}

/** How the pieces are bought: from an instant, for a term. */
export interface PurchaseTerm {
  /** Instant with its offset, as a scenario has it. */
  readonly start: string;
  readonly term: { readonly unit: 'month' | 'year'; readonly count: number };
}

/** Lines for what a sizing asks for, all bought for the same term; each is named after its item. */
export function periodLines(pieces: readonly SizedPieces[], { start, term }: PurchaseTerm): ScenarioLine[] {
  return pieces.map(({ sku, spec, quantity }): ScenarioLine => {
    const id = [...sku.split('.').slice(1), ...(spec === undefined ? [] : [spec])].join('-');
    return { id, sku, ...(spec !== undefined && { spec }), mode: 'period', quantity, term, start };
  });
}

/**
 * Lines with ids that nothing else has: a taken one gets the next free number behind it.
 * @param taken ids that are in use
 */
export function withFreeIds(lines: readonly ScenarioLine[], taken: ReadonlySet<string>): ScenarioLine[] {
  const used = new Set(taken);
  return lines.map((line) => {
    let id = line.id;
    for (let number = 2; used.has(id); number += 1) id = `${line.id}-${String(number)}`;
    used.add(id);
    return { ...line, id };
  });
}
