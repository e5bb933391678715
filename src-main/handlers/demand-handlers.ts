import { Buffer } from 'node:buffer';

import { type DemandSource, demandSummarySchema, meetingsPreviewSchema } from '../../shared/demand.ts';
import type { Localized } from '../../shared/localized.ts';
import { accept, type Reply } from '../../shared/reply.ts';
import type { MeetingSource } from '../workers/planning-task.ts';
import type { AreaHandlers } from './handlers.ts';
import type { HeldFiles } from './held-files.ts';
import type { HeldDemand } from './held-plan.ts';
import { readMeetingWindow } from './meeting-questions.ts';
import type { WatchedPlanning } from './watched-planning.ts';

/** Meetings from strangers' files and from profiles: read in a worker, and held for the questions about them. */
export function demandHandlers(work: WatchedPlanning, demands: HeldFiles<HeldDemand>): AreaHandlers<'demand'> {
  return {
    'demand.preview': async ({ job, file }) => {
      const reply = await work(job, { kind: 'preview', bytes: Buffer.from(file.bytes, 'base64') });
      return reply.ok ? accept(meetingsPreviewSchema.parse(reply.value)) : reply;
    },
    'demand.read': async ({ job, source }) => {
      const meetings = meetingSource(source);
      if (!meetings.ok) return meetings;
      const reply = await work(job, { kind: 'demand', meetings: meetings.value, name: nameOf(source) });
      if (!reply.ok) return reply;
      const summary = demandSummarySchema.parse(reply.value.summary);
      return accept({ demand: demands.hold({ packed: reply.value.packed, summary }), summary });
    },
  };
}

function meetingSource(source: DemandSource): Reply<MeetingSource> {
  if (source.kind === 'profile') return accept({ from: 'profile', profile: source.profile });
  const { file, columns, window } = source;
  const span = readMeetingWindow(window?.from, window?.to, { from: 'window.from', to: 'window.to' });
  if (!span.ok) return span;
  return accept({ from: 'file', bytes: Buffer.from(file.bytes, 'base64'), window: span.value, columns });
}

function nameOf(source: DemandSource): Localized {
  if (source.kind === 'file') return { zh: source.file.name, en: source.file.name };
  const { people, meetingsPerPersonWeek, weeks } = source.profile;
  return {
    zh: `使用画像：${String(people)} 人，每人每周 ${String(meetingsPerPersonWeek)} 场会议，${String(weeks)} 周`,
    en: `Profile: ${String(people)} people, ${String(meetingsPerPersonWeek)} meetings each a week, ${String(weeks)} weeks`,
  };
}
