import type { Finding } from '../../shared/finding.ts';
import type { QuotePaper } from '../../shared/quote-paper.ts';
import type { Quote } from '../../shared/quote.ts';
import { standardHouse } from '../../shared/standard-terms.ts';
import { finding } from '../rules/findings/finding.ts';
import { decimalText, exact, plus, whole } from '../rules/money/amount.ts';
import { areWhole } from '../rules/money/split-by-percent.ts';
import { usedBooks } from './book-dates.ts';
import { isCalendarDate } from './calendar-date.ts';
import { logoFindings } from './logo-findings.ts';
import type { QuoteChoices } from './document-choices.ts';

/** Everything that speaks against the paper of a quote: dates, validity, payment plan, terms, comparison, logo (D-PAPER, Q-PAY-1). */
export function paperFindings(quote: Quote, choices: QuoteChoices): Finding[] {
  const { paper = {}, house } = choices;
  return [
    ...dateFindings(choices),
    ...validityFindings(quote, choices),
    ...planFindings(paper),
    ...termsFindings(choices),
    ...comparisonFindings(choices),
    ...(house?.logo ? logoFindings(house.logo) : []),
  ];
}

function dateFindings({ date, paper = {} }: QuoteChoices): Finding[] {
  const named: readonly (readonly [string, string | undefined])[] = [
    ['document.date', date],
    ['document.validUntil', paper.validUntil],
    ...(paper.paymentPlan ?? []).map(({ due }, index) => [`document.paymentPlan[${String(index)}].due`, due] as const),
  ];
  return named.flatMap(([place, value]) =>
    value === undefined || isCalendarDate(value) ? [] : [finding('date-not-real', { place, value }, { value })],
  );
}

/** A quote cannot be valid before it is made, nor longer than the prices it was made with. */
function validityFindings(quote: Quote, { date, paper, books = [] }: QuoteChoices): Finding[] {
  const until = paper?.validUntil;
  if (until === undefined || !isCalendarDate(until)) return [];
  const at = { place: 'document.validUntil', value: until };
  if (until < date) return [finding('validity-before-date', at, { until, date })];
  const [first] = usedBooks(quote, books);
  if (first?.validTo === undefined || until <= first.validTo) return [];
  const allowed = first.validTo < date ? {} : { allowed: [first.validTo] };
  return [finding('validity-beyond-prices', { ...at, ...allowed }, { until, book: first.name, to: first.validTo })];
}

function planFindings({ paymentPlan = [] }: QuotePaper): Finding[] {
  if (paymentPlan.length === 0) return [];
  const percents = paymentPlan.map(({ percent }) => exact(percent));
  if (areWhole(percents)) return [];
  const total = decimalText(asDecimal(percents.reduce(plus, whole(0))));
  return [finding('payment-shares-not-whole', { place: 'document.paymentPlan', value: total }, { total })];
}

/** Sums of decimals have powers of ten below the line, only not in one piece. */
function asDecimal(value: ReturnType<typeof exact>): ReturnType<typeof exact> {
  const PLACES = 10n ** 10n;
  return { numerator: (value.numerator * PLACES) / value.denominator, denominator: PLACES };
}

/** The customer is to see the offer, not what else was thought of (product: customer's copy). */
function comparisonFindings({ compared, paper = {} }: QuoteChoices): Finding[] {
  if (compared === undefined || paper.customerCopy === false) return [];
  const at = { place: 'document.customerCopy', value: 'true', allowed: ['false'] };
  return [finding('comparison-in-customer-copy', at, {})];
}

/** A block without words here and in the supplier's blocks would print nothing. */
function termsFindings({ paper, house = standardHouse }: QuoteChoices): Finding[] {
  const known = new Set(house.termsBlocks.map(({ id }) => id));
  return (paper?.terms ?? []).flatMap(({ id, text }, index) => {
    if (text !== undefined || known.has(id)) return [];
    const allowed = [...known];
    const at = { place: `document.terms[${String(index)}].id`, value: id, allowed };
    return [finding('terms-unknown', at, { id, allowed: allowed.join(', ') })];
  });
}
