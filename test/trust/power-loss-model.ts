import { Buffer } from 'node:buffer';

/** What a program did to a file of the library, in the order in which it did it. */
export type FileEvent =
  | { readonly kind: 'write'; readonly file: string; readonly at: number; readonly bytes: Buffer }
  | { readonly kind: 'cut'; readonly file: string; readonly length: number }
  | { readonly kind: 'sync'; readonly file: string }
  /** A save was acknowledged: from here on it must survive. */
  | { readonly kind: 'ack'; readonly id: string; readonly revision: number };

/** Part of a disk that is written whole or not at all, in bytes. */
const SECTOR = 512;

/**
 * Reads what strace wrote of one program: `-y` names the files, `-xx` gives every byte.
 * @param names base names of the files that count; `acks` is where saves are acknowledged
 */
export function readTrace(text: string, names: ReadonlySet<string>): FileEvent[] {
  const events: FileEvent[] = [];
  const positions = new Map<string, number>();
  for (const line of text.split('\n')) {
    const [, call = '', file = '', rest = '', result = ''] =
      /^(?:\d+\s+)?(\w+)\((?:\d+<[^>]*?\/)?([\w.-]+)>?(?:, (.*))?\)\s+= (-?\d+)/.exec(decodePath(line)) ?? [];
    const length = Number(result);
    if (length < 0 || (!names.has(file) && file !== 'acks')) continue;
    if (call === 'fsync' || call === 'fdatasync') events.push({ kind: 'sync', file });
    else if (call === 'ftruncate') events.push({ kind: 'cut', file, length: Number(rest) });
    else if (call === 'pwrite64') {
      const [, hex = '', at = '0'] = /^"((?:\\x[0-9a-f]{2})*)"(?:\.\.\.)?, \d+, (\d+)$/.exec(rest) ?? [];
      events.push({ kind: 'write', file, at: Number(at), bytes: bytesOf(hex).subarray(0, length) });
    } else if (call === 'write') {
      const [, hex = ''] = /^"((?:\\x[0-9a-f]{2})*)"/.exec(rest) ?? [];
      const at = positions.get(file) ?? 0;
      positions.set(file, at + length);
      if (file === 'acks') events.push(...acksIn(bytesOf(hex).toString()));
      else events.push({ kind: 'write', file, at, bytes: bytesOf(hex).subarray(0, length) });
    }
  }
  return events;
}

/** With `-xx` strace gives names of files as bytes too. */
function decodePath(line: string): string {
  return line.replace(/<((?:\\x[0-9a-f]{2})+)>/, (_, hex: string) => `<${bytesOf(hex).toString()}>`);
}

function bytesOf(hex: string): Buffer {
  return Buffer.from(hex.replaceAll('\\x', ''), 'hex');
}

function acksIn(text: string): FileEvent[] {
  return text.split('\n').flatMap((line): FileEvent[] => {
    const [word, id = '', revision] = line.split(' ');
    return word === 'ack' ? [{ kind: 'ack', id, revision: Number(revision) }] : [];
  });
}

/** A file as the disk may have it after the power was lost. */
class DiskFile {
  /** What is on the disk for sure; undefined where not even the name is. */
  #durable: Growing | undefined;
  /** What was done since, and is on the disk or not. */
  #waiting: FileEvent[] = [];

  constructor(durable: Buffer | undefined) {
    this.#durable = durable === undefined ? undefined : new Growing(durable);
  }

  take(event: FileEvent): void {
    if (event.kind !== 'sync') {
      this.#waiting.push(event);
      return;
    }
    this.#durable ??= new Growing(Buffer.alloc(0));
    for (const waiting of this.#waiting) this.#durable.apply(waiting);
    this.#waiting = [];
  }

  /** One of the states that the disk may be in: each waiting write is there, is not, or is there in part. */
  afterLoss(random: () => number): Buffer | undefined {
    const kept = this.#waiting.flatMap((event): FileEvent[] => {
      const dice = random();
      if (dice < 0.4) return [];
      if (dice < 0.8 || event.kind !== 'write') return [event];
      return tornSectors(event, random);
    });
    // A file that was never synced may be missing altogether.
    if (this.#durable === undefined && (kept.length === 0 || random() < 0.3)) return undefined;
    const state = new Growing(this.#durable?.content ?? Buffer.alloc(0));
    for (const event of kept) state.apply(event);
    return state.content;
  }
}

/** Bytes that grow and shrink as a file does. */
class Growing {
  #bytes: Buffer;
  #length: number;

  constructor(content: Buffer) {
    this.#bytes = Buffer.from(content);
    this.#length = content.length;
  }

  get content(): Buffer {
    return this.#bytes.subarray(0, this.#length);
  }

  apply(event: FileEvent): void {
    if (event.kind === 'cut') this.#resize(event.length);
    if (event.kind !== 'write') return;
    const end = event.at + event.bytes.length;
    if (end > this.#length) this.#resize(end);
    event.bytes.copy(this.#bytes, event.at);
  }

  #resize(length: number): void {
    if (length > this.#bytes.length) {
      const grown = Buffer.alloc(Math.max(length, this.#bytes.length * 2));
      this.content.copy(grown);
      this.#bytes = grown;
    }
    if (length > this.#length) this.#bytes.fill(0, this.#length, length);
    this.#length = length;
  }
}

function tornSectors(event: Extract<FileEvent, { kind: 'write' }>, random: () => number): FileEvent[] {
  const pieces: FileEvent[] = [];
  for (let from = 0; from < event.bytes.length; from += SECTOR) {
    if (random() < 0.5)
      pieces.push({ ...event, at: event.at + from, bytes: event.bytes.subarray(from, from + SECTOR) });
  }
  return pieces;
}

/** The disk after a loss of power, and what must be on it. */
export interface LossState {
  readonly files: ReadonlyMap<string, Buffer>;
  readonly acknowledged: ReadonlyMap<string, number>;
}

/** Where the power may be lost: before and after each sync, and after each acknowledgement. */
export function boundaries(events: readonly FileEvent[]): number[] {
  const places = events.flatMap(({ kind }, index) =>
    kind === 'sync' ? [index, index + 1] : kind === 'ack' ? [index + 1] : [],
  );
  return [...new Set(places)];
}

/** A disk that follows a run, and may lose its power at any place of it. */
export class Disk {
  readonly #files: Map<string, DiskFile>;
  readonly #events: readonly FileEvent[];
  readonly #acknowledged = new Map<string, number>();
  #place = 0;

  constructor(initial: ReadonlyMap<string, Buffer>, events: readonly FileEvent[]) {
    this.#files = new Map([...initial].map(([name, content]) => [name, new DiskFile(content)]));
    this.#events = events;
  }

  /** Goes on until before the event of that number. */
  advance(place: number): void {
    for (const event of this.#events.slice(this.#place, place)) {
      if (event.kind === 'ack') {
        this.#acknowledged.set(event.id, event.revision);
        continue;
      }
      const file = this.#files.get(event.file) ?? new DiskFile(undefined);
      this.#files.set(event.file, file);
      file.take(event);
    }
    this.#place = place;
  }

  /** One of the states that a loss of power here may leave. */
  lose(random: () => number): LossState {
    const files = [...this.#files].flatMap(([name, file]) => {
      const content = file.afterLoss(random);
      return content === undefined ? [] : [[name, content] as const];
    });
    return { files: new Map(files), acknowledged: this.#acknowledged };
  }
}
