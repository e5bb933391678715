/** A text in both languages of the product. Chinese is written first, English stands beside it. */
export interface Localized {
  readonly zh: string;
  readonly en: string;
}

/** The languages of screens and documents. */
export type Language = 'zh' | 'en';

/** All languages, the default first. */
export const languages: readonly Language[] = ['zh', 'en'];
