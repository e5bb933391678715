import type { ReplyValue, RequestOf } from '../../shared/ipc-contract.ts';
import { accept, type Reply } from '../../shared/reply.ts';
import { scenarioDraftSchema } from '../../shared/wire-parts.ts';
import { quoteDateFindings } from '../rules/findings/book-findings.ts';
import { mendFinding } from '../rules/mends/mend-finding.ts';
import { exact } from '../rules/money/amount.ts';
import { roundToFen } from '../rules/money/rounding.ts';
import { priceDraft } from '../rules/pricing/price-draft.ts';
import { readScenario } from '../rules/scenario/read-scenario.ts';
import { fitBudget } from '../rules/what-if/fit-budget.ts';
import { judgeQuote } from './authority-handlers.ts';
import { booksFor } from './books-in-use.ts';
import type { AreaHandlers, HandlerTools } from './handlers.ts';
import { storedScenario } from './stored-scenario.ts';
import { paperOf } from './paper-of.ts';

/** What a draft costs as it stands, and how what is wrong with it can be mended. */
export function pricingHandlers(tools: HandlerTools): AreaHandlers<'pricing' | 'budget' | 'mends'> {
  return {
    'pricing.preview': (request) => preview(tools, request),
    'pricing.stored': ({ id }) => {
      const stored = storedScenario(tools, id);
      if (!stored.ok) return stored;
      const priced = preview(tools, { scenario: stored.value.scenario });
      return accept({ stored: stored.value, preview: priced.ok ? priced.value : null });
    },
    'budget.fit': ({ scenario, books, budget }) => {
      const opened = booksFor(tools, books);
      if (!opened.ok) return opened;
      // The contract lets no part of a fen in, so that nothing is rounded here.
      return fitBudget(readScenario(scenario), opened.value, roundToFen(exact(budget), 'half-up'));
    },
    'mends.of': ({ scenario, findings }) =>
      accept({
        mends: findings.flatMap((finding, index) =>
          mendFinding(scenario, finding).flatMap((mend) => {
            const draft = scenarioDraftSchema.safeParse(mend.scenario);
            return draft.success ? [{ finding: index, label: mend.label, scenario: draft.data }] : [];
          }),
        ),
      }),
  };
}

function preview(
  tools: HandlerTools,
  { scenario, books }: RequestOf<'pricing.preview'>,
): Reply<ReplyValue<'pricing.preview'>> {
  const opened = booksFor(tools, books);
  if (!opened.ok) return opened;
  const { quote, partial, findings } = priceDraft(readScenario(scenario), opened.value);
  const dated = quote === null ? [] : quoteDateFindings(quote, opened.value, paperOf(scenario).date ?? tools.today());
  return accept({
    quote,
    partial,
    findings: [...findings, ...dated],
    authority: judgeQuote(tools, quote),
  });
}
