import type { CapacityViolation } from '../../shared/capacity.ts';
import { formatInstant } from '../rules/calendar/instant.ts';
import { meetingColumns } from '../rules/capacity/demand.ts';
import type { FleetOverTime } from '../rules/capacity/fleet-over-time.ts';
import { type Meeting, partiesOf } from '../rules/capacity/meeting.ts';
import { occupancyPeaks } from '../rules/capacity/occupancy.ts';

/**
 * Where every host needs rooms of their own (domain M-CAP-7, option `roomPerHost`): the rooms that the hosts need, each by
 * their own peak, against the most rooms that there ever are. Meetings without a host count as those of one more.
 */
export function roomPerHostViolation(
  meetings: readonly Meeting[],
  { spans }: FleetOverTime,
): CapacityViolation | undefined {
  const hosts = new Map<string, Meeting[]>();
  for (const meeting of meetings) {
    const own = hosts.get(meeting.host ?? '');
    if (own === undefined) hosts.set(meeting.host ?? '', [meeting]);
    else own.push(meeting);
  }
  const sizes = [...new Set(spans.flatMap((span) => [...span.rooms.keys()]))].sort((a, b) => b - a);
  for (const [index] of sizes.entries()) {
    const below = sizes[index + 1] ?? 0;
    const larger = sizes.slice(0, index + 1);
    const have = Math.max(...spans.map((span) => larger.reduce((sum, size) => sum + (span.rooms.get(size) ?? 0), 0)));
    const needing = [...hosts.values()].map((own) => own.filter((meeting) => partiesOf(meeting) > below));
    const need = needing.reduce((sum, own) => sum + occupancyPeaks(meetingColumns(own), [undefined])[0].value, 0);
    const firsts = needing.flatMap((own) => own.slice(0, 1));
    const [first] = [...firsts].sort((a, b) => a.start - b.start);
    if (need > have && first !== undefined) {
      return { at: formatInstant(first.start), rule: 'M-CAP-7', meetings: firsts.map(({ id }) => id), need, have };
    }
  }
  return undefined;
}
