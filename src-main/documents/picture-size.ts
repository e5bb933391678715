import type { Buffer } from 'node:buffer';

import type { Logo } from '../../shared/house-style.ts';

/** Width and height of a picture in pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** The largest size of the same shape that fits, never larger than the picture is. */
export function fitInto(size: PictureSize, room: PictureSize): PictureSize {
  const share = Math.min(1, room.width / size.width, room.height / size.height);
  return { width: size.width * share, height: size.height * share };
}

const pngSignature = '89504e470d0a1a0a';

/**
 * Reads the size of a picture from its own header.
 * @returns undefined where the bytes are not a picture of that type, have no size, or end too early
 */
export function pictureSize(bytes: Buffer, type: Logo['type']): PictureSize | undefined {
  const size = type === 'image/png' ? pngSize(bytes) : jpegSize(bytes);
  return size === undefined || size.width === 0 || size.height === 0 ? undefined : size;
}

/** A PNG begins with its header chunk and ends with an empty one. */
function pngSize(bytes: Buffer): PictureSize | undefined {
  const isWhole =
    bytes.length >= 57 &&
    bytes.subarray(0, 8).toString('hex') === pngSignature &&
    bytes.toString('latin1', 12, 16) === 'IHDR' &&
    bytes.toString('latin1', bytes.length - 8, bytes.length - 4) === 'IEND';
  return isWhole ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) } : undefined;
}

/** A JPEG is a row of segments; the size stands in the one that begins the frame (SOF0 to SOF2). */
function jpegSize(bytes: Buffer): PictureSize | undefined {
  const isWhole =
    bytes.length >= 20 && bytes.readUInt16BE(0) === 0xffd8 && bytes.readUInt16BE(bytes.length - 2) === 0xffd9;
  if (!isWhole) return undefined;
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker >= 0xc0 && marker <= 0xc2) {
      return { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) };
    }
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return undefined;
}
