import { Buffer } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import path from 'node:path';

import { accept, refuse, type Reply } from '../../shared/reply.ts';
import { MOST_FILE_BYTES } from '../../shared/wire-parts.ts';
import { writeDocuments } from '../documents/write-document.ts';
import { finding } from '../rules/findings/finding.ts';
import type { AreaHandlers, HandlerTools } from './handlers.ts';

/**
 * What a desktop window does with files. A window never names a path: it gets a token for a file that the
 * user has saved, and can show or open only that. A browser has its own ways, and is told so.
 */
export function fileHandlers({ files }: HandlerTools): AreaHandlers<'files'> {
  const saved = new Map<string, string>();
  return {
    'files.fits': ({ size }) => {
      if (size <= MOST_FILE_BYTES) return accept({});
      const values = { actual: `${String(Math.ceil(size / 1024 / 1024))} MB`, limit: '20 MB' };
      return refuse([finding('file-too-large', { value: values.actual }, values)]);
    },
    'files.save': async ({ name, bytes }) => {
      if (files === undefined) return desktopOnly('files.save');
      const file = await files.choose(path.basename(name));
      if (file === undefined) return accept({ file: null });
      const make = (): Promise<Uint8Array> => Promise.resolve(Buffer.from(bytes, 'base64'));
      const reply = await writeDocuments([{ file, make, verify: () => Promise.resolve([]) }]);
      if (!reply.ok) return reply;
      const token = randomUUID();
      saved.set(token, file);
      return accept({ file: { token, name: path.basename(file) } });
    },
    'files.reveal': ({ token }) => {
      if (files === undefined) return desktopOnly('files.reveal');
      const file = saved.get(token);
      if (file === undefined) return unknownFile(token);
      files.reveal(file);
      return accept({});
    },
    'files.open': async ({ token }) => {
      if (files === undefined) return desktopOnly('files.open');
      const file = saved.get(token);
      if (file === undefined) return unknownFile(token);
      const reason = await files.open(file);
      return reason === '' ? accept({}) : refuse([finding('file-unreadable', { value: file }, { file, reason })]);
    },
  };
}

function unknownFile(token: string): Reply<never> {
  return refuse([finding('library-entry-missing', { value: token }, { id: token })]);
}

function desktopOnly(channel: string): Reply<never> {
  return refuse([finding('desktop-only', { value: channel }, { channel })]);
}
