import type { MeetingProfile } from '../../shared/meeting.ts';
import type { PriceBook } from '../../shared/price-book.ts';
import type { Quote } from '../../shared/quote.ts';
import type { ScenarioLine } from '../../shared/scenario.ts';
import type { SizingBasis } from '../../shared/sizing-basis.ts';
import { generateMeetings } from '../../src-main/demand/generate-meetings.ts';
import { quoteScenario } from '../../src-main/handlers/quote-handlers.ts';
import { breakEven } from '../../src-main/planning/break-even.ts';
import { demandSummary } from '../../src-main/planning/demand-summary.ts';
import { fleetBasis } from '../../src-main/planning/fleet-basis.ts';
import { fleetPrices } from '../../src-main/planning/fleet-prices.ts';
import { planView } from '../../src-main/planning/plan-view.ts';
import { sizeRecording } from '../../src-main/planning/recording.ts';
import { periodLines, withFreeIds } from '../../src-main/planning/sized-scenario-lines.ts';
import { recordingBasis } from '../../src-main/planning/small-sizing-basis.ts';
import { demandOf, meetingColumns } from '../../src-main/rules/capacity/demand.ts';
import { book, planned, planTools } from '../planning/fleet-cases.ts';

const profile: MeetingProfile = {
  format: 'seatwise.profile/1',
  people: 320,
  meetingsPerPersonWeek: 6,
  sizes: [
    { least: 2, most: 8, weight: 60 },
    { least: 9, most: 40, weight: 32 },
    { least: 41, most: 90, weight: 8 },
  ],
  hours: { from: 9, to: 18 },
  terminalShare: 0,
  from: '2026-01-05',
  weeks: 8,
  seed: 7,
};

/** Prices of everything that the sized scenario buys. */
export const sizedBook: PriceBook = book({ 10: '1800', 50: '5000', 100: '9000' }, '480', {
  'meeting.recording 50GB': '2000',
  'meeting.recording 100GB': '3910',
});

/** A scenario as the window makes it from a plan and a recording sizing. */
export interface SizedScenario {
  readonly lines: ScenarioLine[];
  readonly sizings: SizingBasis[];
}

/** A fleet and recording space with their bases. */
export async function sizedScenario(): Promise<SizedScenario> {
  const generated = generateMeetings(profile);
  if (!generated.ok) throw new Error('refused');
  const { meetings } = generated.value;
  const view = planView(planned(meetings, sizedBook, await planTools()));
  const summary = demandSummary(meetings, {
    format: 'profile',
    name: { zh: '使用画像：320 人', en: 'Profile: 320 people' },
    findings: [],
  });
  const prices = fleetPrices('flagship', 'year', [sizedBook]);
  const even = breakEven(prices, demandOf(meetingColumns(meetings))) ?? null;
  const mixed = view.options.find(({ kind }) => kind === 'mixed');
  const recording = sizeRecording({ hours: '20', keepMonths: '3' }, [sizedBook]);
  if (mixed?.feasible !== true || !recording.ok) throw new Error('not feasible');
  const purchase = { start: '2026-12-01T00:00:00+08:00', term: { unit: 'year', count: 1 } } as const;
  const fleet = withFreeIds(periodLines(mixed.purchases, purchase), new Set());
  const space = periodLines(recording.value.lines, purchase);
  const linesOf = (lines: readonly ScenarioLine[]): SizingBasis['lines'] =>
    lines.flatMap((line) => ('quantity' in line ? [{ id: line.id, quantity: line.quantity }] : []));
  const made = '2026-11-22';
  return {
    lines: [...fleet, ...space],
    sizings: [
      { ...fleetBasis({ summary, view, breakEven: even }, 'mixed'), made, lines: linesOf(fleet) },
      { ...recordingBasis(recording.value), made, lines: linesOf(space) },
    ],
  };
}

/** The quote of a sized scenario. */
export function sizedQuote({ lines, sizings }: SizedScenario): Quote {
  const head = { format: 'seatwise.scenario/1', name: '企业A 测算方案', edition: 'flagship' };
  const reply = quoteScenario({ ...head, lines, sizings }, [sizedBook]);
  if (!reply.ok) throw new Error(reply.findings.map(({ message }) => message.en).join(' '));
  return reply.value;
}
