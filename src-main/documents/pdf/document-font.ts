import { join } from 'node:path';

/** What the documents need to know of the font they are set in. */
export interface DocumentFont {
  /** Paths of the two weights. */
  readonly regular: string;
  readonly bold: string;
  /** Whether both weights can print a character. */
  readonly has: (codePoint: number) => boolean;
  /** Width of a text in points, set in one line. */
  readonly width: (text: string, size: number, bold?: boolean) => number;
}

/**
 * Opens the document font (Noto Sans SC, regular and bold).
 * @param folder holds the two files, directly or in the folders that the font package keeps them in
 * @throws if the font cannot be read: it is part of the program, so that is a broken installation
 */
export async function openDocumentFont(folder: string): Promise<DocumentFont> {
  const { existsSync } = await import('node:fs');
  const { openSync } = await import('fontkit');
  const find = (folderName: string): string => {
    const file = `NotoSansSC_${folderName}.ttf`;
    const direct = join(folder, file);
    return existsSync(direct) ? direct : join(folder, folderName, file);
  };
  const regular = find('400Regular');
  const bold = find('700Bold');
  const [regularFont, boldFont] = [openSync(regular), openSync(bold)];
  return {
    regular,
    bold,
    has: (codePoint) => regularFont.hasGlyphForCodePoint(codePoint) && boldFont.hasGlyphForCodePoint(codePoint),
    width: (text, size, isBold = false) => {
      const font = isBold ? boldFont : regularFont;
      let units = 0;
      for (const character of text) units += font.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth;
      return (units * size) / font.unitsPerEm;
    },
  };
}
