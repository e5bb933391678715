import type { Finding } from '../../shared/finding.ts';
import { finding } from '../rules/findings/finding.ts';
import type { DocumentText } from './document-text.ts';

/** Tab and line ends: both writers lay them out, no glyph is needed. */
const layoutCharacters = new Set(['\t', '\n', '\r']);

/**
 * Characters that a document cannot show, named with their field, before anything is written
 * (rule D-GLYPH). A printed font would show a box for them, a workbook would lose them, both silently.
 * @param has whether the font has a character; left out where only a workbook is written, which any
 *   font may show later
 */
export function glyphFindings(texts: readonly DocumentText[], has?: (codePoint: number) => boolean): Finding[] {
  return texts.flatMap(({ field, text, line }) => {
    const missing = [...new Set(text)].filter((character) => !isShown(character, has));
    if (missing.length === 0) return [];
    const characters = missing.map(characterName).join(' ');
    const at = { line, value: missing.join('') };
    return [finding('glyph-missing', at, { fieldZh: field.zh, fieldEn: field.en, characters })];
  });
}

function isShown(character: string, has?: (codePoint: number) => boolean): boolean {
  if (layoutCharacters.has(character)) return true;
  const codePoint = character.codePointAt(0) ?? 0;
  return isXmlCharacter(codePoint) && (has === undefined || has(codePoint));
}

/** What a workbook file can hold: no control characters, half pairs or noncharacters. */
function isXmlCharacter(codePoint: number): boolean {
  if (codePoint < 0x20 || codePoint === 0x7f) return false;
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return false;
  return codePoint !== 0xfffe && codePoint !== 0xffff;
}

/** `☑（U+2611）`; a character that cannot even be shown in a message only by its number. */
function characterName(character: string): string {
  const codePoint = character.codePointAt(0) ?? 0;
  const number = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
  return isXmlCharacter(codePoint) && /[\p{L}\p{N}\p{P}\p{S}]/u.test(character) ? `${character}（${number}）` : number;
}
