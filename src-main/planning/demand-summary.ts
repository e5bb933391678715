import type { DemandSummary } from '../../shared/demand.ts';
import { demandOf, meetingColumns } from '../rules/capacity/demand.ts';
import { heatMap } from '../rules/capacity/heat-map.ts';
import type { Meeting } from '../rules/capacity/meeting.ts';
import { sizeClasses } from '../rules/capacity/size-classes.ts';
import { demandFigures } from './demand-figures.ts';

/** Meetings as the window sees them: peaks, size classes and the hours of the week (domain §5). */
export function demandSummary(
  meetings: readonly Meeting[],
  read: Pick<DemandSummary, 'format' | 'name' | 'findings'>,
): DemandSummary {
  const columns = meetingColumns(meetings);
  return {
    ...read,
    demand: demandFigures(demandOf(columns), columns),
    sizes: sizeClasses(columns).map((each) => ({ ...each })),
    heat: heatMap(columns).map((cell) => ({ ...cell })),
  };
}
