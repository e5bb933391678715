import { accept } from '../../shared/reply.ts';
import { changeLibrary } from '../library/open-library.ts';
import { catalogue } from '../rules/catalogue/catalogue.ts';
import { headcountTemplates, sampleTemplate } from '../rules/templates/headcount-templates.ts';
import type { AreaHandlers, HandlerTools } from './handlers.ts';

/** What the program is, what the user chose once, and what a scenario can start from. */
export function appHandlers(tools: HandlerTools): AreaHandlers<'app' | 'settings' | 'templates'> {
  const { library, emit } = tools;
  return {
    'app.info': () =>
      accept({
        version: tools.version,
        catalogueVersion: catalogue.version,
        host: tools.host,
        today: tools.today(),
        readOnly: library.newer !== undefined,
        closed: false,
      }),
    'settings.get': () => accept(library.settings.all()),
    'settings.set': (change) =>
      changeLibrary(library, () => {
        const settings = library.settings.change(change);
        emit('settings-changed', settings);
        return accept(settings);
      }),
    'templates.list': () => accept({ templates: [sampleTemplate(tools.sample), ...headcountTemplates(tools.today())] }),
  };
}
