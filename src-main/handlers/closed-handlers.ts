import { defaultSettings } from '../../shared/default-settings.ts';
import { type Channel, contract } from '../../shared/ipc-contract.ts';
import { accept } from '../../shared/reply.ts';
import { catalogue } from '../rules/catalogue/catalogue.ts';
import { catalogueHandlers } from './catalogue-handlers.ts';
import type { Handlers, HandlerTools } from './handlers.ts';
import { closed } from './trust-handlers.ts';

/**
 * The handlers of a program whose library could not be opened: it says what it is, offers ways out, and refuses
 * everything else by name.
 */
export function closedHandlers(tools: Pick<HandlerTools, 'version' | 'host' | 'today' | 'trust'>): Handlers {
  const channels = Object.keys(contract) as Channel[];
  // Each channel is there; a refusal fits all of them, which a record made in a loop cannot say.
  const refusing = Object.fromEntries(
    channels.map((channel) => [channel, () => closed(channel)]),
  ) as unknown as Handlers;
  return {
    ...refusing,
    ...catalogueHandlers(),
    ...tools.trust,
    'app.info': () =>
      accept({
        version: tools.version,
        catalogueVersion: catalogue.version,
        host: tools.host,
        today: tools.today(),
        readOnly: false,
        closed: true,
      }),
    'settings.get': () => accept(defaultSettings),
  };
}
