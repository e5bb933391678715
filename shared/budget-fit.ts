import { z } from 'zod';

import { discountSchema, priceEntrySchema } from './scenario.ts';
import { localizedSchema, wireMoney } from './wire-parts.ts';

/** Fitting a scenario to a budget: each way is one change that brings its total to the budget or just below. */

const line = z.string();

/** One change of a scenario, as it is written into its file. */
export const budgetChangeSchema = z.discriminatedUnion('kind', [
  /** A discount of the whole quote in the place of the one it has: an amount, or a share. */
  z.strictObject({ kind: z.literal('quote-amount'), discount: discountSchema }),
  z.strictObject({ kind: z.literal('quote-rate'), discount: discountSchema }),
  z.strictObject({ kind: z.literal('line-rate'), line, discount: discountSchema }),
  z.strictObject({ kind: z.literal('quantity'), line, quantity: z.int() }),
  /** Another number of the same term's units. */
  z.strictObject({ kind: z.literal('term'), line, count: z.int() }),
  /** An agreed price of all lines that have the same price. */
  z.strictObject({ kind: z.literal('unit-price'), line, price: priceEntrySchema }),
]);

/** One change that makes a scenario fit. */
export const budgetWaySchema = z.strictObject({
  change: budgetChangeSchema,
  /** The line that changes; null for the whole quote. */
  label: localizedSchema.nullable(),
  /** What the changed figure is now, as decimal text; null where there is none. */
  before: z.string().nullable(),
  after: z.string(),
  /** The total with the change alone, and what it leaves of the budget. */
  payable: wireMoney,
  left: wireMoney,
});

/** How a scenario fits a budget. */
export const budgetFitSchema = z.strictObject({
  budget: wireMoney,
  /** The total as it is. */
  payable: wireMoney,
  /** What the total exceeds the budget by, or leaves of it; one of them is zero. */
  over: wireMoney,
  left: wireMoney,
  ways: z.array(budgetWaySchema),
  /** How many lines were not tried one by one: those that cost least, where there are many. */
  untried: z.int(),
});

/** One change of a scenario; see `budgetChangeSchema`. */
export type BudgetChange = z.infer<typeof budgetChangeSchema>;
/** One way to fit; see `budgetWaySchema`. */
export type BudgetWay = z.infer<typeof budgetWaySchema>;
/** How a scenario fits; see `budgetFitSchema`. */
export type BudgetFit = z.infer<typeof budgetFitSchema>;
