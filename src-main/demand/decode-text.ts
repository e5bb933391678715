/**
 * Decodes a text file as programs in China write them: UTF-8 or UTF-16 with or without a byte order mark, else GB18030.
 * @returns undefined where the bytes are no text
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const text = decode(bytes);
  return text?.includes('\0') ? undefined : text;
}

function decode(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  // Excel's "Unicode text" is UTF-16 behind a mark.
  if (first === 0xff && second === 0xfe) return tryDecode(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return tryDecode(bytes, 'utf-16be');
  return tryDecode(bytes, 'utf-8') ?? tryDecode(bytes, 'gb18030');
}

/** The decoder leaves out a byte order mark. */
function tryDecode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
