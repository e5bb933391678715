import type { CatalogueItem } from '../../shared/catalogue.ts';
import type { FoundPrice } from '../rules/pricing/price-table.ts';

/** One size of recording space. */
export interface RecordingPack {
  readonly spec: string;
  readonly gb: number;
  /** Hours of meetings that it holds at least (domain M-REC-1). */
  readonly hours: number;
  /** Left out where combinations are chosen without prices. */
  readonly price?: FoundPrice;
}

/** Pieces of one pack. */
export interface PackCount {
  readonly pack: RecordingPack;
  readonly quantity: number;
}

/** Prices have at most ten decimals (public format); a cost is counted in units of the last one. */
const PRICE_SCALE = 10n ** 10n;
/** More GB and more packs than any combination can have: keep the three goals apart in one number. */
const MOST_GB = 10n ** 15n;
const MOST_PACKS = 10n ** 15n;

/** The packs that the catalogue has, the largest first. */
export function recordingPacks(item: CatalogueItem): RecordingPack[] {
  return Object.entries(item.specSizes ?? {})
    .map(([spec, gb]) => ({ spec, gb, hours: item.recordingHours?.[spec] ?? 0 }))
    .filter((pack) => pack.hours > 0)
    .sort((a, b) => b.gb - a.gb);
}

/**
 * The combination that holds at least so many hours: the cheapest, of these the fewest GB, then the
 * fewest packs (rule S-REC-1). Exact, by dynamic programming over the hours in steps of the largest
 * step that all packs share; every weight is a whole number.
 * @param packs at least one, the largest first; all with a price, or none
 * @param hours more than zero
 */
export function cheapestPacks(packs: readonly RecordingPack[], hours: number): PackCount[] {
  const step = packs.map((pack) => pack.hours).reduce(commonDivisor);
  const goal = Math.ceil(hours / step);
  const choices = packs.map((pack) => ({ pack, steps: pack.hours / step, weight: weightOf(pack) }));
  const best: bigint[] = [0n];
  const chosen: (typeof choices)[number][] = [];
  for (let need = 1; need <= goal; need += 1) {
    for (const choice of choices) {
      const weight = (best[Math.max(0, need - choice.steps)] ?? 0n) + choice.weight;
      const known = best[need];
      // Of equal weights the larger pack stays, so that every machine shows the same combination.
      if (known !== undefined && weight >= known) continue;
      best[need] = weight;
      chosen[need] = choice;
    }
  }
  const counts = new Map<RecordingPack, number>();
  for (let need = goal; need > 0;) {
    const choice = chosen[need];
    if (choice === undefined) throw new Error('A combination needs at least one pack.');
    counts.set(choice.pack, (counts.get(choice.pack) ?? 0) + 1);
    need -= choice.steps;
  }
  return packs.flatMap((pack) => {
    const quantity = counts.get(pack);
    return quantity === undefined ? [] : [{ pack, quantity }];
  });
}

function weightOf({ gb, price }: RecordingPack): bigint {
  const { numerator, denominator } = price?.value ?? { numerator: 0n, denominator: 1n };
  return ((numerator * PRICE_SCALE) / denominator) * MOST_GB * MOST_PACKS + BigInt(gb) * MOST_PACKS + 1n;
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}
