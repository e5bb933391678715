import type { Language } from '../../shared/localized.ts';
import { messages } from '../../src-renderer/messages/messages.ts';
import type { App } from './app.ts';

/** Every screen by its key, with a text that is there as soon as the screen is. */
export const awaitedScreens = {
  'Alt+1': 'library.new',
  'Alt+2': 'totals.payable',
  'Alt+3': 'compare.why',
  'Alt+4': 'sizing.fleet',
  'Alt+5': 'timeline.events',
  'Alt+6': 'books.in-use',
  'Alt+7': 'documents.files',
  'Alt+8': 'settings.company',
} as const satisfies Readonly<Record<string, keyof typeof messages>>;

/** The key of a screen. */
export type ScreenKey = keyof typeof awaitedScreens;

/** Goes to a screen by its key and waits for what it shows; a quote for its first page. */
export async function goTo({ page }: App, key: ScreenKey, language: Language = 'zh'): Promise<void> {
  await page.keyboard.press(key);
  await page.getByText(messages[awaitedScreens[key]][language], { exact: true }).first().waitFor();
  if (key === 'Alt+7') await page.locator('canvas').first().waitFor({ timeout: 60_000 });
}
