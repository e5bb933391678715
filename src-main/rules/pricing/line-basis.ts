import { ruleEntry } from '../catalogue/catalogue.ts';
import type { RuleId } from '../catalogue/rule-ids.ts';
import { addMonths, dateFromDay, dayOf, SHORTEST_MONTH } from '../calendar/instant.ts';
import { termMonths } from '../calendar/term-months.ts';
import type { Line, Options, Scenario, TermLine } from '../scenario/scenario.ts';
import type { Charge } from './charge.ts';
import type { PricedLine } from './find-prices.ts';
import { decidingRules, lineRules, type LineTraits } from './line-rules.ts';
import { NUMBER_SECTION } from './on-demand.ts';

/** What the figures of a line rest on. */
export interface LineBasis {
  /** Rules that they follow, the most telling first. */
  readonly rules: readonly RuleId[];
  /** Rules among them, and beside them, that carry a decision of this product. */
  readonly assumptions: readonly RuleId[];
}

/**
 * The bases that were asked for. Thousands of lines are alike in all that decides about their rules, so each
 * basis is put together once and shared.
 */
const bases = new Map<number, LineBasis>();

/** A line with its price, and all that falls due for it. */
interface ChargedLine extends PricedLine {
  readonly bills: readonly Charge[];
}

/** The rules and assumptions behind a line of a scenario. */
export function lineBasis(
  charged: ChargedLine,
  { discount, options }: Pick<Scenario, 'discount' | 'options'>,
): LineBasis {
  const traits = traitsOf(charged, discount !== undefined);
  const key = basisKey(traits, options);
  const known = bases.get(key);
  if (known !== undefined) return known;
  const rules = lineRules(traits);
  const decisions = decidingRules(traits, rules, options);
  const assumptions = decisions.filter((rule) => ruleEntry(rule).assumption !== undefined);
  const basis = Object.freeze({ rules: Object.freeze(rules), assumptions: Object.freeze(assumptions) });
  bases.set(key, basis);
  return basis;
}

function traitsOf({ line, price, bills }: ChargedLine, quoteDiscounted: boolean): LineTraits {
  return {
    mode: line.mode,
    family: line.item.family,
    clamped: line.mode === 'period' && isClamped(line),
    kind: kindOf(line),
    number: line.item.section === NUMBER_SECTION,
    freeMinutes: line.mode === 'usage' && bills.some((bill) => (bill.freeUnits ?? 0) > 0),
    derived: price.derived,
    discounted: quoteDiscounted || line.discount !== undefined,
    quoteDiscounted,
    ownTaxRate: line.taxRate !== undefined,
  };
}

function kindOf({ item, mode }: Line): LineTraits['kind'] {
  if (item.sku === 'meeting.port') return 'port';
  if (item.sku === 'meeting.webinar' && mode === 'once') return 'webinar-once';
  return item.includes.some((included) => included.days !== undefined) ? 'with-contents' : 'plain';
}

/** Whether the month of expiry is too short for the day of the start. */
function isClamped({ start, term }: TermLine): boolean {
  const first = dayOf(start);
  const { day } = dateFromDay(first);
  return day > SHORTEST_MONTH && dateFromDay(addMonths(first, termMonths(term))).day !== day;
}

const modes: readonly LineTraits['mode'][] = ['period', 'once', 'on-demand', 'usage'];
const kinds: readonly LineTraits['kind'][] = ['plain', 'port', 'webinar-once', 'with-contents'];

/** The traits, and the options that replace an assumption, as one number: a digit of base 2 or 4 for each. */
function basisKey(traits: LineTraits, options: Options): number {
  let key = modes.indexOf(traits.mode) * kinds.length + kinds.indexOf(traits.kind);
  key = key * 2 + Number(traits.family === 'meeting');
  key = key * 2 + Number(traits.clamped);
  key = key * 2 + Number(traits.number);
  key = key * 2 + Number(traits.freeMinutes);
  key = key * 2 + Number(traits.derived);
  key = key * 2 + Number(traits.discounted);
  key = key * 2 + Number(traits.quoteDiscounted);
  key = key * 2 + Number(traits.ownTaxRate);
  key = key * 2 + Number(options.rounding === 'half-up');
  key = key * 2 + Number(options.numberRent === 'daily');
  return key * 2 + Number(options.callRounding === 'per-call');
}
