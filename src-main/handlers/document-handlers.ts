import type { ReplyValue, RequestOf } from '../../shared/ipc-contract.ts';
import { accept, type Reply } from '../../shared/reply.ts';
import { booksFor } from './books-in-use.ts';
import type { AreaHandlers, DocumentOrder, HandlerTools } from './handlers.ts';
import { madeDocuments, type StepLabels } from './made-documents.ts';
import { quoteScenario } from './quote-handlers.ts';
import type { RunningJobs } from './running-jobs.ts';
import { timelineScenario } from './timeline-handlers.ts';

type Kind = DocumentOrder['kinds'][number];
type Request = Omit<RequestOf<'documents.export'>, 'kinds'>;

const stepLabels: StepLabels = {
  xlsx: { zh: '生成并核对 Excel 报价单', en: 'Making and checking the Excel quote' },
  pdf: { zh: '生成并核对 PDF 报价单', en: 'Making and checking the PDF quote' },
  done: { zh: '完成', en: 'Done' },
};

/** Quote documents, each read back and held against its quote; long work that tells how far it is and can be ended. */
export function documentHandlers(tools: HandlerTools, jobs: RunningJobs): AreaHandlers<'documents'> {
  async function make(request: Request, kinds: readonly Kind[]): Promise<Reply<ReplyValue<'documents.export'>>> {
    const { job, scenario, books, language, date, number } = request;
    const opened = booksFor(tools, books);
    if (!opened.ok) return opened;
    const quote = quoteScenario(scenario, opened.value);
    if (!quote.ok) return quote;
    const name = quote.value.scenario === '' ? 'quote' : quote.value.scenario;
    const timeline = timelineScenario(scenario, opened.value);
    const order = { quote: quote.value, timeline, language, date: date ?? tools.today(), kinds, name };
    return madeDocuments(tools, jobs, {
      job,
      order: { ...order, ...(number !== undefined && { number }) },
      labels: stepLabels,
    });
  }

  return {
    'documents.preview': async (request) => {
      const reply = await make(request, ['pdf']);
      if (!reply.ok) return reply;
      const [file] = reply.value.files;
      if (file === undefined) throw new Error('No document was made.');
      return accept(file);
    },
    'documents.export': ({ kinds, ...request }) => make(request, [...new Set(kinds)]),
  };
}
