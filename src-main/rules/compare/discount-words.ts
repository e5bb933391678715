import type { Localized } from '../../../shared/localized.ts';
import { decimalText, plainDecimal, times, whole } from '../money/amount.ts';
import type { Discount } from '../scenario/scenario.ts';

const kinds: Readonly<Record<Discount['kind'], Localized>> = {
  business: { zh: '商务折扣', en: 'business discount' },
  partner: { zh: '伙伴授予折扣', en: 'partner discount' },
  promotion: { zh: '促销优惠', en: 'promotion' },
};

/** What a discount takes off: 商务折扣减 10%; 无 where there is none. */
export function discountWords(discount: Discount | undefined): Localized {
  if (discount === undefined) return { zh: '无', en: 'none' };
  const { kind, by, value, text } = discount;
  const percent = by === 'rate' ? decimalText(times(value, whole(100))) : undefined;
  const zh = percent === undefined ? `${plainDecimal(text)} 元` : `${percent}%`;
  const en = percent === undefined ? `${plainDecimal(text)} CNY` : `${percent} %`;
  return { zh: `${kinds[kind].zh}减 ${zh}`, en: `${kinds[kind].en} of ${en}` };
}
