import { appHandlers } from './app-handlers.ts';
import { bookHandlers } from './book-handlers.ts';
import { catalogueHandlers } from './catalogue-handlers.ts';
import { documentHandlers } from './document-handlers.ts';
import { fileHandlers } from './file-handlers.ts';
import type { Handlers, HandlerTools } from './handlers.ts';
import { libraryHandlers } from './library-handlers.ts';
import { pricingHandlers } from './pricing-handlers.ts';
import { viewHandlers } from './view-handlers.ts';

/** The handlers of all areas: one for each channel of the contract. */
export function makeHandlers(tools: HandlerTools): Handlers {
  return {
    ...appHandlers(tools),
    ...catalogueHandlers(),
    ...pricingHandlers(tools),
    ...libraryHandlers(tools),
    ...viewHandlers(tools),
    ...bookHandlers(tools),
    ...documentHandlers(tools),
    ...fileHandlers(tools),
  };
}
