import { Buffer } from 'node:buffer';
import { deflateSync } from 'node:zlib';

/** So many objects share one stream: enough to be pressed well, few enough to be reached fast. */
const OBJECTS_IN_STREAM = 400;

/** Bytes of the fields of a cross-reference: its kind, where, and which one there. */
const FIELDS = [1, 4, 2] as const;
const ROW_BYTES = 7;

/** Kinds of cross-references: a free number, an object at an offset, an object inside a stream. */
const FREE = 0;
const AT_OFFSET = 1;
const IN_STREAM = 2;

type CrossReference = readonly [kind: number, where: number, which: number];

/** An object of a file as it stands there. */
interface FileObject {
  readonly id: number;
  /** All of it, from its number to `endobj`. */
  readonly text: string;
  /** What it says, without its number; undefined for a stream. */
  readonly value: string | undefined;
}

/**
 * Packs the small objects of a PDF into compressed streams (PDF 1.5 and later). The structure tree of a long
 * table is thousands of them, and written one by one they would be twice the rest of the file.
 * @param bytes a file that is not encrypted, with one cross-reference table, its objects all of generation 0
 * @throws if the file is not of that kind
 */
export function packObjects(bytes: Uint8Array): Uint8Array {
  // One character a byte, so that offsets are the same.
  const file = Buffer.from(bytes).toString('latin1');
  const { objects, header, trailer } = readObjects(file);
  const parts: string[] = [header];
  let end = header.length;
  const references: CrossReference[] = [[FREE, 0, 0xffff]];
  const write = (id: number, text: string): void => {
    references[id] = [AT_OFFSET, end, 0];
    parts.push(text);
    end += text.length;
  };
  for (const { id, text, value } of objects) if (value === undefined) write(id, text);
  let next = Math.max(...objects.map(({ id }) => id)) + 1;
  const small = objects.filter(({ value }) => value !== undefined);
  for (let start = 0; start < small.length; start += OBJECTS_IN_STREAM) {
    const packed = small.slice(start, start + OBJECTS_IN_STREAM);
    const stream = next;
    next += 1;
    packed.forEach(({ id }, index) => (references[id] = [IN_STREAM, stream, index]));
    write(stream, objectStream(stream, packed));
  }
  const at = end;
  write(next, crossReferences(next, trailer, [...references, [AT_OFFSET, at, 0]]));
  parts.push(`startxref\n${String(at)}\n%%EOF\n`);
  return new Uint8Array(Buffer.from(parts.join(''), 'latin1'));
}

/** The objects in the order of the file, what stands before them, and the entries of the trailer but for its size. */
function readObjects(file: string): { objects: FileObject[]; header: string; trailer: string } {
  const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(file)?.[1]);
  const found =
    /^xref\n0 \d+\n\d{10} 65535 f \n((?:\d{10} 00000 n \n)+)trailer\n<<\n\/Size \d+\n([^]*)>>\nstartxref/.exec(
      file.slice(start),
    );
  const [, table = '', trailer = ''] = found ?? [];
  if (found === null) throw new Error('The file has no single cross-reference table.');
  const offsets = table
    .trimEnd()
    .split('\n')
    .map((row, index) => ({ id: index + 1, offset: Number(row.slice(0, 10)) }))
    .sort((one, other) => one.offset - other.offset);
  const objects = offsets.map(({ id, offset }, index) => {
    const text = file.slice(offset, offsets[index + 1]?.offset ?? start);
    return { id, text, value: valueOf(text, id) };
  });
  return { objects, header: file.slice(0, offsets[0]?.offset), trailer };
}

function valueOf(text: string, id: number): string | undefined {
  const opening = `${String(id)} 0 obj\n`;
  const closing = '\nendobj\n';
  if (!text.startsWith(opening) || !text.endsWith(closing)) throw new Error(`Object ${String(id)} is not whole.`);
  const value = text.slice(opening.length, -closing.length);
  return value.endsWith('\nendstream') ? undefined : value;
}

/** The numbers and places of the objects, then what they say. */
function objectStream(id: number, objects: readonly FileObject[]): string {
  let place = 0;
  const index = objects.map(({ id: packed, value = '' }) => {
    const entry = `${String(packed)} ${String(place)}`;
    place += value.length + 1;
    return entry;
  });
  const head = `${index.join(' ')}\n`;
  const body = objects.map(({ value = '' }) => `${value}\n`).join('');
  const entries = `/Type /ObjStm\n/N ${String(objects.length)}\n/First ${String(head.length)}`;
  return compressedStream(id, entries, Buffer.from(head + body, 'latin1'));
}

/** A row a number; each row is written as its difference to the one above, which leaves little to say. */
function crossReferences(id: number, trailer: string, references: readonly CrossReference[]): string {
  const rows = Buffer.alloc(references.length * (ROW_BYTES + 1));
  let above = Buffer.alloc(ROW_BYTES);
  references.forEach(([kind, where, which], index) => {
    const row = Buffer.alloc(ROW_BYTES);
    row.writeUInt8(kind, 0);
    row.writeUInt32BE(where, FIELDS[0]);
    row.writeUInt16BE(which, FIELDS[0] + FIELDS[1]);
    const at = index * (ROW_BYTES + 1);
    rows.writeUInt8(2, at);
    row.forEach((byte, column) => rows.writeUInt8((byte - (above[column] ?? 0)) & 0xff, at + 1 + column));
    above = row;
  });
  const entries = [
    '/Type /XRef',
    `/Size ${String(references.length)}`,
    `/W [${FIELDS.join(' ')}]`,
    `/DecodeParms << /Predictor 12 /Columns ${String(ROW_BYTES)} >>`,
    trailer.trimEnd(),
  ];
  return compressedStream(id, entries.join('\n'), rows);
}

function compressedStream(id: number, entries: string, content: Buffer): string {
  const data = deflateSync(content).toString('latin1');
  const dictionary = `<<\n${entries}\n/Filter /FlateDecode\n/Length ${String(data.length)}\n>>`;
  return `${String(id)} 0 obj\n${dictionary}\nstream\n${data}\nendstream\nendobj\n`;
}
