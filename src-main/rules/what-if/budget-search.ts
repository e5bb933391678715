import type { BudgetChange } from '../../../shared/budget-fit.ts';
import type { Fen } from '../money/amount.ts';
import type { Line, Scenario } from '../scenario/scenario.ts';
import { largestThatFits } from './largest-that-fits.ts';
import type { QuoteSheet } from './quote-sheet.ts';

/** One change that the sheet has found to fit. */
export interface FoundWay {
  readonly change: BudgetChange;
  /** The line that changes; undefined for the whole quote. */
  readonly line: Line | undefined;
  /** The figure as it is and as it would be; undefined where there is none yet. */
  readonly before: string | undefined;
  readonly after: string;
  readonly scenario: Scenario;
}

/** Figures from `least` to `most`, and how the sheet takes one. */
interface Candidates {
  readonly least: bigint;
  readonly most: bigint;
  readonly set: (figure: bigint) => void;
}

/** A scenario in a sheet of its own, and the budget that it is to fit. */
export class BudgetSearch {
  readonly scenario: Scenario;
  readonly sheet: QuoteSheet;
  readonly budget: Fen;
  /** Whether the total is within the budget as it is. */
  readonly within: boolean;
  /** Keys of prices for which an agreed one has been looked for. */
  readonly pricesTried = new Set<string>();

  constructor(scenario: Scenario, sheet: QuoteSheet, budget: Fen) {
    this.scenario = scenario;
    this.sheet = sheet;
    this.budget = budget;
    this.within = sheet.payable(0) <= budget;
  }

  /** The total with the figures that the sheet has now. */
  payable(): Fen {
    this.sheet.work(0);
    return this.sheet.payable(0);
  }

  /** The largest figure with which the total is within the budget; a larger one never costs less. */
  largest({ least, most, set }: Candidates): bigint | undefined {
    return largestThatFits(least, most, (figure) => {
      set(figure);
      return this.payable() <= this.budget;
    });
  }
}
