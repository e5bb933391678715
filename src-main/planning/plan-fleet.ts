import type { Edition } from '../../shared/catalogue.ts';
import type { Finding } from '../../shared/finding.ts';
import type { FeasibleOption, Plan, PlanKind, PlanOption } from '../../shared/plan.ts';
import type { PriceBook } from '../../shared/price-book.ts';
import { accept, hasError, refuse, type Reply } from '../../shared/reply.ts';
import { demandOf, meetingColumns } from '../rules/capacity/demand.ts';
import { type Meeting, partiesOf } from '../rules/capacity/meeting.ts';
import { citationText, editionEntry, ruleEntry } from '../rules/catalogue/catalogue.ts';
import type { RuleId } from '../rules/catalogue/rule-ids.ts';
import { finding } from '../rules/findings/finding.ts';
import { formatFen, parseFen } from '../rules/money/amount.ts';
import { demandFigures } from './demand-figures.ts';
import { fleetBlocks } from './fleet-block.ts';
import { emptyFleet, FEWEST_PORTS, type FleetOffer } from './fleet-offer.ts';
import { fleetPrices, type FleetTerm } from './fleet-prices.ts';
import { hostPools } from './host-pools.ts';
import { type FleetProblem, fleetProblem, offerOf, tooLarge } from './fleet-problem.ts';
import type { SolveProgram } from './milp-solver.ts';
import { planBaselines } from './plan-baselines.ts';
import { planKindWords } from './plan-kind-words.ts';
import { gapOf, planOption } from './plan-option.ts';
import { solveByHost, type SolvedBlocks } from './solve-by-host.ts';
import { solveFleet, type SolvingTools } from './solve-fleet.ts';

/** What a plan is asked for. */
export interface PlanRequest {
  readonly meetings: readonly Meeting[];
  readonly edition: Edition;
  readonly per: FleetTerm;
  /** Later books win over earlier ones. */
  readonly books: readonly PriceBook[];
  /** Each host of room meetings needs rooms of their own (rule P-HOST). */
  readonly roomPerHost?: boolean | undefined;
}

/** What planning needs beside the request. */
export interface PlanTools {
  readonly solve: SolveProgram;
  /** Seconds on some clock. */
  readonly now: () => number;
  /** Longest that one option may take. */
  readonly secondsPerOption: number;
  /** Told how far the work on an option is. */
  readonly onProgress?: ((kind: PlanKind, cost: string, bound: string) => void) | undefined;
}

/** Meetings too large for any room that findings name. */
const MOST_NAMED = 5;

/**
 * The cheapest fleets that host every meeting: rooms only, ports only, both (domain §5; contract, Plan). Each is
 * checked meeting by meeting before it is returned, and says whether it was proven the cheapest.
 */
export function planFleet(request: PlanRequest, tools: PlanTools): Reply<Plan> {
  const { meetings, edition, per, books, roomPerHost } = request;
  if (edition === 'free')
    return refuse([finding('fleet-edition-sells-nothing', { place: '--edition', value: edition }, { edition })]);
  if (meetings.length === 0) return refuse([finding('meetings-empty', {}, {})]);
  const columns = meetingColumns(meetings);
  const prices = fleetPrices(edition, per, books);
  if (hasError(prices.findings)) return refuse(prices.findings);
  const pools = roomPerHost === true ? hostPools(meetings) : undefined;
  const problem = fleetProblem(meetings, columns, demandOf(columns), prices, pools);
  const options = planOptions(problem, tools);
  return accept({
    format: 'seatwise.plan/1',
    per,
    edition,
    ...(pools !== undefined && { roomPerHost: true as const }),
    currency: 'CNY',
    demand: demandFigures(problem.demand, columns),
    options,
    best: bestOf(options),
    baselines: planBaselines(problem),
    assumptions: assumptionsOf(problem),
    findings: [
      ...prices.findings,
      ...accountFindings(problem),
      ...editionFindings(problem, edition),
      ...hostFindings(problem),
      ...optionFindings(problem, options),
    ],
  });
}

function planOptions(problem: FleetProblem, tools: PlanTools): PlanOption[] {
  const large = tooLarge(problem).map(({ id }) => id);
  const rooms = roomsOption(problem, large, tools);
  if (!problem.prices.sellsPorts) return [rooms];
  const ports = portsOption(problem);
  return [rooms, ports, mixedOption(problem, rooms, ports, tools)];
}

function roomsOption(problem: FleetProblem, large: string[], tools: PlanTools): PlanOption {
  if (problem.sizes.length === 0) return { kind: 'rooms', feasible: false, reason: 'price-missing', meetings: [] };
  if (large.length > 0) return { kind: 'rooms', feasible: false, reason: 'meeting-too-large', meetings: large };
  return solved('rooms', problem, tools);
}

/** Every party takes a port, whoever hosts (domain M-CAP-3): the peak of parties is the answer. */
function portsOption(problem: FleetProblem): PlanOption {
  if (problem.prices.port === undefined)
    return { kind: 'ports', feasible: false, reason: 'price-missing', meetings: [] };
  const offer = offerOf(problem, true);
  const ports = Math.max(problem.demand.peakParties, FEWEST_PORTS);
  const blocks = fleetBlocks(problem.columns, problem.sizes, { likeness: 'parties' });
  const placements = blocks.map(({ groups }) =>
    groups.map(({ members }) => [...problem.sizes.map(() => 0), members.length]),
  );
  const fleet = { ...emptyFleet(offer), ports };
  return planOption('ports', problem, offer, {
    fleet,
    bound: ports * (offer.portCost ?? 0),
    proven: true,
    tiesLeft: false,
    blocks,
    placements,
  });
}

/** With only one of the two on offer, both together are that one. */
function mixedOption(problem: FleetProblem, rooms: PlanOption, ports: PlanOption, tools: PlanTools): PlanOption {
  const { prices, sizes } = problem;
  if (prices.port === undefined) return { ...rooms, kind: 'mixed' };
  if (sizes.length === 0) return { ...ports, kind: 'mixed' };
  const mixed = solved('mixed', problem, tools);
  // Where time ran out, one kind alone may be cheaper than what was found of both; the bound stays that of both.
  const [cheaper] = [rooms, ports]
    .filter((each) => each.feasible)
    .filter((each) => parseFen(each.cost) < parseFen(mixed.cost))
    .sort((a, b) => (parseFen(a.cost) < parseFen(b.cost) ? -1 : 1));
  if (cheaper === undefined) return mixed;
  const gap = gapOf(parseFen(cheaper.cost), parseFen(mixed.lowerBound));
  return { ...cheaper, kind: 'mixed', lowerBound: mixed.lowerBound, proven: gap === 0, gap };
}

function solved(
  kind: PlanKind,
  problem: FleetProblem,
  { solve, now, secondsPerOption, onProgress }: PlanTools,
): FeasibleOption {
  const offer = offerOf(problem, kind === 'mixed');
  const { fenOf } = problem.scale;
  const onRound = (cost: number, bound: number): void =>
    onProgress?.(kind, formatFen(fenOf(cost)), formatFen(fenOf(bound)));
  const solution = solvedBlocks(problem, offer, { solve, now, seconds: secondsPerOption, onRound });
  if (solution === undefined) throw new Error('A fleet that can be bought was not found.');
  return planOption(kind, problem, offer, solution);
}

/** Hosts that share neither ports nor the accounts that come with rooms are solved one by one. */
function solvedBlocks(problem: FleetProblem, offer: FleetOffer, tools: SolvingTools): SolvedBlocks | undefined {
  const { columns, sizes, pools } = problem;
  const { portCost, accounts } = offer;
  if (pools !== undefined && portCost === undefined && accounts === 0) return solveByHost(columns, pools, offer, tools);
  const likeness = portCost === undefined ? 'size' : 'parties';
  const blocks = fleetBlocks(columns, sizes, { likeness, pools: pools?.of });
  const solution = solveFleet(blocks, offer, tools);
  return solution && { ...solution, blocks };
}

function bestOf(options: readonly PlanOption[]): PlanKind | null {
  const feasible = options.filter((option) => option.feasible);
  const least = feasible.reduce<(typeof feasible)[number] | undefined>(
    (best, each) => (best === undefined || parseFen(each.cost) < parseFen(best.cost) ? each : best),
    undefined,
  );
  return least?.kind ?? null;
}

function accountFindings({ demand, plainAccount, joinedAccounts }: FleetProblem): Finding[] {
  const count = String(demand.peakTerminals);
  if (demand.peakTerminals === 0 || joinedAccounts > 0) return [];
  if (plainAccount === undefined) return [finding('fleet-accounts-unpriced', { value: count }, { count })];
  const sku = [plainAccount.sku, plainAccount.spec].filter(Boolean).join(' ');
  return [finding('fleet-accounts-assumed', { value: sku }, { count, sku })];
}

function editionFindings({ prices }: FleetProblem, edition: Edition): Finding[] {
  if (prices.sellsPorts) return [];
  const { zh, en } = editionEntry(edition).label;
  return [finding('fleet-edition-without-ports', { value: edition }, { edition: zh, editionEn: en })];
}

/** Meetings without a host share rooms, and are named so that they can be completed. */
function hostFindings({ pools, meetings }: FleetProblem): Finding[] {
  const without = pools === undefined ? [] : meetings.filter(({ host }) => host === undefined);
  if (without.length === 0) return [];
  const named = without.slice(0, MOST_NAMED).map(({ id }) => id);
  const values = { count: String(without.length), meetings: named.join(', ') };
  return [finding('fleet-hosts-missing', { place: named[0] ?? '', value: values.count }, values)];
}

function optionFindings(problem: FleetProblem, options: readonly PlanOption[]): Finding[] {
  const largest = problem.sizes.at(-1) ?? 0;
  const named = largest === 0 ? [] : tooLarge(problem).sort((a, b) => partiesOf(b) - partiesOf(a));
  return [
    ...named.slice(0, MOST_NAMED).map((meeting) => {
      const values = { meeting: meeting.id, parties: String(partiesOf(meeting)), largest: String(largest) };
      return finding('fleet-meeting-too-large', { place: meeting.id, value: values.parties }, values);
    }),
    ...options.flatMap((option) => {
      if (!option.feasible || (option.proven && option.tiesLeft === undefined)) return [];
      const { zh, en } = planKindWords[option.kind];
      if (option.proven) return [finding('fleet-ties-left', { value: option.kind }, { kindZh: zh, kindEn: en })];
      const values = { kindZh: zh, kindEn: en, cost: option.cost, bound: option.lowerBound };
      return [finding('fleet-not-proven', { value: option.kind }, values)];
    }),
  ];
}

function assumptionsOf({ demand, prices, pools }: FleetProblem): Plan['assumptions'] {
  const ids: RuleId[] = ['P-FLEET', pools === undefined ? 'M-CAP-7' : 'P-HOST'];
  if (prices.sellsPorts) ids.push('M-CAT-3');
  if (demand.peakTerminals > 0) ids.push('P-ACCOUNT');
  return ids.flatMap((id) => {
    const { assumption, source } = ruleEntry(id);
    return assumption === undefined ? [] : [{ id, text: assumption, source: citationText(source, 'zh') }];
  });
}
