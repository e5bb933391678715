import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, describe, expect, it, vi } from 'vitest';

import { errorLog } from '../../src-main/handlers/error-log.ts';

const now = (): string => '2026-11-22T09:30:00+08:00';

afterEach(() => {
  vi.restoreAllMocks();
});

describe('the log of bugs', () => {
  it('has the whole error, and standard error only its reference', () => {
    const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const folder = mkdtempSync(path.join(tmpdir(), 'seatwise-log-'));
    errorLog(folder, now).write('ab12cd34', new Error('the reason'));
    const text = readFileSync(path.join(folder, 'seatwise.log'), 'utf8');
    expect(text).toMatch(/^2026-11-22T09:30:00\+08:00 ab12cd34 Error: the reason\n\s+at /);
    expect(told.mock.calls.join('')).toContain('ab12cd34');
    expect(told.mock.calls.join('')).not.toContain('the reason');
  });

  it('starts anew when it is large, and keeps the one before', () => {
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const folder = mkdtempSync(path.join(tmpdir(), 'seatwise-log-'));
    const file = path.join(folder, 'seatwise.log');
    writeFileSync(file, 'x'.repeat(2 * 1024 * 1024));
    errorLog(folder, now).write('ab12cd34', 'odd');
    expect(readFileSync(file, 'utf8')).toBe('2026-11-22T09:30:00+08:00 ab12cd34 odd\n');
    expect(readFileSync(`${file}.old`, 'utf8')).toHaveLength(2 * 1024 * 1024);
  });

  it('never fails itself', () => {
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    expect(() => {
      errorLog('/there/is/no/such/folder', now).write('ab12cd34', new Error('x'));
    }).not.toThrow();
  });
});
