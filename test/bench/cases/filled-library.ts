import { Buffer } from 'node:buffer';
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

import Sqlite, { type Database } from 'better-sqlite3';

import { type ScenarioDraft, scenarioDraftSchema } from '../../../shared/wire-parts.ts';
import { type Library, openLibrary } from '../../../src-main/library/open-library.ts';
import { draft, saveAt } from '../../library/sample-draft.ts';
import { type BenchRow, exactRow } from '../bench-row.ts';

const cities = ['北京', '上海', '深圳', '杭州', '成都', '西安', '武汉', '南京'];

/** A library with scenarios in it. */
export interface FilledLibrary {
  readonly folder: string;
  readonly library: Library;
  readonly ids: readonly string[];
  readonly make: Maker;
  /** Bytes of the scenarios as bare JSON. */
  readonly json: number;
  /** The bare JSON in a table of its own, where it was asked for. */
  readonly bare?: Database;
}

/** The scenario of that number. */
type Maker = (index: number) => ScenarioDraft;

function nameOf(index: number): string {
  return `${cities[index % cities.length] ?? ''}客户${String(index)} 云会议方案`;
}

/** Scenarios of the eight lines of the worked sample, with quantities and starts of their own. */
export function eightLines(project: string): Maker {
  const file = path.join(project, 'resources/examples/meeting-guide-sample.json');
  const sample = scenarioDraftSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const lines = sample['lines'] as readonly object[];
  return (index) => {
    const day = new Date(Date.UTC(2026, 0, 1 + ((index * 37) % 365))).toISOString().slice(0, 10);
    const start = `${day}T${String(8 + (index % 10)).padStart(2, '0')}:30:00+08:00`;
    const varied = lines.map((line, at) => ({ ...line, quantity: 1 + ((index * 7 + at * 13) % 97), start }));
    return { ...sample, name: nameOf(index), customer: { name: `${cities[index % 8] ?? ''}集团` }, lines: varied };
  };
}

/** Scenarios of one line, the shortest that are any use. */
export const oneLine: Maker = (index) => draft(nameOf(index));

/** Fills a new library with so many scenarios. */
export function fillLibrary(folder: string, count: number, make: Maker, withBare = false): FilledLibrary {
  mkdirSync(folder, { recursive: true });
  const library = openLibrary(folder);
  const bare = withBare ? new Sqlite(path.join(folder, 'bare.db')) : undefined;
  const keepBare = bare
    ?.exec('CREATE TABLE bare (content TEXT NOT NULL) STRICT; BEGIN')
    .prepare('INSERT INTO bare VALUES (?)');
  const ids: string[] = [];
  let json = 0;
  library.writer.together(() => {
    for (let index = 0; index < count; index += 1) {
      const scenario = make(index);
      const text = JSON.stringify(scenario);
      json += Buffer.byteLength(text);
      keepBare?.run(text);
      ids.push(library.writer.create({ ...saveAt(index % 600, scenario), payable: `${String(index)}.00` }).id);
    }
  });
  bare?.exec('COMMIT');
  return { folder, library, ids, make, json, ...(bare !== undefined && { bare }) };
}

/** What a library that was closed takes on the disk, beside its scenarios as bare JSON; its largest tables are named. */
export function sizeRow(name: string, { folder, ids, json }: FilledLibrary): BenchRow {
  const file = path.join(folder, 'library.db');
  const each = (bytes: number): string => String(Math.round(bytes / ids.length));
  const database = new Sqlite(file, { readonly: true });
  const parts = database
    .prepare(
      `SELECT CASE WHEN name IN ('scenario', 'scenario_save') THEN name
         WHEN name LIKE 'scenario_words%' THEN 'words' ELSE 'indexes' END AS part, sum(pgsize) AS bytes
       FROM dbstat WHERE aggregate = TRUE GROUP BY part ORDER BY bytes DESC`,
    )
    .all() as { part: string; bytes: number }[];
  database.close();
  const { size } = statSync(file);
  const named = parts.map(({ part, bytes }) => `${part} ${each(bytes)}`).join(', ');
  return exactRow(
    {
      ...{ name, peer: 'its scenarios as bare JSON', gate: { most: 1.25 }, goal: { most: 1.15 } },
      note: `${each(size)} bytes a scenario beside ${each(json)}: ${named}`,
    },
    size / json,
  );
}
