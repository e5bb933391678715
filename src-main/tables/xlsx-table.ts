import { accept, refuse, type Reply } from '../../shared/reply.ts';
import { finding } from '../rules/findings/finding.ts';
import type { DateSystem, Table, TableRow } from './table.ts';
import { attributeOf, plainText, xmlTags } from './xml-tags.ts';
import { ArchiveRefused, ZipArchive } from './zip-archive.ts';

/** Most cells and columns of a sheet. */
const MOST_CELLS = 2_000_000;
const MOST_COLUMNS = 200;
const LETTERS = 26;

type Cell = string | number | undefined;

/** Reads the first sheet of a workbook as a table; nothing of the workbook is calculated or run. */
export async function readXlsxTable(bytes: Uint8Array): Promise<Reply<Table>> {
  try {
    const archive = await ZipArchive.open(bytes);
    const workbook = await archive.text('xl/workbook.xml');
    const relations = await archive.text('xl/_rels/workbook.xml.rels');
    const sheet = workbook === undefined ? undefined : firstSheet(workbook, relations ?? '');
    if (sheet === undefined || !archive.has(sheet.file)) {
      throw new ArchiveRefused('其中没有工作表', 'there is no sheet in it');
    }
    const strings = sharedStrings((await archive.text('xl/sharedStrings.xml')) ?? '');
    return accept({ rows: await rowsOf(archive.pieces(sheet.file), strings), sheet: sheet.name, dates: sheet.dates });
  } catch (error) {
    if (!(error instanceof ArchiveRefused)) throw error;
    const { reasonZh, reasonEn } = error;
    return refuse([finding('archive-refused', { value: reasonEn }, { reasonZh, reasonEn })]);
  }
}

function firstSheet(
  workbook: string,
  relations: string,
): { name: string; file: string; dates: DateSystem } | undefined {
  let dates: DateSystem = 1900;
  for (const { name, attributes } of xmlTags(workbook)) {
    if (name === 'workbookPr' && /^(1|true)$/.test(attributeOf(attributes, 'date1904') ?? '')) dates = 1904;
    if (name !== 'sheet') continue;
    const id = /\s[\w-]+:id\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1];
    const target = id === undefined ? undefined : targetOf(relations, id);
    if (target === undefined) continue;
    const file = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    return { name: attributeOf(attributes, 'name') ?? '', file, dates };
  }
  return undefined;
}

function targetOf(relations: string, id: string): string | undefined {
  for (const { name, attributes } of xmlTags(relations)) {
    if (name === 'Relationship' && attributeOf(attributes, 'Id') === id) return attributeOf(attributes, 'Target');
  }
  return undefined;
}

/** Texts that cells refer to by number; runs are joined, phonetic guides left out. */
function sharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let text = '';
  let phonetic = false;
  for (const tag of xmlTags(xml)) {
    if (tag.name === 'si') text = '';
    else if (tag.name === 'rPh') phonetic = !tag.empty;
    else if (tag.name === '/rPh') phonetic = false;
    else if (tag.name === 't' && !phonetic) text += plainText(tag.text);
    else if (tag.name === '/si') strings.push(text);
    if (tag.name === 'si' && tag.empty) strings.push('');
  }
  return strings;
}

/** Reads rows while the sheet comes in. A tag with its text is whole once the next one begins. */
async function rowsOf(pieces: AsyncIterable<string>, strings: readonly string[]): Promise<TableRow[]> {
  const reader = new RowReader(strings);
  let rest = '';
  for await (const piece of pieces) {
    // Looked for in the piece alone: a long text without tags is put together once, not once a piece.
    const last = piece.lastIndexOf('<');
    if (last < 0) rest += piece;
    else {
      if (reader.take(rest + piece.slice(0, last))) return reader.rows();
      rest = piece.slice(last);
    }
  }
  reader.take(rest);
  return reader.rows();
}

class RowReader {
  readonly #strings: readonly string[];
  readonly #rows: { line: number; cells: Cell[] }[] = [];
  #cells: Cell[] = [];
  #line = 0;
  #column = -1;
  #type = 'n';
  #seen = 0;

  constructor(strings: readonly string[]) {
    this.#strings = strings;
  }

  /** Takes whole tags. @returns true at the end of the rows */
  take(xml: string): boolean {
    for (const { name, attributes, empty, text } of xmlTags(xml)) {
      if (name === 'row') this.#beginRow(attributes, empty);
      else if (name === 'c') this.#beginCell(attributes);
      else if ((name === 'v' || name === 't') && this.#column >= 0) this.#put(text);
      else if (name === '/sheetData') return true;
    }
    return false;
  }

  /** The rows so far, every column that lies before a filled one being there. */
  rows(): TableRow[] {
    return this.#rows.map(({ line, cells }) => ({ line, cells: Array.from(cells) }));
  }

  #beginRow(attributes: string, empty: boolean): void {
    this.#cells = [];
    this.#column = -1;
    this.#line = Number(attributeOf(attributes, 'r') ?? this.#line + 1);
    if (!empty) this.#rows.push({ line: this.#line, cells: this.#cells });
  }

  #beginCell(attributes: string): void {
    this.#seen += 1;
    if (this.#seen > MOST_CELLS)
      throw tooMany(`超过 ${String(MOST_CELLS)} 个单元格`, `it has more than ${String(MOST_CELLS)} cells`);
    this.#column = columnOf(attributeOf(attributes, 'r')) ?? this.#column + 1;
    this.#type = attributeOf(attributes, 't') ?? 'n';
  }

  #put(text: string): void {
    if (this.#column >= MOST_COLUMNS)
      throw tooMany(`超过 ${String(MOST_COLUMNS)} 列`, `it has more than ${String(MOST_COLUMNS)} columns`);
    if (text === '') return;
    this.#cells[this.#column] = joined(this.#cells[this.#column], valueOf(this.#type, text, this.#strings));
  }
}

/** Text inside a cell comes in runs. */
function joined(before: Cell, value: Cell): Cell {
  return typeof before === 'string' && typeof value === 'string' ? before + value : value;
}

function valueOf(type: string, text: string, strings: readonly string[]): Cell {
  if (type === 's') return strings[Number(text)];
  const number = Number(text);
  return type === 'n' && text.trim() !== '' && Number.isFinite(number) ? number : plainText(text);
}

/** The column of a reference such as `AB12`, counted from 0. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}(?=\d)/.exec(reference ?? '')?.[0];
  if (letters === undefined) return undefined;
  return [...letters].reduce((column, letter) => column * LETTERS + letter.charCodeAt(0) - 64, 0) - 1;
}

function tooMany(zh: string, en: string): ArchiveRefused {
  return new ArchiveRefused(zh, en);
}
