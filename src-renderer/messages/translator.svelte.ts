import type { Language, Localized } from '../../shared/localized.ts';
import { type MessageKey, messages } from './messages.ts';

/** Values that are put in the places marked `{{name}}`, or `{{name|word for one|word for any other number}}`. */
export type MessageValues = Readonly<Record<string, string | number>>;

const PLACE = /\{\{(\w+)(?:\|([^|}]+)\|([^|}]+))?\}\}/g;

/** A text with its values; a place without a value stays as it is, so that nobody takes it for a text. */
function fillText(text: string, values: MessageValues): string {
  return text.replace(PLACE, (place, name: string, one?: string, many?: string) => {
    const value = values[name];
    if (value === undefined) return place;
    if (one === undefined || many === undefined) return String(value);
    return `${String(value)} ${String(value) === '1' ? one : many}`;
  });
}

/** The language of the screens and the texts in it; whoever reads it is redrawn when it changes. */
export class Translator {
  #language = $state<Language>('zh');

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
    const text = messages[key][this.#language];
    return values === undefined ? text : fillText(text, values);
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
