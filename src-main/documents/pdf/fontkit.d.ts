/** The few parts of fontkit that are used; the package brings no types. */
declare module 'fontkit' {
  /** A font that has been opened; widths are in font units. */
  export interface Font {
    readonly unitsPerEm: number;
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): { readonly advanceWidth: number };
  }

  /** Opens a font file. @throws if the file is missing or no font */
  export function openSync(path: string): Font;
}
