import i18next, { type i18n, type Module } from 'i18next';

import type { Language, Localized } from '../../shared/localized.ts';
import { type MessageKey, messageKeys, messages } from './messages.ts';

/** Values that are put in the places marked `{{name}}`, or `{{name|word for one|word for any other number}}`. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** A number with the word for one thing or for several, where a place of a text has both. */
const countedWords: Module & { readonly format: (value: unknown, words: string | undefined) => string } = {
  type: 'formatter',
  format: (value, words) => {
    const number = String(value);
    if (words === undefined) return number;
    const [one = '', many = ''] = words.split('|');
    return `${number} ${number === '1' ? one : many}`;
  },
};

/** The language of the screens and the texts in it; whoever reads it is redrawn when it changes. */
export class Translator {
  #language = $state<Language>('zh');
  readonly #texts: i18n;

  constructor() {
    this.#texts = i18next.createInstance().use(countedWords);
    void this.#texts.init({
      lng: 'zh',
      initAsync: false,
      resources: { zh: { translation: textsIn('zh') }, en: { translation: textsIn('en') } },
      keySeparator: false,
      nsSeparator: false,
      // A text may count several things: each has its words in its own place.
      pluralSeparator: '#',
      // Svelte escapes what it shows.
      interpolation: { escapeValue: false, formatSeparator: '|' },
    });
  }

  /** The language of the screens. */
  get language(): Language {
    return this.#language;
  }

  set language(language: Language) {
    this.#language = language;
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }

  /** The text of a key in the language of the screens. */
  readonly t = (key: MessageKey, values?: MessageValues): string =>
    // A screen has hundreds of texts; most have no place for a value.
    values === undefined ? messages[key][this.#language] : this.#texts.t(key, { ...values, lng: this.#language });

  /** The side that the screens speak of a name written as `中文 / English`, as price books have it. */
  readonly side = (name: string): string => {
    const [zh, en, ...more] = name.split(' / ');
    if (zh === undefined || en === undefined || more.length > 0) return name;
    return this.#language === 'zh' ? zh : en;
  };

  /** The text in the language of the screens, of a text in both. */
  readonly of = (text: Localized): string => text[this.#language];
}

function textsIn(language: Language): Record<string, string> {
  return Object.fromEntries(messageKeys.map((key) => [key, messages[key][language]]));
}
