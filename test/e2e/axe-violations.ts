import axe from 'axe-core';

import type { App } from './app.ts';

/** Runs the checker with options; what it finds, one line each. */
async function run({ page }: App, options: object): Promise<string[]> {
  // The content policy lets no foreign script in, so the checker comes through the debugger.
  if (!(await page.evaluate<boolean>("'axe' in globalThis"))) await page.evaluate(axe.source);
  return page.evaluate<string[]>(
    `axe.run(${JSON.stringify(options)}).then(({ violations }) => violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => id + ' ' + node.target.join(' ') + ' ' + (node.any[0]?.message ?? node.all[0]?.message ?? ''))))`,
  );
}

/**
 * What axe finds on the screen, one line each: by every rule in the light theme, and by those that see colours in
 * the dark one, which has the same elements.
 */
export async function violations(app: App): Promise<string[]> {
  const { page } = app;
  const found = await run(app, {});
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.locator('[data-theme=dark]').waitFor({ state: 'attached' });
  const dark = await run(app, { runOnly: ['color-contrast', 'link-in-text-block'] });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.locator('[data-theme=light]').waitFor({ state: 'attached' });
  return [...found, ...dark.map((line) => `dark: ${line}`)];
}
