import type { RequestOf } from '../../shared/ipc-contract.ts';
import type { Localized } from '../../shared/localized.ts';
import { accept, type Reply } from '../../shared/reply.ts';
import type { ComparedWith } from '../documents/compared-with.ts';
import { booksFor } from './books-in-use.ts';
import { compareWithQuotes } from './compare-handlers.ts';
import type { AreaHandlers, HandlerTools } from './handlers.ts';
import { madeDocuments, type StepLabels } from './made-documents.ts';
import { openStored } from './open-stored.ts';
import type { RunningJobs } from './running-jobs.ts';
import { timelineScenario } from './timeline-handlers.ts';

const stepLabels: StepLabels = {
  xlsx: { zh: '生成并核对 Excel 对比', en: 'Making and checking the Excel comparison' },
  pdf: { zh: '生成并核对 PDF 对比', en: 'Making and checking the PDF comparison' },
  done: { zh: '完成', en: 'Done' },
};

/** How the name of a comparison's file begins. */
const fileTitles: Localized = { zh: '方案对比', en: 'Comparison' };

/** Scenarios seen side by side, and seen through time. */
export function viewHandlers(tools: HandlerTools, jobs: RunningJobs): AreaHandlers<'compare' | 'timeline'> {
  return {
    'compare.run': (request) => {
      const compared = compareAll(tools, request);
      return compared.ok ? accept(compared.value.comparison) : compared;
    },
    'compare.export': (request) => {
      const compared = compareAll(tools, request);
      if (!compared.ok) return compared;
      const { job, language, date, number, kinds } = request;
      const { comparison } = compared.value;
      const order = {
        ...compared.value,
        choices: { language, date: date ?? tools.today(), ...(number !== undefined && { number }) },
        kinds: [...new Set(kinds)],
        name: `${fileTitles[language]} ${comparison.scenarios.map(({ name }) => name).join(' · ')}`,
      };
      return madeDocuments(tools, jobs, { job, order, labels: stepLabels });
    },
    'timeline.run': ({ scenario, books }) => {
      const opened = booksFor(tools, books);
      return opened.ok ? timelineScenario(scenario, opened.value) : opened;
    },
  };
}

type ComparedRequest = Pick<RequestOf<'compare.run'>, 'books'> &
  ({ readonly ids: readonly string[] } | { readonly scenarios: readonly unknown[] });

/** The comparison with its quotes, of stored scenarios or of drafts. */
function compareAll(tools: HandlerTools, request: ComparedRequest): Reply<ComparedWith> {
  const books = booksFor(tools, request.books);
  const scenarios = 'ids' in request ? openStored(tools, request.ids) : accept(request.scenarios);
  if (!books.ok) return books;
  return scenarios.ok ? compareWithQuotes(scenarios.value, books.value) : scenarios;
}
