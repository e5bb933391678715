import { Buffer } from 'node:buffer';

import type { StoredScenario } from '../../shared/library-entry.ts';
import { accept, refuse } from '../../shared/reply.ts';
import type { TravellingScenario } from '../../shared/seatwise-file.ts';
import { applyImport, importRows } from '../library/library-import.ts';
import { changeLibrary } from '../library/open-library.ts';
import { seatwiseFile } from '../library/seatwise-file.ts';
import { finding } from '../rules/findings/finding.ts';
import { fileName } from './file-name.ts';
import type { Handlers, HandlerTools } from './handlers.ts';
import { HeldFiles } from './held-files.ts';
import { scenarioSave } from './scenario-save.ts';

type FileHandlers = Pick<Handlers, 'library.export' | 'library.import' | 'library.importApply'>;

/** Scenarios that go to a colleague in a `.seatwise` file, and come back by choice. */
export function libraryFileHandlers(tools: HandlerTools): FileHandlers {
  const { library, emit, today } = tools;
  const held = new HeldFiles<TravellingScenario[]>();
  return {
    'library.export': ({ ids }) => {
      const scenarios: StoredScenario[] = [];
      for (const id of ids) {
        const opened = library.reader.open(id);
        if (!opened.ok) return opened;
        scenarios.push(opened.value);
      }
      const [first] = scenarios;
      const name = scenarios.length === 1 && first !== undefined ? first.scenario.name : `seatwise-${today()}`;
      const bytes = Buffer.from(seatwiseFile(scenarios)).toString('base64');
      return accept({ name: fileName(name, 'seatwise'), bytes });
    },
    'library.import': async ({ bytes }) => {
      const entries = await tools.runLibraryTask({ kind: 'read-file', bytes: Buffer.from(bytes, 'base64') });
      if (!entries.ok) return entries;
      return accept({ token: held.hold(entries.value), rows: importRows(library.reader, entries.value) });
    },
    'library.importApply': ({ token, choices }) =>
      changeLibrary(library, () => {
        const entries = held.take(token);
        if (entries === undefined) return refuse([finding('import-expired', {}, {})]);
        const outcome = applyImport(library, entries, choices, ({ scenario, tags }) =>
          scenarioSave(tools, scenario, tags),
        );
        emit('library-changed', {});
        return accept({ ...outcome, ids: [...outcome.ids] });
      }),
  };
}
