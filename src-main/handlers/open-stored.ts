import type { Finding } from '../../shared/finding.ts';
import { accept, refuse, type Reply } from '../../shared/reply.ts';
import type { HandlerTools } from './handlers.ts';

/** The scenarios that the library holds under these identities, in their order; or every one that it cannot open. */
export function openStored({ library }: Pick<HandlerTools, 'library'>, ids: readonly string[]): Reply<unknown[]> {
  const scenarios: unknown[] = [];
  const findings: Finding[] = [];
  for (const id of ids) {
    const reply = library.reader.open(id);
    if (reply.ok) scenarios.push(reply.value.scenario);
    else findings.push(...reply.findings);
  }
  return findings.length > 0 ? refuse(findings) : accept(scenarios);
}
