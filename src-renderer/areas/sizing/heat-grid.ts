import type { HeatHour } from '../../../shared/demand.ts';

/** What a heat map counts. */
export type HeatMeasure = 'meetings' | 'parties';

/** One cell of the map: both figures, and how strongly it is coloured, 0 to 5. */
export interface HeatCell {
  readonly hour: number;
  readonly meetings: number;
  readonly parties: number;
  readonly level: number;
}

/** A heat map: hours in columns, a row for each weekday from Monday on. */
export interface HeatGrid {
  readonly hours: readonly number[];
  readonly rows: readonly { readonly weekday: number; readonly cells: readonly HeatCell[] }[];
  /** Largest figure on the map. */
  readonly most: number;
}

/** Hours that are always shown, so that two calendars look alike. */
const USUAL = { from: 8, to: 19 };
const LEVELS = 5;
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];

/** The map of a week; hours without a meeting are there with nothing in them. */
export function heatGrid(heat: readonly HeatHour[], measure: HeatMeasure): HeatGrid {
  const first = Math.min(USUAL.from, ...heat.map(({ hour }) => hour));
  const last = Math.max(USUAL.to, ...heat.map(({ hour }) => hour));
  const hours = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const most = Math.max(0, ...heat.map((cell) => cell[measure]));
  const known = new Map(heat.map((cell) => [`${cell.weekday} ${cell.hour}`, cell]));
  const rows = WEEKDAYS.map((weekday) => ({
    weekday,
    cells: hours.map((hour) => {
      const { meetings = 0, parties = 0 } = known.get(`${weekday} ${hour}`) ?? {};
      const value = measure === 'meetings' ? meetings : parties;
      return { hour, meetings, parties, level: most === 0 ? 0 : Math.ceil((value / most) * LEVELS) };
    }),
  }));
  return { hours, rows, most };
}
