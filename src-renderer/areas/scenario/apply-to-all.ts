import type { OfferList } from '../../../shared/offer-list.ts';
import type { Discount, ScenarioFile, ScenarioLine } from '../../../shared/scenario.ts';
import { readInstant, timeOf } from '../../ui/date-text.ts';
import { readDiscount } from './discount-text.ts';
import { itemsOf } from './sections.ts';
import { readTerm } from './term-text.ts';

/** What is to be set on every line; an empty text leaves the lines as they are. */
export interface Wishes {
  readonly discount: string;
  readonly kind: Discount['kind'];
  readonly term: string;
  readonly start: string;
}

/** The scenario with the wishes on all lines that they fit, and how many lines changed. */
export interface Applied {
  readonly scenario: ScenarioFile;
  readonly count: number;
}

function withDiscount(line: ScenarioLine, wishes: Wishes): ScenarioLine {
  if (wishes.discount.trim() === '') return line;
  const discount = readDiscount(wishes.discount, wishes.kind);
  return discount === undefined || discount === null ? line : { ...line, discount };
}

/** A term that the item is not sold for stays away from the line. */
function withTerm(line: ScenarioLine, wishes: Wishes, offers: OfferList | undefined): ScenarioLine {
  if (line.mode !== 'period' || wishes.term.trim() === '') return line;
  const term = readTerm(wishes.term, line.term.unit);
  const way = itemsOf(offers)
    .get(line.sku)
    ?.ways.find(
      ({ mode, specs }) => mode === 'period' && (line.spec === undefined || specs.some(({ id }) => id === line.spec)),
    );
  return term !== undefined && way?.terms.includes(term.unit) === true ? { ...line, term } : line;
}

function withStart(line: ScenarioLine, wishes: Wishes): ScenarioLine {
  if (!('start' in line) || wishes.start.trim() === '') return line;
  const start = readInstant(wishes.start, timeOf(line.start));
  return start === undefined ? line : { ...line, start };
}

/** Sets discount, term and start on every line that they fit. */
export function applyToAll(scenario: ScenarioFile, wishes: Wishes, offers: OfferList | undefined): Applied {
  const lines = scenario.lines.map((line) => withStart(withTerm(withDiscount(line, wishes), wishes, offers), wishes));
  const count = lines.filter((line, index) => JSON.stringify(line) !== JSON.stringify(scenario.lines[index])).length;
  return { scenario: count === 0 ? scenario : { ...scenario, lines }, count };
}
