import axe from 'axe-core';

import type { App } from './app.ts';

/** What axe finds on the screen, one line each. */
export async function violations(app: App): Promise<string[]> {
  // The content policy lets no foreign script in, so the checker comes through the debugger.
  await app.page.evaluate(axe.source);
  return app.page.evaluate<string[]>(
    `axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => id + ' ' + node.target.join(' ') + ' ' + (node.any[0]?.message ?? node.all[0]?.message ?? ''))))`,
  );
}
