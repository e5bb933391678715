import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { Backups } from '../../src-main/library/backups.ts';
import { checkDatabase } from '../../src-main/library/check-database.ts';
import { openLibrary } from '../../src-main/library/open-library.ts';
import { recoverFrom } from '../../src-main/library/restore-backup.ts';
import { storeFiles } from '../../src-main/library/store-files.ts';
import { draft, saveAt } from '../library/sample-draft.ts';
import { isNightly, tellFigure } from '../tell-figure.ts';
import { dataFolder } from './child-program.ts';

const SCENARIOS = isNightly ? 100_000 : 1_000;
const now = (): string => '2026-11-22T09:30:00+08:00';

describe('R7: a damaged library', () => {
  it('comes back whole from its newest backup, and the saves after it are counted', async () => {
    const folder = dataFolder();
    const files = storeFiles(folder);
    const backups = new Backups(files, now, (file) => Promise.resolve(checkDatabase(file)));
    const library = openLibrary(folder);
    library.writer.together(() => {
      for (let count = 0; count < SCENARIOS; count += 1)
        library.writer.create(saveAt(0, draft(`方案 ${String(count)}`)));
    });
    const backup = await backups.make(library.store, 'manual');
    for (let count = 0; count < 3; count += 1) library.writer.create(saveAt(1, draft(`之后 ${String(count)}`)));
    library.store.tellCounter();
    library.close();
    const bytes = readFileSync(files.database);
    writeFileSync(files.database, bytes.fill(0, 0, 4_096));
    const started = performance.now();
    const reply = await recoverFrom(files, backups, backup.ok ? backup.value.id : '', now);
    const after = openLibrary(folder);
    const { total } = after.reader.list({ query: '', order: 'updated', offset: 0, limit: 1 });
    const seconds = (performance.now() - started) / 1_000;
    after.close();
    expect(reply).toMatchObject({ ok: true, value: { scenarios: SCENARIOS, of: SCENARIOS, lost: [], lostSaves: 3 } });
    expect(total).toBe(SCENARIOS);
    expect(checkDatabase(path.join(folder, 'library.db'))).toMatchObject({ damaged: [], structure: null });
    if (isNightly) expect(seconds).toBeLessThanOrEqual(5);
    tellFigure(
      `R7: ${String(SCENARIOS)} scenarios back from the newest backup in ${seconds.toFixed(2)} s, 3 lost saves counted`,
    );
    rmSync(folder, { recursive: true, force: true });
  }, 3_600_000);
});
