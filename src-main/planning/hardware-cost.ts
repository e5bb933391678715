import type { Finding } from '../../shared/finding.ts';
import type { PriceBook } from '../../shared/price-book.ts';
import { accept, refuse, type Reply } from '../../shared/reply.ts';
import { type Fen, fen, sumFen } from '../rules/money/amount.ts';
import { cashKindOf } from '../rules/lifecycle/cash-flow.ts';
import { followScenario } from '../rules/lifecycle/follow-scenario.ts';
import { readScenario } from '../rules/scenario/read-scenario.ts';
import type { HardwarePart } from './hardware-lines.ts';
import type { HardwareProposal, ProposedLine } from './hardware-scenario.ts';

/** What a proposal costs over its horizon: the bills of its timeline, and nothing else. */
export interface HardwareCost {
  readonly total: Fen;
  /** What falls due after the bundles' contents have ended. */
  readonly afterContents: Fen;
  readonly amountOf: (line: ProposedLine) => Fen;
  readonly amountOfPart: (part: HardwarePart) => Fen;
  readonly findings: readonly Finding[];
}

/**
 * Prices a proposal by following its scenario (rule S-TCO-1, domain M-BILL-1, Q-RENEW-1).
 * @returns refused with every missing price and every rule that the proposal breaks
 */
export function hardwareCost(proposal: HardwareProposal, books: readonly PriceBook[]): Reply<HardwareCost> {
  const { scenario, lines, contentsEnd } = proposal;
  const followed = followScenario(readScenario(scenario), books);
  if (!followed.ok) return refuse(toldOnce(followed.findings));
  const paid = followed.value.events.flatMap((event) => {
    const due = cashKindOf(event) !== undefined && event.amount !== undefined && event.line !== undefined;
    return due ? [{ line: event.line.id, at: event.at, amount: event.amount }] : [];
  });
  const amountOf = ({ id }: ProposedLine): Fen =>
    sumFen(paid.filter(({ line }) => line === id).map(({ amount }) => amount));
  return accept({
    total: sumFen(paid.map(({ amount }) => amount)),
    afterContents:
      contentsEnd === undefined
        ? fen(0n)
        : sumFen(paid.filter(({ at }) => at > contentsEnd).map(({ amount }) => amount)),
    amountOf,
    amountOfPart: (part) => sumFen(lines.filter((line) => line.part === part).map(amountOf)),
    findings: toldOnce(followed.value.findings),
  });
}

/** Findings about the proposal: its places mean nothing to who wrote the rooms, and one price is missed once. */
function toldOnce(findings: readonly Finding[]): Finding[] {
  const known = new Set<string>();
  return findings.flatMap(({ place: _place, ...rest }) => {
    const key = [rest.code, rest.value ?? '', rest.message.zh].join('\n');
    if (known.has(key)) return [];
    known.add(key);
    return [rest];
  });
}
