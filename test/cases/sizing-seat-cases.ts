import type { SeatSizing, SeatTexts } from '../../shared/sizing.ts';

/** What is typed for a seat sizing, and the figures that it must give. */
export interface SeatCase {
  readonly name: string;
  readonly texts: SeatTexts;
  readonly figures: Partial<SeatSizing>;
}

const half = { per: '30m', aht: '180s', answer: '80/20' };

/** Seat sizings with their figures. */
export const seatCases: readonly SeatCase[] = [
  {
    name: '100 calls in half an hour of 180 seconds want 14 agents and 20 positions',
    texts: { calls: '100', ...half },
    figures: { agents: 14, positions: 20, erlangs: 10, stableAgents: 11, meetsTarget: true },
  },
  {
    name: 'the same calls by the hour and in minutes want the same',
    texts: { calls: '200', per: '1h', aht: '3m', answer: '80/20' },
    figures: { agents: 14, positions: 20, erlangs: 10 },
  },
  {
    name: 'durations may be put together from hours, minutes and seconds',
    texts: { calls: '100', per: '0h29m60s', aht: '2m60s', answer: '80/20s' },
    figures: { agents: 14, positions: 20, erlangs: 10 },
  },
  {
    name: 'without shrinkage there are as many positions as agents',
    texts: { calls: '100', ...half, shrinkage: '0' },
    figures: { agents: 14, positions: 14 },
  },
  {
    name: 'a share that is no binary fraction does not add a position: 18 ÷ 0.9 is 20',
    texts: { calls: '100', ...half, agents: '18', shrinkage: '0.1' },
    figures: { agents: 18, positions: 20 },
  },
  {
    name: 'the occupancy cap asks for more agents than the answer target',
    texts: { calls: '100', ...half, answer: '1/3600', maxOccupancy: '0.5' },
    figures: { agents: 20, occupancy: 0.5 },
  },
  {
    name: 'a cap that is just met is met: 10.2 Erlang at 0.85 are 12 agents',
    texts: { calls: '102', ...half, answer: '1/3600' },
    figures: { agents: 12, erlangs: 10.2 },
  },
  {
    name: 'agents that are given are judged, and may miss the target',
    texts: { calls: '100', ...half, agents: '11' },
    figures: { agents: 11, positions: 16, meetsTarget: false },
  },
  {
    name: 'agents that are given may be more than needed',
    texts: { calls: '100', ...half, agents: '15' },
    figures: { agents: 15, meetsTarget: true },
  },
  {
    name: 'where nobody calls nobody is needed',
    texts: { calls: '0', ...half },
    figures: { agents: 0, positions: 0, erlangs: 0, serviceLevel: 1, averageWaitSeconds: 0, lines: [] },
  },
  {
    name: 'IVR channels are those of Erlang B less one for each seat that brings one',
    texts: { calls: '2000', per: '1h', aht: '30s', answer: '80/20', ivrBlocking: '0.01', ivrHold: '3m' },
    figures: { agents: 20, positions: 29 },
  },
];

/** What cannot be read: every fault with its place. */
export const refusedSeatCases: readonly {
  readonly name: string;
  readonly texts: SeatTexts;
  readonly found: readonly (readonly [code: string, place: string])[];
}[] = [
  {
    name: 'nothing at all',
    texts: {},
    found: [
      ['sizing-field-missing', 'calls'],
      ['sizing-field-missing', 'per'],
      ['sizing-field-missing', 'aht'],
      ['sizing-field-missing', 'answer'],
    ],
  },
  {
    name: 'numbers that are none, all at once',
    texts: { calls: '-5', per: '30', aht: '0s', answer: '100/20', shrinkage: '1', maxOccupancy: '1.01', agents: '0' },
    found: ['calls', 'per', 'aht', 'answer', 'shrinkage', 'max-occupancy', 'agents'].map(
      (place) => ['sizing-number-malformed', place] as const,
    ),
  },
  {
    name: 'an IVR blocking without a hold time',
    texts: { calls: '100', ...half, ivrBlocking: '0.01' },
    found: [['sizing-field-missing', 'ivr-hold']],
  },
  {
    name: 'an IVR hold time without a blocking',
    texts: { calls: '100', ...half, ivrHold: '60s' },
    found: [['sizing-field-missing', 'ivr-blocking']],
  },
  {
    name: 'an IVR blocking of one',
    texts: { calls: '100', ...half, ivrBlocking: '1', ivrHold: '60s' },
    found: [['sizing-number-malformed', 'ivr-blocking']],
  },
  {
    name: 'an occupancy cap under a tenth',
    texts: { calls: '100', ...half, maxOccupancy: '0.09' },
    found: [['sizing-number-malformed', 'max-occupancy']],
  },
  {
    name: 'a kind of work that nobody does',
    texts: { calls: '100', ...half, work: ['inbound', 'cooking'] },
    found: [['value-not-allowed', 'work']],
  },
  {
    name: 'a load beyond all reason',
    texts: { calls: '999999999', ...half },
    found: [['load-too-large', 'aht']],
  },
  {
    name: 'agents who cannot carry the load',
    texts: { calls: '100', ...half, agents: '10' },
    found: [['load-unstable', 'agents']],
  },
  {
    name: 'a profile of 47 half-hours',
    texts: { profile: Array.from({ length: 47 }, () => '1'), aht: '180s', answer: '80/20' },
    found: [['profile-length', 'profile']],
  },
  {
    name: 'a profile with a word among its numbers',
    texts: { profile: Array.from({ length: 48 }, (_, at) => (at === 7 ? 'calls' : '1')), aht: '180s', answer: '80/20' },
    found: [['sizing-number-malformed', 'profile[7]']],
  },
  {
    name: 'a profile beside a number of calls and an interval',
    texts: { profile: Array.from({ length: 48 }, () => '1'), calls: '1', ...half },
    found: [
      ['sizing-fields-exclusive', 'calls'],
      ['sizing-fields-exclusive', 'per'],
    ],
  },
];
