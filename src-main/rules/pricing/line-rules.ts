import type { BillingMode, Family } from '../../../shared/catalogue.ts';
import type { RuleId } from '../catalogue/rule-ids.ts';
import type { Options } from '../scenario/scenario.ts';

/**
 * Everything of a line that decides which rules its figures follow, and which decisions of this product they
 * rest on.
 */
export interface LineTraits {
  readonly mode: BillingMode;
  readonly family: Family;
  /** The month of expiry is too short for the day of the start (domain M-PER-2, C-PER-1). */
  readonly clamped: boolean;
  /** What is bought, where that has rules of its own; contents are those that last for days of their own. */
  readonly kind: 'plain' | 'port' | 'webinar-once' | 'with-contents';
  /** Rent of a number. */
  readonly number: boolean;
  /** Free minutes came off. */
  readonly freeMinutes: boolean;
  /** The price is twelve times the month price. */
  readonly derived: boolean;
  /** The line has a discount of its own, or there is one on the whole quote. */
  readonly discounted: boolean;
  readonly quoteDiscounted: boolean;
  /** Taxed at a rate of its own. */
  readonly ownTaxRate: boolean;
}

/** Rules that a line's figures follow, the most telling first. */
export function lineRules(traits: LineTraits): RuleId[] {
  return [
    ...shapeRules(traits),
    ...kindRules(traits),
    ...(traits.derived ? (['Q-PRICE-1'] as const) : []),
    ...(traits.discounted ? (['Q-DISC-1'] as const) : []),
    'Q-ROUND-1',
    'Q-TAX-1',
  ];
}

/** Rules, of those that a line follows, whose decisions its figures rest on. */
export function decidingRules(traits: LineTraits, rules: readonly RuleId[], options: Options): RuleId[] {
  const carried: readonly RuleId[] = [...rules, 'Q-TAX-1b'];
  return carried.filter((rule) => {
    // An assumption that an option has replaced is none, and one that is not touched is not told.
    if (rule === 'Q-ROUND-1' || rule === 'C-OD-2') return options.rounding === 'half-up';
    if (rule === 'C-OD-2b') return options.numberRent === 'daily';
    if (rule === 'C-CALL-1') return options.callRounding === 'per-call';
    if (rule === 'Q-DISC-1') return traits.quoteDiscounted;
    if (rule === 'Q-TAX-1b') return !traits.ownTaxRate;
    if (rule === 'C-PER-1') return traits.clamped;
    return true;
  });
}

function shapeRules({ mode, family, clamped, number, freeMinutes }: LineTraits): RuleId[] {
  switch (mode) {
    case 'period':
      return family === 'meeting'
        ? ['M-PER-1', ...(clamped ? (['M-PER-2'] as const) : []), 'M-BILL-1']
        : ['C-PER-1', 'C-CAT-2'];
    case 'once':
      return ['M-BILL-1', 'M-ONCE-1'];
    case 'on-demand':
      return ['C-OD-1', 'C-OD-2', ...(number ? (['C-OD-2b'] as const) : []), 'C-OD-4'];
    case 'usage':
      return [
        ...(['C-CALL-1', 'C-CALL-1b', 'C-CALL-2'] as const),
        ...(freeMinutes ? (['C-CALL-3', 'C-CAT-3'] as const) : []),
        'C-CALL-4',
      ];
  }
}

function kindRules({ kind }: LineTraits): RuleId[] {
  switch (kind) {
    case 'port':
      return ['M-CAT-3'];
    case 'webinar-once':
      return ['M-WEB-1', 'M-WEB-2'];
    case 'with-contents':
      return ['M-CAT-5'];
    case 'plain':
      return [];
  }
}
