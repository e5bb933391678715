import type { Finding } from '../../../shared/finding.ts';
import type { FindingCode } from '../findings/finding-table.ts';
import {
  addHorizon,
  addRoom,
  chooseDiscount,
  ordinaryNumbers,
  renameLine,
  swapStand,
  switchAutoRenewalOn,
  turnHorizon,
} from './line-mends.ts';
import type { Mend, MendMaker } from './mend.ts';
import { clearPaperField, lastPaymentTakesRest } from './paper-mends.ts';
import { removeField, removeHolder, removeLine } from './removal-mends.ts';
import { showableText } from './showable-text.ts';
import {
  changeEdition,
  chinaTime,
  enoughPorts,
  plainAmount,
  putValue,
  rateFromPercent,
  useAllowed,
  useTermUnit,
  wholeNumber,
} from './value-mends.ts';

/** The mends that each finding offers, the likeliest first. A code that is not here has no safe mend. */
const mendTable: Partial<Record<FindingCode, readonly MendMaker[]>> = {
  'field-unknown': [removeField],
  'value-not-allowed': [useAllowed],
  'instant-malformed': [chinaTime],
  'amount-malformed': [plainAmount],
  'id-duplicate': [renameLine],
  'horizon-missing': [addHorizon],
  'horizon-reversed': [turnHorizon],
  'edition-missing': [useAllowed],
  'edition-lacks-item': [changeEdition, removeLine],
  'sku-unknown': [removeLine],
  'spec-missing': [useAllowed],
  'spec-unknown': [useAllowed],
  'spec-not-in-edition': [useAllowed],
  'spec-superfluous': [removeField],
  'term-not-sold': [useTermUnit],
  'renewal-term-not-sold': [useTermUnit],
  'quantity-not-whole': [wholeNumber],
  'port-alone': [enoughPorts],
  'accessory-does-not-fit': [swapStand, removeLine],
  'account-without-place': [addRoom],
  'once-not-renewable': [removeField],
  'activation-not-for-item': [removeField],
  'activation-before-purchase': [removeField],
  'activation-after-lapse': [removeField],
  'renewal-lead-out-of-range': [putValue(7, { zh: '提前 7 天', en: '7 days before' })],
  'align-day-out-of-range': [putValue('last', { zh: '当月最后一天', en: 'the last day of the month' })],
  'align-not-for-item': [removeField],
  'renewal-before-purchase': [removeHolder],
  'renewal-after-release': [removeHolder],
  'top-up-before-purchase': [removeHolder],
  'mode-mixed': [removeField],
  'removed-more-than-held': [removeHolder],
  'auto-renew-advised': [switchAutoRenewalOn],
  'inbound-number-calls-out': [ordinaryNumbers],
  'discount-unclear': [chooseDiscount, removeField],
  'discount-rate-out-of-range': [rateFromPercent, removeHolder],
  'discount-over-list': [removeHolder],
  'tax-rate-out-of-range': [rateFromPercent],
  'level-unknown': [useAllowed],
  'glyph-missing': [showableText],
  'date-not-real': [clearPaperField],
  'validity-before-date': [clearPaperField],
  'validity-beyond-prices': [useAllowed, clearPaperField],
  'payment-shares-not-whole': [lastPaymentTakesRest],
  'terms-unknown': [removeHolder],
  'comparison-in-customer-copy': [putValue(false, { zh: '内部版', en: 'the own copy' })],
  'number-taken': [clearPaperField],
};

/**
 * What one click can do about a finding. Every mend is a whole scenario: the caller puts it in the place
 * of the one that the finding was made from, and can take it back the same way.
 */
export function mendFinding(scenario: unknown, finding: Finding): Mend[] {
  const { code, place, value = '', allowed = [] } = finding;
  if (place === undefined) return [];
  return (tableOf(code) ?? []).flatMap((maker) => maker(scenario, { place, value, allowed }));
}

function tableOf(code: string): readonly MendMaker[] | undefined {
  return Object.hasOwn(mendTable, code) ? mendTable[code as FindingCode] : undefined;
}
