import i18next, { type i18n } from 'i18next';

import type { Language, Localized } from '../../shared/localized.ts';
import { type MessageKey, messageKeys, messages } from './messages.ts';

/** Values that are put in the places marked `{{name}}`. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** A place of a text that a value is put in. */
const PLACE = /\{\{(\w+)\}\}/g;

/** The language of the screens and the texts in it; whoever reads it is redrawn when it changes. */
export class Translator {
  #language = $state<Language>('zh');
  readonly #texts: i18n;

  constructor() {
    this.#texts = i18next.createInstance();
    void this.#texts.init({
      lng: 'zh',
      initAsync: false,
      resources: { zh: { translation: textsIn('zh') }, en: { translation: textsIn('en') } },
      keySeparator: false,
      nsSeparator: false,
      pluralSeparator: '#',
      // Svelte escapes what it shows.
      interpolation: { escapeValue: false },
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
  readonly t = (key: MessageKey, values?: MessageValues): string => {
    // A screen has hundreds of texts; only those that count something differ with what is put in.
    if (values !== undefined && 'count' in values) return this.#texts.t(key, { ...values, lng: this.#language });
    const text = messages[key][this.#language];
    return values === undefined ? text : text.replace(PLACE, (place, name: string) => String(values[name] ?? place));
  };

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
