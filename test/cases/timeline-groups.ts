import { autoCases, windowCases } from './timeline-auto-cases.ts';
import type { TimelineCase } from './timeline-case.ts';
import { expiryCases, onceCases } from './timeline-expiry-cases.ts';
import { alignedCases, manualCases } from './timeline-renewal-cases.ts';
import { accountCases, useCases } from './timeline-use-cases.ts';

/** All timelines that are followed, by what they are about. */
export const timelineGroups: readonly (readonly [name: string, cases: readonly TimelineCase[]])[] = [
  ['expiry', expiryCases],
  ['things bought once', onceCases],
  ['renewal by hand', manualCases],
  ['aligned expiry', alignedCases],
  ['auto-renewal', autoCases],
  ['the window', windowCases],
  ['bills of use', useCases],
  ['the account', accountCases],
];
