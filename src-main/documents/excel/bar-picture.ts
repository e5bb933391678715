import { Buffer } from 'node:buffer';
import { crc32, deflateSync } from 'node:zlib';

import type { SheetBar } from './sheet.ts';

/** Points of the picture, each a quarter of a byte: nothing, or one of three colours. */
const BITS = 2;
const POINTS_PER_BYTE = 8 / BITS;
const MOST_COLORS = 2 ** BITS - 1;
/** Part of a row's height that its bar takes, in the middle. */
const BAR_SHARE = 0.5;

/** A row of the picture. */
export interface PictureRow {
  /** In points of the picture. */
  readonly height: number;
  readonly bar: SheetBar | undefined;
}

/**
 * Draws bars as a PNG with a clear ground: names and amounts stand in the cells beside it. The same bars give
 * the same bytes on every machine, so nothing is compressed here; the workbook compresses its parts anyway.
 * @param width of the picture in points
 * @throws RangeError where the bars have more than three colours
 */
export function barPicture(width: number, rows: readonly PictureRow[]): Uint8Array {
  const colors = [...new Set(rows.flatMap(({ bar }) => (bar === undefined ? [] : [bar.color])))];
  if (colors.length > MOST_COLORS) throw new RangeError('A picture of bars has three colours at most.');
  const height = rows.reduce((sum, row) => sum + row.height, 0);
  const clear = lineOf(width, undefined, colors);
  const lines = rows.flatMap((row) => {
    const drawn = lineOf(width, row.bar, colors);
    const above = Math.floor((row.height * (1 - BAR_SHARE)) / 2);
    const below = row.height - above;
    return Array.from({ length: row.height }, (_, at) => (at >= above && at < below ? drawn : clear));
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Depth and kind: indexes into the palette.
  header.set([BITS, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(['FFFFFF', ...colors].join(''), 'hex')),
    // The first colour is clear, the others cover.
    chunk('tRNS', Buffer.from([0])),
    chunk('IDAT', deflateSync(Buffer.concat(lines), { level: 0 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** One line of points, packed, after the byte that says it is stored as it is. */
function lineOf(width: number, bar: SheetBar | undefined, colors: readonly string[]): Buffer {
  const line = Buffer.alloc(1 + Math.ceil(width / POINTS_PER_BYTE));
  if (bar === undefined) return line;
  const ink = 1 + colors.indexOf(bar.color);
  const from = Math.round(Math.min(bar.from, bar.to) * (width - 1));
  // A bar that is there can be seen.
  const to = Math.max(from + 1, Math.round(Math.max(bar.from, bar.to) * width));
  for (let at = from; at < to; at += 1) {
    const byte = 1 + Math.floor(at / POINTS_PER_BYTE);
    const shift = 8 - BITS * (1 + (at % POINTS_PER_BYTE));
    line[byte] = (line[byte] ?? 0) | (ink << shift);
  }
  return line;
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
