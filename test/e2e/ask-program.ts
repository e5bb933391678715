import type { Page } from '@playwright/test';

import { browserWire } from '../../shared/browser-wire.ts';
import type { Channel, ReplyValue, RequestInput } from '../../shared/ipc-contract.ts';
import type { Reply } from '../../shared/reply.ts';

/** Asks the program as another window would. @throws where the program refuses */
export async function askProgram<C extends Channel>(
  page: Page,
  channel: C,
  request: RequestInput<C>,
): Promise<ReplyValue<C>> {
  const reply = await page.evaluate(
    async ({ path, body }) => {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(path, { method: 'POST', headers, body });
      return (await response.json()) as unknown;
    },
    { path: browserWire.call, body: JSON.stringify({ channel, request }) },
  );
  const { ok, ...rest } = reply as Reply<ReplyValue<C>>;
  if (!ok || !('value' in rest)) throw new Error(`${channel}: ${JSON.stringify(reply)}`);
  return rest.value;
}
