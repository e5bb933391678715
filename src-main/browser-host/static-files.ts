import { type Buffer } from 'node:buffer';
import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** A file of the window. */
export interface StaticFile {
  readonly type: string;
  /** Read when it is asked for first, and kept. */
  readonly bytes: Promise<Buffer>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.bcmap': 'application/octet-stream',
};

/** The document font, which the window shows Chinese with where the machine has no font for it. */
const FONT = 'fonts/NotoSansSC_400Regular.ttf';

/**
 * The files of the window, as a map from address to content. Whatever is asked for is looked up in this map, so that no
 * path of a request ever reaches the disk.
 * @param programFolder folder of the built program: the window lies in `renderer`, the font that the
 * documents use too in `fonts`
 * @returns an empty map where the window was not built
 */
export function staticFiles(programFolder: string): ReadonlyMap<string, StaticFile> {
  const files = new Map<string, StaticFile>();
  const folder = path.join(programFolder, 'renderer');
  if (!existsSync(folder)) return files;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const type = types[path.extname(entry.name)];
    if (!entry.isFile() || type === undefined) continue;
    const file = path.join(entry.parentPath, entry.name);
    const address = `/${path.relative(folder, file).split(path.sep).join('/')}`;
    files.set(address, keptFile(type, file));
  }
  const start = files.get('/index.html');
  if (start !== undefined) files.set('/', start);
  files.set(`/${FONT}`, keptFile('font/ttf', path.join(programFolder, FONT)));
  return files;
}

function keptFile(type: string, file: string): StaticFile {
  let bytes: Promise<Buffer> | undefined;
  return {
    type,
    get bytes() {
      return (bytes ??= readFile(file));
    },
  };
}
