import { z } from 'zod';

import { authorityViewSchema } from '../authority.ts';
import { budgetFitSchema } from '../budget-fit.ts';
import { comparisonSchema } from '../comparison.ts';
import { findingSchema } from '../finding.ts';
import { openedScenarioSchema, scenarioIdSchema } from '../library-entry.ts';
import { offerListSchema, ruleTextSchema } from '../offer-list.ts';
import { quoteSchema } from '../quote.ts';
import { timelineSchema } from '../timeline.ts';
import {
  editionSchema,
  jobSchema,
  languageSchema,
  localizedSchema,
  scenarioDraftSchema,
  wireDate,
  wireFileSchema,
} from '../wire-parts.ts';
import { booksSchema, nothing } from './request-parts.ts';

/** Which scenarios are compared, stored ones or drafts. */
const compared = [
  z.strictObject({ ids: z.array(scenarioIdSchema).max(4), books: booksSchema }),
  z.strictObject({ scenarios: z.array(z.unknown()).max(4), books: booksSchema }),
] as const;

const comparisonFiles = {
  job: jobSchema,
  language: languageSchema,
  date: wireDate.optional(),
  number: z.string().max(100).optional(),
  kinds: z
    .array(z.enum(['xlsx', 'pdf']))
    .min(1)
    .max(2),
};

const preview = z.strictObject({
  /** Null where no line is sound. */
  quote: quoteSchema.nullable(),
  /** True where lines were refused: the quote is then of the sound lines only, and not to be handed over. */
  partial: z.boolean(),
  findings: z.array(findingSchema),
  /** What the user may give and gives; null where no role is chosen. Never for a customer's eyes. */
  authority: authorityViewSchema.nullable(),
});

/** Channels that price and explain: the catalogue, a draft, a budget, mends, the comparison, the timeline. */
export const pricingChannels = {
  /** What an edition sells, and why the rest is not there. */
  'catalogue.offers': { request: z.strictObject({ edition: editionSchema.optional() }), value: offerListSchema },
  /** The texts of all rules, for "why this number". */
  'catalogue.rules': { request: nothing, value: z.strictObject({ rules: z.array(ruleTextSchema) }) },
  /** Prices what can be priced of a draft, with everything that the rules say about it. */
  'pricing.preview': {
    request: z.strictObject({ scenario: z.unknown(), books: booksSchema }),
    value: preview,
  },
  /** A stored scenario as `library.open` answers it, with its price: what a window shows when it opens it. */
  'pricing.stored': {
    request: z.strictObject({ id: scenarioIdSchema }),
    /** The preview is null where `pricing.preview` would refuse, such as for a price book that is not held. */
    value: z.strictObject({ stored: openedScenarioSchema, preview: preview.nullable() }),
  },
  /** What would bring the total of a draft to a budget in CNY, and what room a budget leaves. */
  'budget.fit': {
    request: z.strictObject({
      scenario: z.unknown(),
      books: booksSchema,
      budget: z.string().regex(/^\d{1,15}(\.\d{1,2})?$/),
    }),
    value: budgetFitSchema,
  },
  /** The mends of findings: the scenario as it would be, with what the button says. */
  'mends.of': {
    request: z.strictObject({ scenario: z.unknown(), findings: z.array(findingSchema).max(1_000) }),
    value: z.strictObject({
      mends: z.array(
        z.strictObject({
          /** Index of the finding in the request. */
          finding: z.int(),
          label: localizedSchema,
          scenario: scenarioDraftSchema,
        }),
      ),
    }),
  },
  /** Two to four scenarios side by side, stored ones or drafts. */
  'compare.run': {
    request: z.union(compared),
    value: comparisonSchema,
  },
  /** The documents of a comparison, read back and held against it before they are answered. */
  'compare.export': {
    request: z.union([compared[0].extend(comparisonFiles), compared[1].extend(comparisonFiles)]),
    value: z.strictObject({ files: z.array(wireFileSchema) }),
  },
  /** Every dated event, with the states, the ends and the cash flow that charts are drawn from. */
  'timeline.run': {
    request: z.strictObject({ scenario: z.unknown(), books: booksSchema }),
    value: timelineSchema,
  },
} as const;
