import { expect } from '@playwright/test';

import type { App } from './app.ts';
import { violations } from './axe-violations.ts';
import { cutOff } from './cut-off.ts';

/** Holds what is shown against axe, and against the edges of the window and of the dialog. */
export async function expectWhole(app: App, what: string): Promise<void> {
  const { page } = app;
  expect(await violations(app), what).toEqual([]);
  expect(await cutOff(page), what).toEqual([]);
  const over = await page.locator('dialog .body, main').evaluateAll((bodies) =>
    bodies
      // The lines of a scenario are a spreadsheet, which is scrolled to its side.
      .filter((body) => body.querySelector('[role=grid]') === null && body.scrollWidth > body.clientWidth)
      .flatMap((body) => {
        const edge = body.getBoundingClientRect().left + body.clientWidth;
        return [...body.querySelectorAll('*')].filter((each) => each.getBoundingClientRect().right > edge);
      })
      .map(({ outerHTML }) => outerHTML.slice(0, 120)),
  );
  expect(over, `${what}: wider than its place`).toEqual([]);
}
