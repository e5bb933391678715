import type { Finding } from '../../shared/finding.ts';
import { accept, refuse, type Reply } from '../../shared/reply.ts';
import { compareScenarios } from '../rules/compare/compare-scenarios.ts';
import { readScenario } from '../rules/scenario/read-scenario.ts';
import { booksFor } from './books-in-use.ts';
import type { AreaHandlers, HandlerTools } from './handlers.ts';
import { timelineScenario } from './timeline-handlers.ts';

/** Scenarios seen side by side, and seen through time. */
export function viewHandlers(tools: HandlerTools): AreaHandlers<'compare' | 'timeline'> {
  return {
    'compare.run': (request) => {
      const books = booksFor(tools, request.books);
      const scenarios = 'ids' in request ? openAll(tools, request.ids) : accept(request.scenarios);
      if (!books.ok) return books;
      return scenarios.ok ? compareScenarios(scenarios.value.map(readScenario), books.value) : scenarios;
    },
    'timeline.run': ({ scenario, books }) => {
      const opened = booksFor(tools, books);
      return opened.ok ? timelineScenario(scenario, opened.value) : opened;
    },
  };
}

function openAll({ library }: HandlerTools, ids: readonly string[]): Reply<unknown[]> {
  const scenarios: unknown[] = [];
  const findings: Finding[] = [];
  for (const id of ids) {
    const reply = library.reader.open(id);
    if (reply.ok) scenarios.push(reply.value.scenario);
    else findings.push(...reply.findings);
  }
  return findings.length > 0 ? refuse(findings) : accept(scenarios);
}
