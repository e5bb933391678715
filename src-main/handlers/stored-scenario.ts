import type { OpenedScenario } from '../../shared/library-entry.ts';
import { accept, type Reply } from '../../shared/reply.ts';
import type { HandlerTools } from './handlers.ts';

/** A stored scenario as a window opens it, with the life of the library that it is of. */
export function storedScenario(
  { library: { reader } }: Pick<HandlerTools, 'library'>,
  id: string,
): Reply<OpenedScenario> {
  // Read first: where a restore comes between, the older life refuses a save that it need not have refused.
  const generation = reader.generation();
  const reply = reader.open(id);
  return reply.ok ? accept({ ...reply.value, generation }) : reply;
}
