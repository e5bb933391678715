import type { TermUnit } from '../../shared/catalogue.ts';
import type { Finding } from '../../shared/finding.ts';
import type { PriceBook } from '../../shared/price-book.ts';
import type { SeatSizing } from '../../shared/sizing.ts';
import { findItem } from '../rules/catalogue/catalogue.ts';
import { finding } from '../rules/findings/finding.ts';
import { priceKey } from '../rules/findings/price-findings.ts';
import { PriceTable, type PriceKey } from '../rules/pricing/price-table.ts';
import { breakEvenDays } from './break-even-days.ts';

/** What is compared, and what could not be for want of a price. */
export interface SeatBreakEven {
  readonly breakEven: NonNullable<SeatSizing['breakEven']>;
  readonly findings: readonly Finding[];
}

/** Lengths of a month, which the break-even of a monthly period depends on. */
const monthLengths = [28, 29, 30, 31] as const;

/** On-demand use against periods for each seat type, as far as the books have the prices (domain Q-PRICE-1). */
export function seatBreakEven(skus: readonly string[], books: readonly PriceBook[]): SeatBreakEven {
  const table = new PriceTable(books, []);
  const findings: Finding[] = [];
  const breakEven = skus.flatMap((sku): SeatBreakEven['breakEven'][number][] => {
    const item = findItem(sku);
    if (item === undefined) throw new Error(`The catalogue has no ${sku}.`);
    const price = (mode: 'on-demand' | 'period', per: TermUnit) => {
      const key: PriceKey = { sku, spec: undefined, mode, per };
      const found = table.findKey(key, false);
      if (found === undefined) {
        const values = { label: item.label.zh, labelEn: item.label.en, key: priceKey(key) };
        findings.push(finding('seat-without-price', { value: values.key }, values));
      } else if (found.source === 'illustrative') {
        findings.push(finding('price-illustrative', {}, { label: item.label.zh, labelEn: item.label.en }));
      }
      return found;
    };
    const onDemand = price('on-demand', 'month');
    const terms = item.offers.flatMap((offer) => offer.terms);
    const periods = terms.flatMap((per) => {
      const period = price('period', per);
      if (onDemand === undefined || period === undefined) return [];
      const lengths = per === 'month' ? monthLengths : ([undefined] as const);
      return lengths.map((length) => ({
        per,
        price: period.text,
        ...breakEvenDays(onDemand.value, period.value, per, length),
      }));
    });
    return onDemand === undefined ? [] : [{ sku, label: item.label, onDemandMonth: onDemand.text, periods }];
  });
  return { breakEven, findings };
}
