import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What the fuses of Electron are found by in its binary; it is part of Electron's published format. */
const FUSE_MARK = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSE_VERSION = 1;

/** The fuses in the order in which the binary holds them. */
const fuseOrder = [
  'runAsNode',
  'enableCookieEncryption',
  'enableNodeOptionsEnvironmentVariable',
  'enableNodeCliInspectArguments',
  'enableEmbeddedAsarIntegrityValidation',
  'onlyLoadAppFromAsar',
  'loadBrowserProcessSpecificV8Snapshot',
  'grantFileProtocolExtraPrivileges',
] as const;

/** A fuse of Electron, as electron-builder names it. */
export type Fuse = (typeof fuseOrder)[number];

/** As Electron is published: it may run as plain Node, be inspected, and load its app from anywhere. */
const asPublished = '10110001';

/**
 * Lays out what electron-builder takes for an unpacked Linux distribution of Electron: an executable that
 * does nothing, its fuses, its licences and its languages.
 */
export function layOutStandIn(folder: string): void {
  mkdirSync(path.join(folder, 'resources'), { recursive: true });
  mkdirSync(path.join(folder, 'locales'));
  const fuses = Buffer.concat([
    Buffer.from(FUSE_MARK),
    Buffer.from([FUSE_VERSION, asPublished.length]),
    Buffer.from(asPublished),
  ]);
  const program = Buffer.concat([Buffer.from('#!/bin/sh\nexit 0\n# '), fuses, Buffer.from('\n')]);
  writeFileSync(path.join(folder, 'electron'), program, { mode: 0o755 });
  for (const language of ['en-US', 'zh-CN', 'fr']) writeFileSync(path.join(folder, 'locales', `${language}.pak`), '');
  for (const licence of ['LICENSE', 'LICENSES.chromium.html']) writeFileSync(path.join(folder, licence), licence);
}

/** The fuses of a binary that let something through. */
export function openFuses(program: Buffer): Fuse[] {
  const start = program.indexOf(FUSE_MARK) + FUSE_MARK.length + 2;
  return fuseOrder.filter((_fuse, index) => program.toString('latin1', start + index, start + index + 1) === '1');
}
