import type { Discount } from '../../../shared/scenario.ts';
import { isDecimal, oneMinus, shiftDecimal, trimDecimal } from '../../ui/decimal-text.ts';

/** A discount as people write it: `10%`, or an amount off such as `500`. */
export function printDiscount(discount: Discount | undefined): string {
  if (discount?.rate !== undefined) return `${shiftDecimal(discount.rate, 2)}%`;
  return discount?.amount ?? '';
}

/**
 * Reads a discount: `10%` or `0.1` is a rate, `9折` and `85折` are what remains to be paid, `500` is an
 * amount off. Whether it is allowed is for the findings.
 * @returns null for an empty text, which takes the discount away; undefined where it cannot be read
 */
export function readDiscount(text: string, kind: Discount['kind'] = 'business'): Discount | null | undefined {
  const typed = text
    .replaceAll(/[\s,，]/g, '')
    .replace('％', '%')
    .replace(/^[-−]/, '');
  if (typed === '') return null;
  if (typed.endsWith('折')) return readRemainder(typed.slice(0, -1), kind);
  if (typed.endsWith('%')) {
    const percent = typed.slice(0, -1);
    return isDecimal(percent) ? { kind, rate: shiftDecimal(percent, -2) } : undefined;
  }
  if (!isDecimal(typed)) return undefined;
  const isRate = /^0\.\d+$/.test(typed);
  return isRate ? { kind, rate: trimDecimal(typed) } : { kind, amount: typed };
}

/** 九折 is 90 % of the price: one digit counts tenths, two count hundredths. */
function readRemainder(text: string, kind: Discount['kind']): Discount | undefined {
  if (!isDecimal(text)) return undefined;
  const places = /^\d{2}$/.test(text) && text !== '10' ? -2 : -1;
  const rate = oneMinus(shiftDecimal(text, places));
  return rate === undefined ? undefined : { kind, rate };
}
