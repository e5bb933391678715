import type { ReplyValue, RequestOf } from '../../shared/ipc-contract.ts';
import type { PriceBook } from '../../shared/price-book.ts';
import type { Quote } from '../../shared/quote.ts';
import { accept, refuse, type Reply } from '../../shared/reply.ts';
import type { Timeline } from '../../shared/timeline.ts';
import type { ComparedWith } from '../documents/compared-with.ts';
import { withGlyphPlaces } from '../rules/mends/glyph-places.ts';
import { booksFor } from './books-in-use.ts';
import { compareWithQuotes } from './compare-handlers.ts';
import { documentPaper, type NumberedPaper, withNumber } from './document-paper.ts';
import type { AreaHandlers, DocumentOrder, HandlerTools } from './handlers.ts';
import { madeDocuments, type StepLabels } from './made-documents.ts';
import { openStored } from './open-stored.ts';
import { datedQuote, quoteScenario } from './quote-handlers.ts';
import type { RunningJobs } from './running-jobs.ts';
import { timelineScenario } from './timeline-handlers.ts';

type Request = Omit<RequestOf<'documents.export'>, 'kinds'>;

/** A document that can be made as soon as it has its number. */
interface Prepared {
  readonly order: { readonly quote: Quote; readonly timeline: Reply<Timeline>; readonly name: string };
  readonly paper: NumberedPaper;
}

const labels: StepLabels = {
  xlsx: { zh: '生成并核对 Excel 报价单', en: 'Making and checking the Excel quote' },
  pdf: { zh: '生成并核对 PDF 报价单', en: 'Making and checking the PDF quote' },
  done: { zh: '完成', en: 'Done' },
};

/** Quote documents, each read back and held against its quote; long work that tells how far it is and can be ended. */
export function documentHandlers(tools: HandlerTools, jobs: RunningJobs): AreaHandlers<'documents'> {
  const { documents } = tools.library;
  return {
    'documents.preview': async (request) => {
      const prepared = prepare(tools, request);
      if (!prepared.ok) return prepared;
      const { order, paper } = prepared.value;
      const choices = withNumber(paper, paper.facts && documents.numberFor(paper.facts));
      if (!choices.ok) return choices;
      const { job } = request;
      const reply = await madeDocuments(tools, jobs, {
        job,
        order: { ...order, choices: choices.value, kinds: ['pdf'] },
        labels,
      });
      if (!reply.ok) return refuse(withGlyphPlaces(reply.findings, request.scenario));
      const [file] = reply.value.files;
      if (file === undefined) throw new Error('No document was made.');
      return accept({ ...file, date: choices.value.date });
    },
    'documents.export': ({ kinds, ...request }) => issue(tools, jobs, request, [...new Set(kinds)]),
    'documents.issued': ({ id }) => accept({ documents: documents.of(id) }),
  };
}

function prepare(tools: HandlerTools, request: Request): Reply<Prepared> {
  const { scenario, books } = request;
  const opened = booksFor(tools, books);
  if (!opened.ok) return opened;
  const quote = quoteScenario(scenario, opened.value);
  if (!quote.ok) return quote;
  const name = quote.value.scenario === '' ? 'quote' : quote.value.scenario;
  const compared = comparedWith(tools, request, opened.value);
  if (!compared.ok) return compared;
  const timeline = timelineScenario(scenario, opened.value);
  const paper = documentPaper(tools, { ...request, compared: compared.value }, quote.value, opened.value);
  const dated = datedQuote(quote.value, opened.value, paper.choices.date);
  return accept({ order: { quote: dated, timeline, name }, paper });
}

/** The scenario beside stored ones, where the quote is to show them. */
function comparedWith(
  tools: HandlerTools,
  { scenario, compareWith = [] }: Request,
  books: readonly PriceBook[],
): Reply<ComparedWith | undefined> {
  if (compareWith.length === 0) return accept(undefined);
  const stored = openStored(tools, compareWith);
  return stored.ok ? compareWithQuotes([scenario, ...stored.value], books) : stored;
}

/** The number is taken before the document is made, and given back where it is not. */
async function issue(
  tools: HandlerTools,
  jobs: RunningJobs,
  request: Request,
  kinds: DocumentOrder['kinds'],
): Promise<Reply<ReplyValue<'documents.export'>>> {
  const prepared = prepare(tools, request);
  if (!prepared.ok) return prepared;
  const { order, paper } = prepared.value;
  const { documents } = tools.library;
  const number = paper.facts === undefined ? undefined : documents.take(paper.facts);
  const choices = withNumber(paper, number);
  if (!choices.ok) return choices;
  const { job } = request;
  let isMade = false;
  try {
    const whole = { ...order, choices: choices.value, kinds };
    const reply = await madeDocuments(tools, jobs, { job, order: whole, labels });
    isMade = reply.ok;
    if (!reply.ok) return refuse(withGlyphPlaces(reply.findings, request.scenario));
    if (number !== undefined) documents.handOver(number, tools.now());
    return accept({ files: reply.value.files, number: choices.value.number ?? null });
  } finally {
    if (number !== undefined && !isMade) documents.giveBack(number);
  }
}
