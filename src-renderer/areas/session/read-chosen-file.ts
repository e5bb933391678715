import { accept, type Reply } from '../../../shared/reply.ts';
import type { WireFile } from '../../../shared/wire-parts.ts';
import { readBase64 } from '../../ui/file-bytes.ts';
import type { Session } from './session.svelte.ts';

/** Reads a file that the user chose, for sending it; one that the program would not take is refused unread. */
export async function readChosenFile(
  { backend }: Pick<Session, 'backend'>,
  file: Pick<File, 'name' | 'size' | 'arrayBuffer'>,
): Promise<Reply<WireFile>> {
  const fits = await backend.ask('files.fits', { size: file.size });
  return fits.ok ? accept({ name: file.name, bytes: await readBase64(file) }) : fits;
}
