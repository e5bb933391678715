import { findItem } from '../catalogue/catalogue.ts';
import type { MeetingColumns } from './demand.ts';
import { occupancyPeaks } from './occupancy.ts';

/** Meetings that fit a room of one size and no smaller one. */
export interface SizeClass {
  /** Parties of the room; null for meetings that no room holds. */
  readonly size: number | null;
  readonly meetings: number;
  /** Most of them at once. */
  readonly peak: number;
}

/** Sizes of all cloud rooms that the catalogue has, whatever the edition; the smallest first. */
export const roomSizes: readonly number[] = [
  ...new Set((findItem('meeting.room')?.offers ?? []).flatMap(({ specs }) => specs.map(Number))),
].sort((a, b) => a - b);

/** Meetings by the smallest room that holds them (domain M-CAP-2); sizes without a meeting are left out. */
export function sizeClasses(columns: MeetingColumns, sizes: readonly number[] = roomSizes): SizeClass[] {
  const needed = columns.parties.map((parties) => {
    const index = sizes.findIndex((size) => size >= parties);
    return index < 0 ? sizes.length : index;
  });
  return [...sizes, null].flatMap((size, index) => {
    const mine = needed.map((each) => (each === index ? 1 : 0));
    const meetings = mine.reduce((sum, each) => sum + each, 0);
    return meetings === 0 ? [] : [{ size, meetings, peak: occupancyPeaks(columns, [mine])[0].value }];
  });
}
