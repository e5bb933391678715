import { accept, type Reply } from '../../shared/reply.ts';
import type { TravellingScenario } from '../../shared/seatwise-file.ts';
import { checkDatabase, type DatabaseCheck } from '../library/check-database.ts';
import { type Salvage, salvage, type SalvageOrder } from '../library/salvage.ts';
import { readSeatwiseFile } from '../library/seatwise-file.ts';

/** Work on library files that takes long, or that opens files of strangers. All of it can be sent to a worker. */
export type LibraryTask =
  | { readonly kind: 'check'; readonly file: string }
  | { readonly kind: 'salvage'; readonly order: SalvageOrder }
  | { readonly kind: 'read-file'; readonly bytes: Uint8Array };

/** What a task answers, by its kind. */
export interface LibraryTaskValues {
  readonly check: DatabaseCheck;
  readonly salvage: Salvage;
  readonly 'read-file': TravellingScenario[];
}

/** Does a task of the library. */
export function runLibraryTask<Task extends LibraryTask>(task: Task): Reply<LibraryTaskValues[Task['kind']]> {
  // Each kind gives its own value, which a switch over kinds cannot tell the compiler.
  return valueOf(task) as Reply<LibraryTaskValues[Task['kind']]>;
}

function valueOf(task: LibraryTask): Reply<LibraryTaskValues[LibraryTask['kind']]> {
  switch (task.kind) {
    case 'check':
      return accept(checkDatabase(task.file));
    case 'salvage':
      return accept(salvage(task.order));
    case 'read-file':
      return readSeatwiseFile(task.bytes);
  }
}
