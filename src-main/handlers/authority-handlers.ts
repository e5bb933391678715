import type { AuthorityView } from '../../shared/authority.ts';
import type { Quote } from '../../shared/quote.ts';
import { accept } from '../../shared/reply.ts';
import { changeLibrary } from '../library/open-library.ts';
import { judgeDiscount } from '../rules/authority/judge-discount.ts';
import { openBook } from './books-in-use.ts';
import type { AreaHandlers, HandlerTools } from './handlers.ts';

/** Why the discount of a scenario goes beyond what its author may give; kept on this machine only. */
export function authorityHandlers({ library }: HandlerTools): AreaHandlers<'authority'> {
  return {
    'authority.reason': ({ scenario }) => accept({ reason: library.settings.discountReason(scenario) }),
    'authority.setReason': ({ scenario, reason }) =>
      changeLibrary(library, () => {
        library.settings.noteDiscountReason(scenario, reason.trim());
        return accept({});
      }),
  };
}

/** What the active role may give on a quote; null where no role is chosen. */
export function judgeQuote(tools: HandlerTools, quote: Quote | null): AuthorityView | null {
  const { roles, active, floorBook } = tools.library.settings.all().authority;
  const role = roles.find(({ id }) => id === active);
  if (quote === null || role === undefined) return null;
  const floors = floorBook === '' ? undefined : openBook(tools, floorBook);
  return judgeDiscount(quote, role, floors?.ok === true ? floors.value : undefined);
}
