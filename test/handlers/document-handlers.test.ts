import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { Buffer } from 'node:buffer';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, describe, expect, it } from 'vitest';

import { opened } from '../documents/excel/opened-workbook.ts';
import { sample, TestApp } from './test-app.ts';

const apps: TestApp[] = [];
function open(...args: ConstructorParameters<typeof TestApp>): TestApp {
  const app = new TestApp(...args);
  apps.push(app);
  return app;
}
afterEach(() => {
  for (const app of apps.splice(0)) app.close();
});

/** Milliseconds for one test: the libraries load once, and a busy machine takes its time. */
const LIMIT = 60_000;

describe('documents', { timeout: LIMIT }, () => {
  it('are made with their progress told, step by step', async () => {
    const app = open();
    const request = { job: 'export', scenario: sample, language: 'zh', kinds: ['xlsx', 'pdf'] } as const;
    const { files } = await app.value('documents.export', { ...request, kinds: [...request.kinds] });
    expect(files.map((file) => path.extname(file.name))).toEqual(['.xlsx', '.pdf']);
    expect(Buffer.from(files[0]!.bytes, 'base64').subarray(0, 2).toString()).toBe('PK');
    expect(Buffer.from(files[1]!.bytes, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
    expect(app.events.map(({ value }) => value)).toMatchObject([
      { job: 'export', done: 0, total: 2 },
      { job: 'export', done: 1, total: 2 },
      { job: 'export', done: 2, total: 2 },
    ]);
  });

  it('can be looked at before', async () => {
    const preview = await open().value('documents.preview', { job: 'preview', scenario: sample, language: 'en' });
    expect(Buffer.from(preview.bytes, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
    expect(preview.date).toBe('2026-11-22');
    const document = { date: '2026-12-24' };
    const dated = { job: 'dated', scenario: { ...sample, document }, language: 'en' } as const;
    expect((await open().value('documents.preview', dated)).date).toBe('2026-12-24');
  });

  it('are numbered for their scenario: the same paper keeps its number, a changed one takes the next revision', async () => {
    const app = open();
    const { id } = await app.value('library.create', { scenario: sample, tags: [] });
    const other = await app.value('library.create', { scenario: sample, tags: [] });
    const issue = (of: string, scenario: object, language: 'zh' | 'en' = 'zh') =>
      app.value('documents.export', { job: of, id: of, scenario, language, kinds: ['xlsx'] });
    const changed = { ...sample, document: { project: '改后的项目' } };
    expect((await issue(id, sample)).number).toBe('QT-20261122-001-R1');
    expect((await issue(id, sample, 'en')).number).toBe('QT-20261122-001-R1');
    expect((await issue(id, changed)).number).toBe('QT-20261122-001-R2');
    expect((await issue(other.id, sample)).number).toBe('QT-20261122-002-R1');
    const { documents } = await app.value('documents.issued', { id });
    expect(documents.map(({ number, superseded, payable }) => [number, superseded, payable])).toEqual([
      ['QT-20261122-001-R2', false, '401800.00'],
      ['QT-20261122-001-R1', true, '401800.00'],
    ]);
  });

  it('take no number where they are refused, and never the number of another scenario', async () => {
    const app = open();
    const { id } = await app.value('library.create', { scenario: sample, tags: [] });
    const other = await app.value('library.create', { scenario: sample, tags: [] });
    const order = (of: string, document: object) =>
      ({ job: 'j', id: of, scenario: { ...sample, document }, language: 'zh', kinds: ['xlsx'] }) as const;
    const ask = (of: string, document: object) => {
      const { kinds, ...rest } = order(of, document);
      return { ...rest, kinds: [...kinds] };
    };
    const unsound = { paymentPlan: [{ when: '签订后', percent: '99.9' }] };
    expect(await app.refusal('documents.export', ask(id, unsound))).toEqual(['payment-shares-not-whole']);
    expect(await app.value('documents.issued', { id })).toEqual({ documents: [] });
    expect((await app.value('documents.export', ask(id, { number: 'A-7' }))).number).toBe('A-7-R1');
    expect(await app.refusal('documents.export', ask(other.id, { number: 'A-7' }))).toEqual(['number-taken']);
    // Without a wish of its own the same paper keeps its number.
    expect((await app.value('documents.export', ask(id, {}))).number).toBe('A-7-R1');
    expect((await app.value('documents.export', ask(id, { project: '新' }))).number).toBe('A-7-R2');
  });

  it('are not made of a scenario that the rules refuse', async () => {
    const request = { job: 'j', scenario: { ...sample, edition: 'flexus' }, language: 'zh' as const };
    expect(await open().refusal('documents.preview', request)).toContain('edition-lacks-item');
  });

  it('show stored scenarios beside the quote in the own copy, as other content with another revision', async () => {
    const app = open();
    const { id } = await app.value('library.create', { scenario: sample, tags: [] });
    const other = await app.value('library.create', { scenario: { ...sample, name: '方案二' }, tags: [] });
    const own = { ...sample, document: { customerCopy: false } };
    const issue = (scenario: object, compareWith: string[]) => {
      const request = { job: 'j', id, scenario, language: 'zh', compareWith } as const;
      return app.value('documents.export', { ...request, compareWith: [...compareWith], kinds: ['xlsx'] });
    };
    expect((await issue(own, [])).number).toBe('QT-20261122-001-R1');
    const { files, number } = await issue(own, [other.id]);
    expect(number).toBe('QT-20261122-001-R2');
    const workbook = await opened(Buffer.from(files[0]!.bytes, 'base64'));
    expect(workbook.worksheets.map(({ name }) => name).slice(0, 2)).toEqual(['报价', '方案对比']);
    expect((await issue(own, [other.id])).number).toBe('QT-20261122-001-R2');
    const ask = (scenario: object, compareWith: string[]) =>
      app.refusal('documents.preview', { job: 'j', id, scenario, language: 'zh', compareWith });
    expect(await ask(sample, [other.id])).toEqual(['comparison-in-customer-copy']);
    expect(await ask(own, ['no-such-id'])).toEqual(['library-entry-missing']);
    expect(await ask(own, [other.id, other.id, other.id, other.id])).toEqual(['request-malformed']);
  });

  it('are given up where the job is cancelled', async () => {
    const app = open();
    const making = app.refusal('documents.export', {
      job: 'j',
      scenario: sample,
      language: 'zh',
      kinds: ['xlsx', 'pdf'],
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(await app.value('jobs.cancel', { job: 'j' })).toEqual({ cancelled: true });
    expect(await making).toEqual(['job-cancelled']);
    expect(await app.value('jobs.cancel', { job: 'j' })).toEqual({ cancelled: false });
  });
});

describe('files', () => {
  const file = { name: '../../报价.pdf', bytes: Buffer.from('content').toString('base64') };

  it('are the browser’s business in a browser window', async () => {
    const app = open();
    expect(await app.refusal('files.save', file)).toEqual(['desktop-only']);
    expect(await app.refusal('files.reveal', { token: 'x' })).toEqual(['desktop-only']);
    expect(await app.refusal('files.open', { token: 'x' })).toEqual(['desktop-only']);
  });

  it('are taken up to 20 MB and refused beyond it, before a window has read them', async () => {
    const app = open();
    const most = 20 * 1024 * 1024;
    expect(await app.value('files.fits', { size: most })).toEqual({});
    const reply = await app.ask('files.fits', { size: most + 1 });
    if (reply.ok) throw new Error('taken');
    expect(reply.findings).toMatchObject([{ code: 'file-too-large', value: '21 MB' }]);
    expect(reply.findings[0]?.message.en).toContain('at most 20 MB');
  });

  it('are written where the user says, and can then be shown and opened by their token only', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'seatwise-files-'));
    const used: string[] = [];
    const app = open({
      choose: (name) => Promise.resolve(path.join(folder, name)),
      reveal: (shown) => used.push(`show ${path.basename(shown)}`),
      open: (opened) => {
        used.push(`open ${path.basename(opened)}`);
        return Promise.resolve('');
      },
    });
    const { file: saved } = await app.value('files.save', file);
    expect(readFileSync(path.join(folder, '报价.pdf'), 'utf8')).toBe('content');
    await app.value('files.reveal', { token: saved!.token });
    await app.value('files.open', { token: saved!.token });
    expect(used).toEqual(['show 报价.pdf', 'open 报价.pdf']);
    expect(await app.refusal('files.open', { token: '/etc/passwd' })).toEqual(['library-entry-missing']);
  });

  it('stay unwritten where the user changes their mind', async () => {
    const never = { reveal: () => undefined, open: () => Promise.resolve('') };
    const app = open({ ...never, choose: () => Promise.resolve(undefined) });
    expect(await app.value('files.save', file)).toEqual({ file: null });
    expect(existsSync('报价.pdf')).toBe(false);
  });
});
