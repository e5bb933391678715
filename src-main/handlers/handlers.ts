import type { Comparison } from '../../shared/comparison.ts';
import type { Channel, EventName, EventValue, ReplyValue, RequestOf } from '../../shared/ipc-contract.ts';
import type { PriceBook } from '../../shared/price-book.ts';
import type { Quote } from '../../shared/quote.ts';
import type { Reply } from '../../shared/reply.ts';
import type { Timeline } from '../../shared/timeline.ts';
import type { ScenarioDraft, WireFile } from '../../shared/wire-parts.ts';
import type { QuoteChoices } from '../documents/document-choices.ts';
import type { Library } from '../library/open-library.ts';
import type { PlanningFound, PlanningKind, PlanningTask } from '../workers/planning-task.ts';
import type { PlanningWatch } from '../workers/run-planning-worker.ts';
import type { RunLibraryTask } from '../workers/run-library-worker.ts';

type Answer<C extends Channel> = Reply<ReplyValue<C>> | Promise<Reply<ReplyValue<C>>>;

/** One handler for each channel of the contract; one that is missing does not compile. */
export type Handlers = { readonly [C in Channel]: (request: RequestOf<C>) => Answer<C> };

/** The handlers of an area, by the first part of their channels. */
export type AreaHandlers<Area extends string> = Pick<Handlers, Extract<Channel, `${Area}.${string}`>>;

/** Tells every window of this program. */
export type Emit = <E extends EventName>(event: E, value: EventValue<E>) => void;

/** What documents are about: a quote with what becomes of its scenario, or a comparison. */
type DocumentSubject =
  | {
      readonly quote: Quote;
      /** What becomes of the same scenario, or why that is not known. */
      readonly timeline: Reply<Timeline>;
    }
  | {
      readonly comparison: Comparison;
      /** Of the same scenarios in the same order: they know where the prices come from. */
      readonly quotes: readonly Quote[];
    };

/** Documents that are to be made. */
export type DocumentOrder = DocumentSubject & {
  /** What they look like; a comparison takes language, date and number of it. */
  readonly choices: QuoteChoices;
  readonly kinds: readonly ('xlsx' | 'pdf')[];
  /** Name of the files, without ending. */
  readonly name: string;
};

/** Makes documents out of the way of everything else; it can be stopped, and tells before each step which it is. */
export type MakeDocuments = (
  order: DocumentOrder,
  watch: { readonly signal: AbortSignal; readonly onStep: (done: number) => void },
) => Promise<Reply<WireFile[]>>;

/** Does long work on meetings out of the way of everything else; it can be stopped, and tells how far it is. */
export type RunPlanning = <Kind extends PlanningKind>(
  task: PlanningTask<Kind>,
  watch?: PlanningWatch,
) => Promise<Reply<PlanningFound<Kind>>>;

/** Reads the content of a price book's file, workbook or JSON; whole or not at all. */
export type ReadBook = (bytes: Uint8Array) => Promise<Reply<PriceBook>>;

/** What only a desktop window can do with files. */
export interface DesktopFiles {
  /** Asks where a file of this name is to go; undefined where the user changed their mind. */
  readonly choose: (name: string) => Promise<string | undefined>;
  /** Shows a file in its folder. */
  readonly reveal: (file: string) => void;
  /** Opens a file with its own program; answers what went wrong, or an empty text. */
  readonly open: (file: string) => Promise<string>;
}

/** What the handlers stand on: everything that is not pure. */
export interface HandlerTools {
  readonly host: 'electron' | 'browser';
  readonly version: string;
  readonly library: Library;
  readonly runLibraryTask: RunLibraryTask;
  /** Backups, recovery and the doctor. */
  readonly trust: AreaHandlers<'trust'>;
  readonly builtInBooks: ReadonlyMap<string, PriceBook>;
  /** A worked sample, to start from. */
  readonly sample: ScenarioDraft;
  /** Today in UTC+8, `YYYY-MM-DD`. */
  readonly today: () => string;
  /** This instant in UTC+8. */
  readonly now: () => string;
  readonly emit: Emit;
  readonly makeDocuments: MakeDocuments;
  readonly runPlanning: RunPlanning;
  readonly readBook: ReadBook;
  /** Left out in a browser window. */
  readonly files?: DesktopFiles;
}
