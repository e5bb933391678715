import type { HardwareSizing } from '../../../shared/sizing.ts';
import type { Session } from '../session/session.svelte.ts';
import { LiveAnswer } from '../session/live-answer.svelte.ts';
import { type RoomRow, roomsOf } from './room-rows.ts';

/** Longest horizon that is offered, in years. */
export const horizonYears = ['1', '2', '3', '4', '5'] as const;

/** Hardware: the rooms as typed, the horizon, and what they need. */
export class HardwareState {
  edition = $state<'flexus' | 'flagship'>('flagship');
  per = $state<'month' | 'year'>('year');
  from = $state('');
  years = $state<(typeof horizonYears)[number]>('3');
  rows = $state.raw<readonly RoomRow[]>([]);
  readonly answer: LiveAnswer<HardwareSizing>;
  readonly #session: Session;
  #keys = 0;

  constructor(session: Session) {
    this.#session = session;
    this.from = session.info?.today ?? '';
    this.answer = new LiveAnswer(() => session.backend.ask('sizing.hardware', { rooms: this.list }));
  }

  /** The room list as it goes to the program. */
  get list(): unknown {
    const [year = '', ...rest] = this.from.split('-');
    const end = [String(Number(year) + Number(this.years)), ...rest].join('-');
    return {
      format: 'seatwise.rooms/1',
      name: this.#session.words.t('hardware.list-name'),
      edition: this.edition,
      horizon: { from: `${this.from}T00:00:00+08:00`, to: `${lastDaySafe(end)}T00:00:00+08:00` },
      per: this.per,
      rooms: roomsOf(this.rows),
    };
  }

  /** Gives an example to start from when the screen is first seen, in the language of that moment. */
  begin(): void {
    if (this.#keys === 0)
      this.rows = [{ ...this.#newRow(), id: this.#session.words.t('hardware.first-room'), count: '3', size: '6' }];
  }

  /** Adds a room like the last one. */
  add(): void {
    const like = this.rows.at(-1);
    const id = this.#session.words.t('hardware.room-name', { number: this.rows.length + 1 });
    const fresh = this.#newRow();
    this.rows = [...this.rows, { ...fresh, ...like, key: fresh.key, id, count: '1', devices: [], accessories: [] }];
    this.answer.soon();
  }

  /** Changes a row. */
  edit(key: number, change: Partial<RoomRow>): void {
    this.rows = this.rows.map((row) => (row.key === key ? { ...row, ...change } : row));
    this.answer.soon();
  }

  /** Takes a row off the list. */
  remove(key: number): void {
    this.rows = this.rows.filter((row) => row.key !== key);
    this.answer.soon();
  }

  #newRow(): RoomRow {
    this.#keys += 1;
    return {
      ...{ key: this.#keys, id: '', count: '1', by: 'people', size: '6', series: '', mount: 'wall' },
      ...{ devices: [], accessories: [], cloudRoom: '' },
    };
  }
}

/** 29 February of a year that has none is the 28th. */
function lastDaySafe(date: string): string {
  const found = /^(\d{4})-02-29$/.exec(date);
  if (found === null) return date;
  const year = Number(found[1]);
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return leap ? date : `${String(year)}-02-28`;
}
