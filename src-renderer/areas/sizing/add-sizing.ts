import type { RequestInput } from '../../../shared/ipc-contract.ts';
import type { ScenarioFile } from '../../../shared/scenario.ts';
import { readDraft } from '../scenario/read-draft.ts';
import type { Workspace } from '../scenario/workspace.svelte.ts';

type AddRequest = RequestInput<'sizing.add'>;

/** What is added, when it is bought and for how long. */
export type SizingOrder = Pick<AddRequest, 'sizing' | 'start' | 'term'>;

/** Where it goes: the open scenario, or a new one of a name. */
export type SizingTarget = { readonly kind: 'open' } | { readonly kind: 'new'; readonly name: string };

/**
 * Adds what a sizing found to the open scenario, where it can be undone, or to a new one, and goes there.
 * @returns whether it was added; a refusal is told to the user and changes nothing
 */
export async function addSizing(workspace: Workspace, order: SizingOrder, target: SizingTarget): Promise<boolean> {
  const { session, current } = workspace;
  const open = target.kind === 'open' ? current : undefined;
  const request = { ...order, scenario: open?.document ?? null, name: target.kind === 'new' ? target.name : '' };
  const added = session.take(await session.backend.ask('sizing.add', request));
  if (added === undefined) return false;
  const scenario = readDraft(added.scenario);
  const id = open === undefined ? await store(workspace, scenario) : open.id;
  if (id === undefined) return false;
  open?.edit(scenario);
  session.notices.add({
    text: session.words.t('sizing.added', { count: added.lines.length, name: scenario.name }),
    tone: 'done',
  });
  await workspace.show(id);
  return true;
}

async function store({ session }: Workspace, scenario: ScenarioFile): Promise<string | undefined> {
  return session.take(await session.backend.ask('library.create', { scenario, tags: [] }))?.id;
}
