import type { Finding } from '../../../shared/finding.ts';
import type { RequestInput } from '../../../shared/ipc-contract.ts';
import { readDraft } from '../scenario/read-draft.ts';
import type { Workspace } from '../scenario/workspace.svelte.ts';

type AddRequest = RequestInput<'sizing.add'>;

/** What is added, when it is bought and for how long. */
export type SizingOrder = Pick<AddRequest, 'sizing' | 'start' | 'term'>;

/** Where it goes: the open scenario, or a new one of a name. */
export type SizingTarget = { readonly kind: 'open' } | { readonly kind: 'new'; readonly name: string };

/**
 * Adds what a sizing found to the open scenario, where it can be undone, or to a new one, and goes there.
 * @returns why it was refused; nothing was changed then. Empty where it was added.
 */
export async function addSizing(
  workspace: Workspace,
  order: SizingOrder,
  target: SizingTarget,
): Promise<readonly Finding[]> {
  const { session, current } = workspace;
  const { backend, notices, words } = session;
  const open = target.kind === 'open' ? current : undefined;
  const request = { ...order, scenario: open?.document ?? null, name: target.kind === 'new' ? target.name : '' };
  const added = await backend.ask('sizing.add', request);
  if (!added.ok) return added.findings;
  const scenario = readDraft(added.value.scenario);
  if (open === undefined) {
    const stored = await backend.ask('library.create', { scenario, tags: [] });
    if (!stored.ok) return stored.findings;
    await workspace.show(stored.value.id);
  } else {
    open.edit(scenario);
    await workspace.show(open.id);
  }
  const text = words.t('sizing.added', { count: added.value.lines.length, name: scenario.name });
  notices.add({ text, tone: 'done' });
  return [];
}
