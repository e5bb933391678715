import type { Localized } from '../../shared/localized.ts';
import type { PlanKind } from '../../shared/plan.ts';

/** What the kinds of fleets are called. */
export const planKindWords: Readonly<Record<PlanKind, Localized>> = {
  rooms: { zh: '仅云会议室', en: 'rooms only' },
  ports: { zh: '仅并发端口', en: 'ports only' },
  mixed: { zh: '云会议室与并发端口', en: 'rooms and ports' },
};
