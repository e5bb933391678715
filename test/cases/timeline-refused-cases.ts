import type { ExpectedFinding } from './finding-case.ts';
import { at, flagship, month, room, roomPrices, year } from './timeline-case.ts';

/** A scenario or a window that is refused, and every error it must give, in order. */
export interface RefusedCase {
  readonly name: string;
  readonly scenario: Readonly<Record<string, unknown>>;
  readonly from?: string;
  readonly to?: string;
  /** The rules know it without any price: `check` and `quote` refuse it too. */
  readonly withoutPrices: boolean;
  readonly findings: readonly ExpectedFinding[];
}

const january = { from: at('2020-01-01 00:00:00'), to: at('2020-02-01 00:00:00') };

/** What the course of time refuses, and windows that show nothing (domain M-REN-1, M-ARR-1, M-WEB-1, C-OD-3). */
export const refusedCases: readonly RefusedCase[] = [
  {
    name: 'a renewal one second after the release is refused',
    scenario: flagship([
      room('2023-03-08 15:50:04', month, { renewals: [{ at: at('2023-05-09 00:00:00'), term: month }] }),
    ]),
    withoutPrices: true,
    findings: [{ code: 'renewal-after-release', rule: 'M-REN-1', place: 'lines[0].renewals[0].at', line: 'room' }],
  },
  {
    name: 'only the renewals after the release are refused, each at its place in the file',
    scenario: flagship([
      room('2023-03-08 15:50:04', month, {
        renewals: [
          { at: at('2023-08-01 00:00:00'), term: month },
          { at: at('2023-04-01 00:00:00'), term: month },
          { at: at('2023-09-01 00:00:00'), term: month },
        ],
      }),
    ]),
    withoutPrices: true,
    findings: [
      { code: 'renewal-after-release', rule: 'M-REN-1', place: 'lines[0].renewals[0].at', line: 'room' },
      { code: 'renewal-after-release', rule: 'M-REN-1', place: 'lines[0].renewals[2].at', line: 'room' },
    ],
  },
  {
    name: 'a release is reckoned with the customer’s own days',
    scenario: flagship(
      [room('2023-03-08 15:50:04', month, { renewals: [{ at: at('2023-04-12 00:00:00'), term: month }] })],
      { customer: { graceDays: 1, retentionDays: 2 } },
    ),
    withoutPrices: true,
    findings: [{ code: 'renewal-after-release', rule: 'M-REN-1', place: 'lines[0].renewals[0].at', line: 'room' }],
  },
  {
    name: 'renewals that together run for more than a hundred years are refused at the one that is too many',
    scenario: flagship([
      room(
        '2023-03-08 15:50:04',
        { unit: 'year', count: 60 },
        {
          renewals: [
            { at: at('2023-04-01 00:00:00'), term: { unit: 'year', count: 40 } },
            { at: at('2023-04-02 00:00:00'), term: month },
          ],
        },
      ),
    ]),
    withoutPrices: true,
    findings: [{ code: 'term-too-long', rule: 'M-CAT-4', place: 'lines[0].renewals[1].term.count', line: 'room' }],
  },
  {
    name: 'a top-up before the earliest purchase is refused at its place',
    scenario: flagship([room('2023-03-08 15:50:04')], {
      account: {
        balance: '0',
        topUps: [
          { at: at('2023-03-08 15:50:04'), amount: '100' },
          { at: at('2023-03-08 15:50:03'), amount: '100' },
        ],
      },
    }),
    withoutPrices: true,
    findings: [{ code: 'top-up-before-purchase', rule: 'M-ARR-1', place: 'account.topUps[1].at' }],
  },
  {
    name: 'the activation of a webinar after its lapse is refused',
    scenario: flagship([
      {
        id: 'event',
        sku: 'meeting.webinar',
        spec: '3000',
        mode: 'once',
        quantity: 1,
        start: at('2023-06-30 15:30:00'),
        activatedAt: at('2024-07-01 00:00:00'),
      },
    ]),
    withoutPrices: true,
    findings: [{ code: 'activation-after-lapse', rule: 'M-WEB-1', place: 'lines[0].activatedAt', line: 'event' }],
  },
  {
    name: 'a removal of more than is held is refused',
    scenario: {
      horizon: january,
      lines: [
        {
          id: 'agents',
          sku: 'cc.seat.basic',
          mode: 'on-demand',
          changes: [
            { at: at('2020-01-04 09:00:00'), quantity: 1 },
            { at: at('2020-01-05 09:00:00'), quantity: -2 },
          ],
        },
      ],
    },
    withoutPrices: true,
    findings: [
      { code: 'removed-more-than-held', rule: 'C-OD-3', place: 'lines[0].changes[1].quantity', line: 'agents' },
    ],
  },
  {
    name: 'a horizon that ends before it begins is refused',
    scenario: flagship([room('2023-03-08 15:50:04')], { horizon: { from: january.to, to: january.from } }),
    withoutPrices: true,
    findings: [{ code: 'horizon-reversed', rule: 'F-INSTANT', place: 'horizon.to' }],
  },
  {
    name: 'a window that ends where it begins is refused',
    scenario: flagship([room('2023-03-08 15:50:04')]),
    from: '2023-04-01',
    to: '2023-04-01T00:00:00+08:00',
    withoutPrices: false,
    findings: [{ code: 'horizon-reversed', rule: 'F-INSTANT', place: '--to' }],
  },
  {
    name: 'both ends of a window that are no dates are refused at once',
    scenario: flagship([room('2023-03-08 15:50:04')]),
    from: '2023-02-29',
    to: '2023-04-01T00:00:00',
    withoutPrices: false,
    findings: [
      { code: 'window-malformed', rule: 'F-INSTANT', place: '--from' },
      { code: 'window-malformed', rule: 'F-INSTANT', place: '--to' },
    ],
  },
  {
    name: 'a window that asks for more than twenty years of endless auto-renewal is refused',
    scenario: flagship([room('2023-03-08 15:50:04', year, { autoRenew: {} })]),
    to: '2043-03-09',
    withoutPrices: false,
    findings: [{ code: 'horizon-too-long', rule: 'Q-TIME-1', place: '--to' }],
  },
  {
    name: 'every price that a renewal needs and no book has is told at once, at the renewal',
    scenario: flagship(
      [
        room('2023-03-08 15:50:04', year, {
          autoRenew: { term: month },
          renewals: [{ at: at('2023-04-01 00:00:00'), term: year, alignDay: 'last' }],
        }),
      ],
      { prices: roomPrices.slice(1) },
    ),
    withoutPrices: false,
    findings: [
      { code: 'price-missing', rule: 'Q-PRICE-1', place: 'lines[0].autoRenew', line: 'room' },
      { code: 'price-missing', rule: 'Q-PRICE-1', place: 'lines[0].renewals[0]', line: 'room' },
    ],
  },
  {
    name: 'prices that purchase and renewal lack are told together',
    scenario: flagship([room('2023-03-08 15:50:04', year, { autoRenew: { term: month } })], { prices: [] }),
    withoutPrices: false,
    findings: [
      { code: 'price-missing', rule: 'Q-PRICE-1', place: 'lines[0]', line: 'room' },
      { code: 'price-missing', rule: 'Q-PRICE-1', place: 'lines[0].autoRenew', line: 'room' },
    ],
  },
];
