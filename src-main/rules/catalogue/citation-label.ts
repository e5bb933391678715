import type { SourceDocument } from '../../../shared/catalogue.ts';
import type { Language } from '../../../shared/localized.ts';

/** Sections are kept in the language of the source: in English its word for a table or figure is translated. */
function sectionLabel(section: string, language: Language): string {
  const [chinese = section, english = section] = section.split(' / ');
  if (language === 'zh') return chinese.replaceAll(', ', '、');
  return english.replaceAll('表', 'table ').replaceAll('图', 'figure ');
}

/** One line that lets a reader find the place: title, version, date, section. */
export function citationLabel(document: SourceDocument, section: string, language: Language): string {
  const name = [document.title[language], document.version[language]].filter((part) => part !== '').join(' ');
  const place = sectionLabel(section, language);
  return language === 'zh' ? `${name}（${document.date}）${place}` : `${name} (${document.date}), ${place}`;
}
