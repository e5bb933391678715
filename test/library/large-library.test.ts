import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { openLibrary } from '../../src-main/library/open-library.ts';
import { watchLibrary } from '../../src-main/library/watch-library.ts';
import { draft, saveAt } from './sample-draft.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'seatwise-large-'));
const library = openLibrary(folder);
const SCENARIOS = 10_000;
const cities = ['北京', '上海', '深圳', '杭州', '成都', '西安', '武汉', '南京'];

beforeAll(() => {
  library.writer.together(() => {
    for (let index = 0; index < SCENARIOS; index += 1) {
      const name = `${cities[index % cities.length]!}客户${String(index)} 云会议方案`;
      library.writer.create({ ...saveAt(index % 600, draft(name)), payable: `${String(index)}.00` });
    }
  });
}, 60_000);

afterAll(() => {
  library.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a library of 10,000 scenarios', () => {
  const page = { query: '', order: 'updated', offset: 0, limit: 50 } as const;

  it.each([
    ['its first page', page, 50, SCENARIOS],
    ['its last page', { ...page, offset: SCENARIOS - 50 }, 50, SCENARIOS],
    ['a page in the order of names', { ...page, order: 'name', offset: 5_000 }, 50, SCENARIOS],
    ['a page in the order of amounts', { ...page, order: 'payable', offset: 5_000 }, 50, SCENARIOS],
    ['a word that an eighth of them have', { ...page, query: '深圳' }, 50, SCENARIOS / cities.length],
    ['a word that all of them have', { ...page, query: '会议' }, 50, SCENARIOS],
    ['a word that one of them has', { ...page, query: '客户9999' }, 1, 1],
    ['a word that none of them has', { ...page, query: '火星' }, 0, 0],
  ] as const)('shows %s, and counts all that belong to it', (_, query, rows, total) => {
    const list = library.reader.list(query);
    expect({ rows: list.rows.length, total: list.total }).toEqual({ rows, total });
  });

  it.each(['updated', 'name', 'customer', 'payable'] as const)(
    'shows what a word finds in the order %s as it shows all, where all have the word',
    (order) => {
      const asked = { ...page, order, offset: 300 };
      expect(library.reader.list({ ...asked, query: '会议' })).toEqual(library.reader.list(asked));
    },
  );

  it('neither shows nor counts what was removed', () => {
    const [first] = library.reader.list({ ...page, query: '深圳' }).rows;
    library.writer.remove([first!.id], '2026-11-22T20:00:00+08:00');
    for (const [query, others] of [
      ['深圳', SCENARIOS / cities.length - 1],
      ['会议', SCENARIOS - 1],
    ] as const) {
      const { total, rows } = library.reader.list({ ...page, query });
      expect(total).toBe(others);
      expect(rows.map(({ id }) => id)).not.toContain(first!.id);
    }
    library.writer.restore([first!.id]);
    expect(library.reader.list({ ...page, query: '深圳' }).total).toBe(SCENARIOS / cities.length);
  });

  it('opens and saves one of them, revision after revision', () => {
    const { id, revision } = library.writer.create(saveAt(0, draft('新方案')));
    const reply = library.writer.save(id, revision, saveAt(1, draft('新方案二')));
    expect(reply).toMatchObject({ ok: true, value: { revision: revision + 1 } });
    expect(library.reader.open(id)).toMatchObject({ ok: true, value: { revision: revision + 1 } });
  });

  it('tells when another program has changed it, and not when this one has', () => {
    vi.useFakeTimers();
    const told = vi.fn();
    const stop = watchLibrary(library.reader, told);
    library.writer.create(saveAt(0, draft('我的')));
    vi.advanceTimersByTime(5_000);
    expect(told).not.toHaveBeenCalled();
    const other = openLibrary(folder);
    other.writer.create(saveAt(0, draft('别人的')));
    other.close();
    vi.advanceTimersByTime(5_000);
    expect(told).toHaveBeenCalledOnce();
    stop();
    vi.useRealTimers();
  });
});
