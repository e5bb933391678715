import type { AuthorityView, DiscountRole } from '../../../shared/authority.ts';
import type { Finding } from '../../../shared/finding.ts';
import type { PriceBook } from '../../../shared/price-book.ts';
import type { Quote, QuoteLine } from '../../../shared/quote.ts';
import { finding } from '../findings/finding.ts';
import { priceKey } from '../findings/price-findings.ts';
import { compareExact, exact, exactOfFen, type Fen, formatFen, minusFen, parseFen, times } from '../money/amount.ts';
import { roundToFen } from '../money/rounding.ts';

/**
 * What a role may give on a quote and what it gives (rule Q-AUTH-1): the whole discount against the smaller of
 * its two limits, and each unit price after discount against its floor.
 * @param floors prices that a unit price after discount must not fall below, by key
 */
export function judgeDiscount(quote: Quote, role: DiscountRole, floors: PriceBook | undefined): AuthorityView {
  const given = parseFen(quote.totals.discount);
  const most = mostOff(parseFen(quote.totals.list), role);
  const left = most === undefined ? undefined : minusFen(most, given);
  const findings = [...overLimit(role, given, most), ...belowFloors(quote.lines, floors)];
  return {
    role: role.name,
    given: formatFen(given),
    most: most === undefined ? null : formatFen(most),
    left: left === undefined ? null : formatFen(left),
    exceeded: findings.length > 0,
    findings,
  };
}

/** The smaller limit in fen, a share cut off so that it is never a fen too much; undefined without a limit. */
function mostOff(list: Fen, { rate, amount }: DiscountRole): Fen | undefined {
  const byRate = rate === undefined ? undefined : roundToFen(times(exactOfFen(list), exact(rate)), 'truncate');
  const byAmount = amount === undefined ? undefined : roundToFen(exact(amount), 'truncate');
  if (byRate === undefined || byAmount === undefined) return byRate ?? byAmount;
  return byRate < byAmount ? byRate : byAmount;
}

function overLimit(role: DiscountRole, given: Fen, most: Fen | undefined): Finding[] {
  if (most === undefined || given <= most) return [];
  const values = {
    role: role.name,
    given: formatFen(given),
    most: formatFen(most),
    over: formatFen(minusFen(given, most)),
  };
  return [finding('authority-exceeded', { value: values.given }, values)];
}

function belowFloors(lines: readonly QuoteLine[], floors: PriceBook | undefined): Finding[] {
  const floorOf = new Map(floors?.prices.map((price) => [priceKey(price), price.amount]));
  return lines.flatMap((line) => {
    const { sku, spec, mode, unitPrice, label, specLabel } = line;
    const floor = floorOf.get(priceKey({ sku, spec, mode, per: unitPrice.per }));
    if (floor === undefined) return [];
    const [list, payable] = [exactOfFen(parseFen(line.list)), exactOfFen(parseFen(line.payable))];
    // unit price × payable ÷ list < floor, without the division; what costs nothing is below no floor.
    const paid = times(exact(unitPrice.amount), payable);
    if (compareExact(paid, times(exact(floor), list)) >= 0) return [];
    const net = roundToFen(
      { numerator: paid.numerator * list.denominator, denominator: paid.denominator * list.numerator },
      'half-up',
    );
    const name = (language: 'zh' | 'en'): string => [label[language], specLabel?.[language]].filter(Boolean).join(' ');
    const values = { label: name('zh'), labelEn: name('en'), net: formatFen(net), floor };
    return [finding('authority-below-floor', { line: line.id, value: values.net }, values)];
  });
}
