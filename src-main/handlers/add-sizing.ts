import type { ReplyValue, RequestOf } from '../../shared/ipc-contract.ts';
import type { PriceBook } from '../../shared/price-book.ts';
import { accept, refuse, type Reply } from '../../shared/reply.ts';
import type { ScenarioFile, ScenarioLine } from '../../shared/scenario.ts';
import type { ScenarioDraft } from '../../shared/wire-parts.ts';
import { periodLines, withFreeIds } from '../planning/sized-scenario-lines.ts';
import { editionEntry } from '../rules/catalogue/catalogue.ts';
import { finding } from '../rules/findings/finding.ts';
import { booksFor } from './books-in-use.ts';
import type { HandlerTools } from './handlers.ts';
import type { HeldFiles } from './held-files.ts';
import { feasibleOption, heldPlan, type HeldPlan } from './held-plan.ts';
import { hardwareSizing, recordingSizing, seatSizing } from './small-sizings.ts';

type Request = RequestOf<'sizing.add'>;

/** What a sizing brings to a scenario. */
interface SizedPart {
  readonly lines: readonly ScenarioLine[];
  /** Left out where any edition will do. */
  readonly edition?: 'flexus' | 'flagship';
  readonly horizon?: NonNullable<ScenarioFile['horizon']>;
}

/** The edition of a new scenario where the sizing does not need a certain one: the one that sells everything. */
const USUAL_EDITION = 'flagship';

/** Adds what a sizing found to a scenario, or begins a new one with it; the lines that are there stay as they are. */
export function addSizing(
  tools: HandlerTools,
  plans: HeldFiles<HeldPlan>,
  request: Request,
): Reply<ReplyValue<'sizing.add'>> {
  const books = booksFor(tools, request.books);
  if (!books.ok) return books;
  const part = sizedPart(request, books.value, plans);
  if (!part.ok) return part;
  const draft = request.scenario ?? newScenario(tools, request.name);
  const edition = editionFor(draft, part.value);
  if (!edition.ok) return edition;
  const before = Array.isArray(draft['lines']) ? (draft['lines'] as unknown[]) : [];
  const lines = withFreeIds(part.value.lines, new Set(before.flatMap(idOf)));
  const { horizon } = part.value;
  const scenario: ScenarioDraft = {
    ...draft,
    ...(edition.value !== undefined && { edition: edition.value }),
    ...(draft['horizon'] === undefined && horizon !== undefined && { horizon }),
    lines: [...before, ...lines],
  };
  return accept({ scenario, lines: lines.map(({ id }) => id) });
}

function sizedPart(
  { sizing, start, term }: Request,
  books: readonly PriceBook[],
  plans: HeldFiles<HeldPlan>,
): Reply<SizedPart> {
  const purchase = { start: `${start}T00:00:00+08:00`, term };
  switch (sizing.kind) {
    case 'fleet': {
      const held = heldPlan(plans, sizing.plan);
      if (!held.ok) return held;
      const option = feasibleOption(held.value, sizing.option);
      if (!option.ok) return option;
      return accept({ lines: periodLines(option.value.purchases, purchase), edition: held.value.edition });
    }
    case 'recording': {
      const sized = recordingSizing(sizing.request, books);
      return sized.ok ? accept({ lines: periodLines(sized.value.lines, purchase) }) : sized;
    }
    case 'seats': {
      const sized = seatSizing(sizing.texts, books);
      return sized.ok ? accept({ lines: periodLines(sized.value.lines, purchase) }) : sized;
    }
    case 'hardware': {
      const sized = hardwareSizing(sizing.rooms, books);
      if (!sized.ok) return sized;
      const { lines, horizon } = sized.value.scenario;
      return accept({ lines, edition: sized.value.edition, ...(horizon !== undefined && { horizon }) });
    }
  }
}

/** A scenario without lines, with what the settings give new ones. */
function newScenario({ library }: HandlerTools, name: string): ScenarioDraft {
  const { taxRates, graceDays, retentionDays } = library.settings.all();
  return {
    format: 'seatwise.scenario/1',
    name,
    customer: { graceDays, retentionDays },
    options: { taxRates },
    lines: [],
  };
}

/** The scenario's edition, which the sizing must have been made for; one without an edition takes that of the sizing. */
function editionFor(draft: ScenarioDraft, { edition, lines }: SizedPart): Reply<unknown> {
  const own = draft['edition'];
  if (own === undefined) {
    const needed = lines.some(({ sku }) => sku.startsWith('meeting.'));
    return accept(edition ?? (needed ? USUAL_EDITION : undefined));
  }
  if (edition === undefined || own === edition) return accept(own);
  const wanted = editionEntry(edition).label;
  const having = own === 'free' || own === 'flexus' || own === 'flagship' ? editionEntry(own).label : undefined;
  const values = {
    wanted: wanted.zh,
    wantedEn: wanted.en,
    having: having?.zh ?? JSON.stringify(own),
    havingEn: having?.en ?? JSON.stringify(own),
  };
  return refuse([finding('sizing-edition-differs', { place: 'edition', value: edition }, values)]);
}

function idOf(line: unknown): string[] {
  const id = typeof line === 'object' && line !== null && 'id' in line ? line.id : undefined;
  return typeof id === 'string' ? [id] : [];
}
