import { mkdtempSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import type { Finding } from '../../shared/finding.ts';
import type { Reply } from '../../shared/reply.ts';
import { menuTemplate, type MenuEntry } from '../../src-main/desktop/menu-template.ts';
import { filesOf } from '../../src-main/desktop/files-of.ts';
import { readWindowState, writeWindowState } from '../../src-main/desktop/window-state.ts';
import { openedFile } from '../../src-main/handlers/opened-file.ts';

const screen = { x: 0, y: 0, width: 1920, height: 1040 };

function folder(): string {
  return mkdtempSync(path.join(tmpdir(), 'seatwise-desktop-'));
}

function refused(reply: Reply<unknown>): readonly Finding[] {
  return reply.ok ? [] : reply.findings;
}

describe('the preload script', () => {
  it('is a pipe: under 40 lines, and nothing of Node in it', () => {
    const text = readFileSync('src-main/preload.ts', 'utf8');
    expect(text.split('\n').length).toBeLessThan(40);
    expect([...text.matchAll(/^import (?!type).* from '(.*)';$/gm)].map(([, from]) => from)).toEqual([
      'electron',
      '../shared/browser-wire.ts',
    ]);
  });
});

describe('the window', () => {
  it('opens where it stood, as long as that is on a screen', () => {
    const place = folder();
    const state = { x: 100, y: 50, width: 1280, height: 720, maximized: false };
    writeWindowState(place, state);
    expect(readWindowState(place, [screen])).toEqual(state);
    expect(readWindowState(place, [{ ...screen, x: 5000 }])).toEqual({ width: 1280, height: 720, maximized: false });
  });

  it.each(['', '{', '{"width":1,"height":1,"maximized":false}', '[]'])('opens in its first size after “%s”', (text) => {
    const place = folder();
    writeFileSync(path.join(place, 'window.json'), text);
    expect(readWindowState(place, [screen])).toEqual({ width: 1440, height: 900, maximized: false });
  });
});

describe('files that are opened with the program', () => {
  it('are the library files among its arguments', () => {
    const args = ['main.cjs', '--flag.seatwise', 'a.seatwise', '/b/C.SEATWISE', 'quote.pdf'];
    expect(filesOf(args, '/people')).toEqual([path.resolve('/people/a.seatwise'), path.resolve('/b/C.SEATWISE')]);
  });

  it('are read whole', () => {
    const file = path.join(folder(), '方案.seatwise');
    writeFileSync(file, 'content');
    expect(openedFile(file)).toEqual({ ok: true, value: { name: '方案.seatwise', bytes: 'Y29udGVudA==' } });
  });

  it('are refused with their name and the limit where they are too large, without being read', () => {
    const file = path.join(folder(), '大文件.seatwise');
    writeFileSync(file, '');
    truncateSync(file, 20 * 1024 * 1024);
    expect(openedFile(file).ok).toBe(true);
    truncateSync(file, 20 * 1024 * 1024 + 1);
    const [told] = refused(openedFile(file));
    expect(told).toMatchObject({ code: 'file-too-large', allowed: ['20 MB'] });
    expect(told?.message.zh).toContain('大文件.seatwise 21 MB，最多 20 MB');
  });

  it('are refused with the reason where they cannot be read', () => {
    const place = folder();
    const [gone] = refused(openedFile(path.join(place, 'gone.seatwise')));
    expect(gone).toMatchObject({ code: 'file-unreadable' });
    expect(gone?.message.en).toContain('gone.seatwise');
    expect(gone?.message.en).toContain('ENOENT');
    expect(refused(openedFile(place))[0]?.message.en).toContain('EISDIR');
  });
});

describe('the native menu', () => {
  const entriesOf = (entries: readonly MenuEntry[]): MenuEntry[] =>
    entries.flatMap((entry) => [entry, ...entriesOf(entry.submenu ?? [])]);

  it('is the same in both languages, and speaks only one at a time', () => {
    const [zh, en] = (['zh', 'en'] as const).map((language) => entriesOf(menuTemplate(language, () => undefined)));
    expect(zh!.map(({ role, accelerator }) => ({ role, accelerator }))).toEqual(
      en!.map(({ role, accelerator }) => ({ role, accelerator })),
    );
    for (const { label } of zh!) if (label !== undefined) expect(label).toMatch(/\p{Script=Han}/u);
    for (const { label } of en!) if (label !== undefined) expect(label).not.toMatch(/\p{Script=Han}/u);
  });

  it('hands its commands to the window', () => {
    const given: string[] = [];
    for (const entry of entriesOf(menuTemplate('zh', (command) => given.push(command)))) entry.click?.();
    expect(given).toEqual(['new', 'import', 'export', 'settings', 'undo', 'redo', 'projection', 'shortcuts']);
  });
});
