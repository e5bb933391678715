import type { Dice } from '../random-scenario.ts';

/** Texts that programs stumble over, wherever they stand. */
const hostileTexts = [
  ...['', '0', '-1', '1e308', '1e-400', '9'.repeat(40), '0x10', 'NaN', 'Infinity', 'null', 'undefined', '１２'],
  ...['=1+1', '＝cmd', '@SUM', '-2+3', '"', "'", '\\', '\u0000', '\u202e', '\ufeff', '\ud83d\ude00', '\u0301', '\r\n'],
  ...['__proto__', 'constructor', '../..', '${x}', '{0}', '%s', '<script>', '</worksheet>', '&amp;', '&#x110000;'],
  ...['2026-02-30', '0000-00-00', '9999-12-31T23:59:59+08:00', '2026-13-01T25:61:61Z', 'P1Y2M', '-PT1H', '24:00'],
  'x'.repeat(5_000),
  '汉'.repeat(1_000),
] as const;

/** One of the texts that programs stumble over. */
export function hostileText(dice: Dice): string {
  return dice.pick(hostileTexts);
}

/** Bytes with one to four accidents: flipped, overwritten, cut out, doubled, put elsewhere, cut off. */
export function mutateBytes(dice: Dice, bytes: Uint8Array): Uint8Array {
  let current = bytes;
  for (let left = dice.whole(1, 4); left > 0 && current.length > 0; left -= 1) current = oneAccident(dice, current);
  return current;
}

function oneAccident(dice: Dice, bytes: Uint8Array): Uint8Array {
  const at = dice.whole(0, bytes.length - 1);
  const to = Math.min(bytes.length, at + dice.whole(1, dice.oneIn(4) ? 400 : 8));
  const piece = bytes.subarray(at, to);
  const copy = Uint8Array.from(bytes);
  switch (dice.whole(0, 6)) {
    case 0:
      copy[at] = (copy[at] ?? 0) ^ (1 << dice.whole(0, 7));
      return copy;
    case 1:
      return copy.fill(dice.pick([0x00, 0xff, 0x20, 0x0a, 0x22, 0x3c, 0x2c]), at, to);
    case 2:
      return joined(bytes.subarray(0, at), bytes.subarray(to));
    case 3:
      return joined(bytes.subarray(0, to), piece, piece, bytes.subarray(to));
    case 4:
      return joined(bytes.subarray(0, at), new TextEncoder().encode(hostileText(dice)), bytes.subarray(to));
    case 5: {
      const place = dice.whole(0, bytes.length - 1);
      return joined(bytes.subarray(0, place), piece, bytes.subarray(place));
    }
    default:
      return dice.oneIn(6)
        ? bytes.subarray(0, at)
        : copy
            .reverse()
            .subarray(0, bytes.length - at)
            .reverse();
  }
}

function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** A JSON value with one to three of its parts replaced, renamed, removed, doubled or nested. */
export function mutateJson(dice: Dice, value: unknown): unknown {
  let current = value;
  for (let left = dice.whole(1, 3); left > 0; left -= 1) current = changed(dice, current, 0);
  return current;
}

function changed(dice: Dice, value: unknown, level: number): unknown {
  const isLeaf = typeof value !== 'object' || value === null;
  if (isLeaf || (level > 0 && dice.oneIn(6))) return hostileValue(dice, value);
  return Array.isArray(value) ? changedList(dice, value, level) : changedObject(dice, value, level);
}

function changedList(dice: Dice, list: readonly unknown[], level: number): unknown[] {
  const items = [...list];
  const at = dice.whole(0, Math.max(items.length - 1, 0));
  const accident = items.length === 0 ? 0 : dice.whole(0, 7);
  if (accident === 0) items.splice(at, 0, hostileValue(dice, items[at]));
  else if (accident === 1) items.splice(at, 1);
  else if (accident === 2) items.push(items[at]);
  else items[at] = changed(dice, items[at], level + 1);
  return items;
}

function changedObject(dice: Dice, object: object, level: number): object {
  const entries = Object.entries(object) as [string, unknown][];
  const at = dice.whole(0, Math.max(entries.length - 1, 0));
  const [key, member] = entries[at] ?? ['', undefined];
  const accident = entries.length === 0 ? 0 : dice.whole(0, 9);
  if (accident === 0) entries.push([hostileText(dice), hostileValue(dice, member)]);
  else if (accident === 1) entries.splice(at, 1);
  else if (accident === 2) entries[at] = [hostileText(dice), member];
  else entries[at] = [key, changed(dice, member, level + 1)];
  return Object.fromEntries(entries);
}

function hostileValue(dice: Dice, value: unknown): unknown {
  switch (dice.whole(0, 7)) {
    case 0:
      return null;
    case 1:
      return dice.pick([true, false, [], {}, [[]], { a: 1 }]);
    case 2:
      return dice.pick([0, -1, 0.1, 1e21, 2 ** 53, 2 ** 53 + 2, -0, 1e-7]);
    case 3:
      return [value];
    case 4:
      return { value };
    case 5:
      return typeof value === 'string' ? value + hostileText(dice) : JSON.stringify(value);
    case 6:
      return dice.oneIn(10) ? Array.from({ length: 3_000 }, () => value) : hostileText(dice);
    default:
      return hostileText(dice);
  }
}
