import type { ReplyValue, RequestOf } from '../../shared/ipc-contract.ts';
import type { PriceBook } from '../../shared/price-book.ts';
import { accept, refuse, type Reply } from '../../shared/reply.ts';
import type { ScenarioFile, ScenarioLine } from '../../shared/scenario.ts';
import type { SizingBasis } from '../../shared/sizing-basis.ts';
import type { ScenarioDraft } from '../../shared/wire-parts.ts';
import type { FoundBasis } from '../planning/basis-facts.ts';
import { fleetBasis } from '../planning/fleet-basis.ts';
import { periodLines, withFreeIds } from '../planning/sized-scenario-lines.ts';
import { hardwareBasis, recordingBasis, seatsBasis } from '../planning/small-sizing-basis.ts';
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
  readonly basis: FoundBasis;
}

/** Sizings that a scenario keeps, and lines of a sizing that its basis names. */
const MOST_SIZINGS = 20;
const MOST_LINES = 200;
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
    sizings: [...sizingsOf(draft), basisOf(part.value.basis, lines, tools.today())],
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
      const { edition, view, breakEven, demand } = held.value;
      const basis = fleetBasis({ summary: demand.summary, view, breakEven }, sizing.option);
      return accept({ lines: periodLines(option.value.purchases, purchase), edition, basis });
    }
    case 'recording': {
      const sized = recordingSizing(sizing.request, books);
      if (!sized.ok) return sized;
      return accept({ lines: periodLines(sized.value.lines, purchase), basis: recordingBasis(sized.value) });
    }
    case 'seats': {
      const sized = seatSizing(sizing.texts, books);
      if (!sized.ok) return sized;
      return accept({ lines: periodLines(sized.value.lines, purchase), basis: seatsBasis(sized.value) });
    }
    case 'hardware': {
      const sized = hardwareSizing(sizing.rooms, books);
      if (!sized.ok) return sized;
      const { lines, horizon } = sized.value.scenario;
      const { edition } = sized.value;
      const basis = hardwareBasis(sized.value);
      return accept({ lines, edition, basis, ...(horizon !== undefined && { horizon }) });
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

/** The sizings that are there, newest last; the oldest gives way where a scenario has all that it may. */
function sizingsOf(draft: ScenarioDraft): unknown[] {
  const before: unknown = draft['sizings'];
  return Array.isArray(before) ? (before as unknown[]).slice(1 - MOST_SIZINGS) : [];
}

function basisOf(found: FoundBasis, lines: readonly ScenarioLine[], made: string): SizingBasis {
  const sized = lines.flatMap((line) => ('quantity' in line ? [{ id: line.id, quantity: line.quantity }] : []));
  return { ...found, made, lines: sized.slice(0, MOST_LINES) };
}

function idOf(line: unknown): string[] {
  const id = typeof line === 'object' && line !== null && 'id' in line ? line.id : undefined;
  return typeof id === 'string' ? [id] : [];
}
