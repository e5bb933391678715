import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, describe, expect, it, vi } from 'vitest';

import { errorLog, withoutContent } from '../../src-main/handlers/error-log.ts';

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

/** What a customer would not want a stranger to read, in every form in which errors quote it. */
const secrets = [
  '华东制造集团',
  'Contoso GmbH',
  '王经理',
  '13800138000',
  '91310000MA1FL0XX0X',
  '401800.00',
  '0.85',
] as const;

/** Errors as libraries word them, about a value. */
const wordings: readonly ((secret: string) => Error)[] = [
  (secret) => new SyntaxError(`Unexpected token in JSON at position 3: "${secret}" is not valid JSON`),
  (secret) => new TypeError(`Cannot read properties of undefined (reading '${secret}')`),
  (secret) => new RangeError(`Invalid value \`${secret}\``),
  (secret) => new Error(`UNIQUE constraint failed near “${secret}”`),
  (secret) => Object.assign(new Error(`ENOENT: no such file, open '/srv/u/${secret}.xlsx'`), { code: 'ENOENT' }),
  (secret) =>
    Object.assign(new Error('outer'), { stack: `Error: "${secret}"\n    at read (/srv/u/${secret}/app.js:1:2)` }),
  (secret) => new Error('first line\n' + `second line with "${secret}"`),
];

describe('an error in the log', () => {
  it.each(secrets)('says nothing of %s, however the error quotes it', (secret) => {
    for (const wording of wordings) expect(withoutContent(wording(secret))).not.toContain(secret);
  });

  it('says nothing of names, amounts and numbers that stand in it without quotes, in other scripts or digits', () => {
    for (const secret of secrets.filter((text) => text !== 'Contoso GmbH')) {
      expect(withoutContent(new Error(`the value ${secret} is odd`))).not.toContain(secret);
    }
  });

  it('still says what kind it is, its code, and where it happened', () => {
    const text = withoutContent(Object.assign(new TypeError('cannot read "x"'), { code: 'ENOENT' }));
    expect(text).toMatch(/^ENOENT TypeError: cannot read "…"\n\s+at .*error-log\.test\.ts:\d+:\d+/);
  });
});
