import { Buffer } from 'node:buffer';
import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';

/** What a workbook may be (rule F-ZIP). Declared sizes are not believed: bytes are counted as they come out. */
const MOST_ENTRIES = 2_000;
const MOST_INFLATED = 64 * 1024 * 1024;
const MOST_RATIO = 200;
/** Small files of repeated text pack better than any ratio that would be worth refusing. */
const RATIO_FREE = 256 * 1024;

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 65_535;
const STORED = 0;
const DEFLATED = 8;
const declarations = ['<!DOCTYPE', '<!ENTITY'];
const LONGEST_DECLARATION = 10;

/** Why an archive is refused, in both languages. */
export class ArchiveRefused extends Error {
  readonly reasonZh: string;
  readonly reasonEn: string;

  constructor(reasonZh: string, reasonEn: string) {
    super(reasonEn);
    this.reasonZh = reasonZh;
    this.reasonEn = reasonEn;
  }
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: Buffer;
}

/** The files of an archive; their content is unpacked when it is asked for. */
export class ZipArchive {
  readonly #entries: ReadonlyMap<string, Entry>;

  private constructor(entries: ReadonlyMap<string, Entry>) {
    this.#entries = entries;
  }

  /** Opens an archive after every entry was unpacked once and thrown away. @throws ArchiveRefused */
  static async open(bytes: Uint8Array): Promise<ZipArchive> {
    const entries = readEntries(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    let left = MOST_INFLATED;
    for (const entry of entries) {
      let tail: Buffer = Buffer.alloc(0);
      for await (const chunk of unpack(entry)) {
        left -= chunk.byteLength;
        if (left < 0) throw tooLarge();
        // A declaration may lie across two chunks.
        const seam = Buffer.concat([tail, chunk.subarray(0, LONGEST_DECLARATION)]);
        if (declarations.some((word) => seam.includes(word) || chunk.includes(word))) {
          throw new ArchiveRefused(
            `${entry.name} 含有 DOCTYPE 或 ENTITY 声明`,
            `${entry.name} declares a DOCTYPE or an ENTITY`,
          );
        }
        tail = Buffer.from(chunk.subarray(-LONGEST_DECLARATION));
      }
    }
    return new ZipArchive(new Map(entries.map((entry) => [entry.name, entry])));
  }

  /** The text of an entry, or undefined where there is none of that name. @throws ArchiveRefused */
  async text(name: string): Promise<string | undefined> {
    if (!this.has(name)) return undefined;
    const pieces: string[] = [];
    for await (const piece of this.pieces(name)) pieces.push(piece);
    return pieces.join('');
  }

  /** Whether there is an entry of that name. */
  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /** The text of an entry piece by piece, so that a large one is never held whole. @throws ArchiveRefused */
  async *pieces(name: string): AsyncGenerator<string> {
    const entry = this.#entries.get(name);
    if (entry === undefined) return;
    const decoder = new TextDecoder('utf-8', { fatal: true });
    const decode = (chunk?: Buffer): string => {
      try {
        return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
      } catch {
        throw new ArchiveRefused(`${name} 的编码不是 UTF-8`, `${name} is not UTF-8`);
      }
    };
    for await (const chunk of unpack(entry)) yield decode(chunk);
    yield decode();
  }
}

function readEntries(bytes: Buffer): Entry[] {
  const end = endOf(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES) {
    throw new ArchiveRefused(
      `其中有 ${String(count)} 个文件，最多 ${String(MOST_ENTRIES)} 个`,
      `it has ${String(count)} entries, at most ${String(MOST_ENTRIES)}`,
    );
  }
  const entries: Entry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY_SIGNATURE) throw damaged();
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    const name = bytes.toString('utf8', at + 46, at + 46 + (nameLength ?? 0));
    entries.push(entryAt(bytes, at, name));
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

function endOf(bytes: Buffer): number {
  for (let at = bytes.length - END_SIZE; at >= 0 && at >= bytes.length - END_SIZE - LONGEST_COMMENT; at -= 1) {
    if (bytes.readUInt32LE(at) === END_SIGNATURE) return at;
  }
  throw damaged();
}

function entryAt(bytes: Buffer, at: number, name: string): Entry {
  const encrypted = (bytes.readUInt16LE(at + 8) & 1) === 1;
  const method = bytes.readUInt16LE(at + 10);
  if (encrypted) throw new ArchiveRefused('它有密码保护', 'it is protected by a password');
  if (method !== STORED && method !== DEFLATED) throw damaged();
  const size = bytes.readUInt32LE(at + 20);
  const local = bytes.readUInt32LE(at + 42);
  if (local + 30 > bytes.length || bytes.readUInt32LE(local) !== LOCAL_SIGNATURE) throw damaged();
  const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  if (from + size > bytes.length) throw damaged();
  return { name, method, packed: bytes.subarray(from, from + size) };
}

async function* unpack({ name, method, packed }: Entry): AsyncGenerator<Buffer> {
  if (method === STORED) {
    yield packed;
    return;
  }
  const limit = Math.max(packed.byteLength * MOST_RATIO, RATIO_FREE);
  let size = 0;
  try {
    const chunks = Readable.from([packed], { objectMode: false }).pipe(createInflateRaw()) as AsyncIterable<Buffer>;
    for await (const chunk of chunks) {
      size += chunk.byteLength;
      if (size > MOST_INFLATED) throw tooLarge();
      if (size > limit) {
        const ratio = String(MOST_RATIO);
        throw new ArchiveRefused(`${name} 的压缩比超过 ${ratio}:1`, `${name} is packed more than ${ratio}:1`);
      }
      yield chunk;
    }
  } catch (error) {
    if (error instanceof ArchiveRefused) throw error;
    throw damaged();
  }
}

function tooLarge(): ArchiveRefused {
  return new ArchiveRefused('解压后超过 64 MB', 'it is more than 64 MB when unpacked');
}

function damaged(): ArchiveRefused {
  return new ArchiveRefused('文件已损坏或不是 .xlsx', 'it is damaged or no .xlsx');
}
