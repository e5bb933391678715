import type { RuleId } from '../catalogue/rule-ids.ts';
import { addMonths, dateFromDay, dayOf } from '../calendar/instant.ts';
import { termMonths } from '../calendar/term-months.ts';
import type { Line, Scenario, TermLine } from '../scenario/scenario.ts';
import type { TaxedLine } from './bill-lines.ts';
import { NUMBER_SECTION } from './on-demand.ts';

/** Rules that a line's figures follow, the most telling first. */
export function lineRules(billed: TaxedLine, scenario: Scenario): RuleId[] {
  const { line, price } = billed;
  return [
    ...shapeRules(line, billed),
    ...itemRules(line),
    ...(price.derived ? (['Q-PRICE-1'] as const) : []),
    ...(line.discount !== undefined || scenario.discount !== undefined ? (['Q-DISC-1'] as const) : []),
    'Q-ROUND-1',
    'Q-TAX-1',
  ];
}

/** Decisions of this product that a line's figures rest on, by the rule that carries them. */
export function lineAssumptions(line: Line, rules: readonly RuleId[], scenario: Scenario): RuleId[] {
  const { options, discount } = scenario;
  const carried: readonly RuleId[] = [...rules, 'Q-TAX-1b'];
  return carried.filter((rule) => {
    // An assumption that an option has replaced is none, and one that is not touched is not told.
    if (rule === 'Q-ROUND-1' || rule === 'C-OD-2') return options.rounding === 'half-up';
    if (rule === 'C-OD-2b') return options.numberRent === 'daily';
    if (rule === 'C-CALL-1') return options.callRounding === 'per-call';
    if (rule === 'Q-DISC-1') return discount !== undefined;
    if (rule === 'Q-TAX-1b') return line.taxRate === undefined;
    if (rule === 'C-PER-1') return line.mode === 'period' && isClamped(line);
    return true;
  });
}

function shapeRules(line: Line, billed: TaxedLine): RuleId[] {
  switch (line.mode) {
    case 'period':
      return line.item.family === 'meeting'
        ? ['M-PER-1', ...(isClamped(line) ? (['M-PER-2'] as const) : []), 'M-BILL-1']
        : ['C-PER-1', 'C-CAT-2'];
    case 'once':
      return ['M-BILL-1', 'M-ONCE-1'];
    case 'on-demand':
      return ['C-OD-1', 'C-OD-2', ...(line.item.section === NUMBER_SECTION ? (['C-OD-2b'] as const) : []), 'C-OD-4'];
    case 'usage': {
      const free = billed.charges.some((charge) => (charge.freeUnits ?? 0) > 0);
      return ['C-CALL-1', 'C-CALL-1b', 'C-CALL-2', ...(free ? (['C-CALL-3', 'C-CAT-3'] as const) : []), 'C-CALL-4'];
    }
  }
}

function itemRules(line: Line): RuleId[] {
  if (line.item.sku === 'meeting.port') return ['M-CAT-3'];
  if (line.item.sku === 'meeting.webinar' && line.mode === 'once') return ['M-WEB-1', 'M-WEB-2'];
  return line.item.includes.some((included) => included.days !== undefined) ? ['M-CAT-5'] : [];
}

/** Whether the month of expiry is too short for the day of the start (domain M-PER-2, C-PER-1). */
function isClamped({ start, term }: TermLine): boolean {
  const first = dayOf(start);
  return dateFromDay(addMonths(first, termMonths(term))).day !== dateFromDay(first).day;
}
