import type { WireFile } from '../../../shared/wire-parts.ts';
import { download } from '../../ui/file-bytes.ts';
import type { Session } from './session.svelte.ts';

/** A file that was handed over: in the desktop app it can be opened, in a browser it was downloaded. */
export interface Delivered {
  readonly name: string;
  /** Names the file for opening it; left out where the browser has it. */
  readonly token?: string;
  /** Downloads it once more: a browser may hold back a file that comes long after the user's click. */
  readonly again?: () => Promise<void>;
}

/** Hands a file to the user: asks where to in the desktop app, downloads it in a browser. */
export async function deliver(session: Session, file: WireFile): Promise<Delivered | undefined> {
  if (session.info?.host === 'browser') {
    const again = (): Promise<void> => download(file.name, file.bytes);
    await again();
    return { name: file.name, again };
  }
  const saved = session.take(await session.backend.ask('files.save', file));
  return saved?.file ?? undefined;
}
