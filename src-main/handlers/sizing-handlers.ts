import { Buffer } from 'node:buffer';

import type { PriceBook } from '../../shared/price-book.ts';
import { accept, type Reply } from '../../shared/reply.ts';
import { sizingChoices } from '../planning/sizing-choices.ts';
import { addSizing } from './add-sizing.ts';
import { booksFor } from './books-in-use.ts';
import type { AreaHandlers, HandlerTools } from './handlers.ts';
import type { HeldFiles } from './held-files.ts';
import type { HeldPlan } from './held-plan.ts';
import { hardwareSizing, recordingSizing, seatProfile, seatSizing } from './small-sizings.ts';

/** The small sizings, and how the result of any sizing becomes part of a scenario. */
export function sizingHandlers(tools: HandlerTools, plans: HeldFiles<HeldPlan>): AreaHandlers<'sizing'> {
  function priced<T>(books: readonly string[] | undefined, size: (books: readonly PriceBook[]) => Reply<T>): Reply<T> {
    const opened = booksFor(tools, books);
    return opened.ok ? size(opened.value) : opened;
  }

  return {
    'sizing.choices': () => accept(sizingChoices()),
    'sizing.recording': ({ books, ...request }) => priced(books, (opened) => recordingSizing(request, opened)),
    'sizing.seats': ({ books, texts }) => priced(books, (opened) => seatSizing(texts, opened)),
    'sizing.seatProfile': ({ bytes }) => {
      const calls = seatProfile(Buffer.from(bytes, 'base64'));
      return calls.ok ? accept({ calls: calls.value }) : calls;
    },
    'sizing.hardware': ({ books, rooms }) => priced(books, (opened) => hardwareSizing(rooms, opened)),
    'sizing.add': (request) => addSizing(tools, plans, request),
  };
}
