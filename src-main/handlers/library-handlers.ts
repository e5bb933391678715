import type { KnownCustomer } from '../../shared/library-entry.ts';
import { accept } from '../../shared/reply.ts';
import { changeLibrary } from '../library/open-library.ts';
import { fieldsOf, textIn } from '../library/scenario-summary.ts';
import type { AreaHandlers, HandlerTools } from './handlers.ts';
import { libraryFileHandlers } from './library-file-handlers.ts';
import { storedScenario } from './stored-scenario.ts';
import { scenarioSave } from './scenario-save.ts';

/** The library: its list, its scenarios with their saves, its tags and customers, and files of scenarios. */
export function libraryHandlers(tools: HandlerTools): AreaHandlers<'library'> {
  const { library, emit, now } = tools;
  const { reader, writer } = library;
  const changed = <T>(ids: readonly string[], value: T): T => {
    emit('library-changed', { ids: [...ids] });
    return value;
  };
  return {
    ...libraryFileHandlers(tools),
    'library.list': (query) => accept(reader.list(query)),
    'library.open': ({ id }) => storedScenario(tools, id),
    'library.create': ({ scenario, tags }) =>
      changeLibrary(library, () => {
        const saved = writer.create(scenarioSave(tools, scenario, tags));
        return accept(changed([saved.id], saved));
      }),
    'library.save': ({ id, revision, generation, scenario, tags }) =>
      changeLibrary(library, () => {
        const reply = writer.save(id, revision, { ...scenarioSave(tools, scenario, tags), generation });
        return reply.ok ? accept(changed([id], reply.value)) : reply;
      }),
    'library.clone': ({ id, name }) =>
      changeLibrary(library, () => {
        const opened = reader.open(id);
        if (!opened.ok) return opened;
        const { scenario, tags } = opened.value;
        const saved = writer.create(scenarioSave(tools, { ...scenario, name }, tags));
        return accept(changed([saved.id], saved));
      }),
    'library.remove': ({ ids }) =>
      changeLibrary(library, () => accept(changed(ids, { count: writer.remove(ids, now()) }))),
    'library.restore': ({ ids }) => changeLibrary(library, () => accept(changed(ids, { count: writer.restore(ids) }))),
    'library.tags': () => accept({ tags: reader.tags() }),
    'library.customers': ({ query }) => accept({ customers: reader.customers(query).map(knownCustomer) }),
    'library.revisions': ({ id }) => accept({ revisions: reader.revisions(id) }),
    'library.openRevision': ({ id, revision }) => reader.openRevision(id, revision),
  };
}

function knownCustomer({
  customer: name,
  content,
  count,
}: {
  customer: string;
  content: string;
  count: number;
}): KnownCustomer {
  const fields = fieldsOf(fieldsOf(contentOf(content))['customer']);
  const known = (['contact', 'phone', 'taxId', 'level'] as const).map(
    (field) => [field, textIn(fields, field)] as const,
  );
  return { name, ...Object.fromEntries(known.filter(([, text]) => text !== '')), scenarios: count };
}

/** A row that was damaged completes nothing, and spoils nothing. */
function contentOf(content: string): unknown {
  try {
    return JSON.parse(content) as unknown;
  } catch {
    return undefined;
  }
}
