import type { Language } from '../../shared/localized.ts';

const hasChinese = /\p{Script=Han}/u;

/**
 * The part of a name that is in the document's language. Names of the built-in price books are one text
 * in both, `中文 / English`; a name of another shape, such as a user's, is kept whole.
 */
export function nameInLanguage(name: string, language: Language): string {
  const [chinese = '', english = '', ...more] = name.split(' / ');
  if (more.length > 0 || english === '' || !hasChinese.test(chinese) || hasChinese.test(english)) return name;
  return language === 'zh' ? chinese : english;
}
