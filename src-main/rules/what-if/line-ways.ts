import { sharesMinutes } from '../pricing/free-minutes.ts';
import type { Line, OnceLine, Scenario, TermLine } from '../scenario/scenario.ts';
import type { BudgetSearch, FoundWay } from './budget-search.ts';
import { discountOf, leastShare } from './least-share.ts';
import { priceWay } from './price-way.ts';

/** A line that is bought at once, and where it stands. */
interface BoughtLine {
  readonly search: BudgetSearch;
  readonly index: number;
  readonly line: TermLine | OnceLine;
}

/** Where there is room in the budget, so many times what is bought of a line is the most that is asked about. */
const MOST_TIMES = 100;

/**
 * One line with another figure that makes its quote fit, all others as they are: the largest quantity, and where the
 * total is over the budget the least share off, the longest term that is shorter, and the highest price.
 */
export function lineWays(search: BudgetSearch, index: number): FoundWay[] {
  const line = search.scenario.lines[index];
  if (line === undefined || sharesMinutes(line) || !('quantity' in line)) return [];
  const bought = { search, index, line };
  const ways = [quantityWay(bought), ...(search.within ? [] : [rateWay(bought), termWay(bought)])];
  search.sheet.setLine(0, index, line);
  return [...ways, search.within ? undefined : priceWay(search, index)].filter((way) => way !== undefined);
}

function quantityWay({ search, index, line }: BoughtLine): FoundWay | undefined {
  const { quantity } = line;
  const changed = (figure: bigint): Line => ({ ...line, quantity: Number(figure) });
  const range = search.within ? [quantity, quantity * MOST_TIMES] : [1, quantity - 1];
  const most = largest({ search, index }, range, changed);
  if (most === undefined || Number(most) === quantity) return undefined;
  return {
    ...{ change: { kind: 'quantity', line: line.id, quantity: Number(most) }, line },
    ...{ before: String(quantity), after: String(most), scenario: withLine(search, index, changed(most)) },
  };
}

function termWay({ search, index, line }: BoughtLine): FoundWay | undefined {
  if (line.mode !== 'period') return undefined;
  const { unit, count } = line.term;
  const changed = (figure: bigint): Line => ({ ...line, term: { unit, count: Number(figure) } });
  const most = largest({ search, index }, [1, count - 1], changed);
  if (most === undefined) return undefined;
  return {
    ...{ change: { kind: 'term', line: line.id, count: Number(most) }, line },
    ...{ before: String(count), after: String(most), scenario: withLine(search, index, changed(most)) },
  };
}

function rateWay({ search, index, line }: BoughtLine): FoundWay | undefined {
  const { discount } = line;
  // An amount off was agreed on; a share in its place would be another agreement.
  if (discount?.by === 'amount') return undefined;
  const kind = discount?.kind ?? 'business';
  const changed = (rate: string): Line => ({ ...line, discount: discountOf({ kind, rate }) });
  const share = leastShare(search, (rate) => {
    search.sheet.setLine(0, index, changed(rate));
  });
  if (share === undefined) return undefined;
  return {
    ...{ change: { kind: 'line-rate', line: line.id, discount: { kind, rate: share } }, line },
    ...{ before: discount?.text, after: share, scenario: withLine(search, index, changed(share)) },
  };
}

function largest(
  { search, index }: Pick<BoughtLine, 'search' | 'index'>,
  [least, most]: readonly number[],
  changed: (figure: bigint) => Line,
): bigint | undefined {
  return search.largest({
    ...{ least: BigInt(least ?? 1), most: BigInt(most ?? 0) },
    set: (figure) => {
      search.sheet.setLine(0, index, changed(figure));
    },
  });
}

function withLine({ scenario }: BudgetSearch, index: number, line: Line): Scenario {
  return { ...scenario, lines: scenario.lines.with(index, line) };
}
