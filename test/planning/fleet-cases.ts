import { planFleet, type PlanTools } from '../../src-main/planning/plan-fleet.ts';
import { loadSolver } from '../../src-main/planning/milp-solver.ts';
import { instant } from '../../src-main/rules/calendar/instant.ts';
import type { Meeting } from '../../src-main/rules/capacity/meeting.ts';
import type { FeasibleOption, Plan, PlanKind } from '../../shared/plan.ts';
import type { PriceBook } from '../../shared/price-book.ts';

/** 2026-01-05 00:00:00, in seconds of the UTC+8 wall clock. */
const DAY = 1_767_571_200;
const HOUR = 3_600;

/** A meeting of that day, from hour to hour. */
export function meeting(id: string, from: number, to: number, parties: number, terminals = 0, host?: string): Meeting {
  return {
    id,
    ...(host !== undefined && { host }),
    start: instant(DAY + from * HOUR),
    end: instant(DAY + to * HOUR),
    participants: parties - terminals,
    guests: 0,
    phones: 0,
    terminals,
  };
}

/** A book of year and month prices: rooms by size, ports, and what else is named by sku and spec. */
export function book(
  rooms: Readonly<Record<string, string>>,
  port?: string,
  more: Readonly<Record<string, string>> = {},
): PriceBook {
  const keys: [string, string | undefined, string][] = [
    ...Object.entries(rooms).map(([spec, amount]): [string, string, string] => ['meeting.room', spec, amount]),
    ...(port === undefined ? [] : [['meeting.port', undefined, port] as [string, undefined, string]]),
    ...Object.entries(more).map(([key, amount]): [string, string | undefined, string] => {
      const [sku = '', spec] = key.split(' ');
      return [sku, spec, amount];
    }),
  ];
  return {
    format: 'seatwise.prices/1',
    name: 'test',
    prices: keys.flatMap(([sku, spec, amount]) =>
      (['year', 'month'] as const).map((per) => ({
        sku,
        mode: 'period' as const,
        per,
        amount,
        ...(spec !== undefined && { spec }),
      })),
    ),
  };
}

/** The solver, loaded once, with enough time for any case. */
export async function planTools(): Promise<PlanTools> {
  const solve = await loadSolver();
  return { solve, now: () => performance.now() / 1_000, secondsPerOption: 60 };
}

/** A plan that must be accepted. */
export function planned(
  meetings: readonly Meeting[],
  prices: PriceBook,
  tools: PlanTools,
  more: { edition?: 'flexus' | 'flagship'; per?: 'year' | 'month'; roomPerHost?: true } = {},
): Plan {
  const { edition = 'flagship', per = 'year', roomPerHost } = more;
  const reply = planFleet({ meetings, edition, per, books: [prices], roomPerHost }, tools);
  if (!reply.ok) throw new Error(reply.findings.map((each) => each.message.en).join(' '));
  return reply.value;
}

/** The option of a kind, which must be feasible. */
export function optionOf(plan: Plan, kind: PlanKind): FeasibleOption {
  const option = plan.options.find((each) => each.kind === kind);
  if (option?.feasible !== true) throw new Error(`${kind} is not feasible`);
  return option;
}
