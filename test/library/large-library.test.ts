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

/** Median time of a piece of work, in milliseconds. */
function median(work: () => void): number {
  const times = Array.from({ length: 21 }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
  return times.sort((a, b) => a - b)[10]!;
}

describe('a library of 10,000 scenarios', () => {
  const page = { query: '', order: 'updated', offset: 0, limit: 50 } as const;

  // Measured on two busy cores: 1 to 12 ms. The bound is two frames, with room for a slower machine.
  it.each([
    ['its first page', page],
    ['its last page', { ...page, offset: SCENARIOS - 50 }],
    ['a page in the order of names', { ...page, order: 'name', offset: 5_000 }],
    ['a page in the order of amounts', { ...page, order: 'payable', offset: 5_000 }],
    ['a word that an eighth of them have', { ...page, query: '深圳' }],
    ['a word that all of them have', { ...page, query: '会议' }],
    ['a word that one of them has', { ...page, query: '客户9999' }],
    ['a word that none of them has', { ...page, query: '火星' }],
  ] as const)('shows %s within a frame or two', (_, query) => {
    expect(median(() => library.reader.list(query))).toBeLessThan(100);
  });

  it('opens and saves one of them within a frame', () => {
    const { id } = library.writer.create(saveAt(0, draft('新方案')));
    let revision = 1;
    expect(median(() => library.reader.open(id))).toBeLessThan(50);
    const saving = median(() => {
      const reply = library.writer.save(id, revision, saveAt(1, draft('新方案')));
      revision = reply.ok ? reply.value.revision : 0;
    });
    expect(saving).toBeLessThan(100);
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
