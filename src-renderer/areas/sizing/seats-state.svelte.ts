import type { ReplyValue } from '../../../shared/ipc-contract.ts';
import type { SeatSizing, SeatTexts } from '../../../shared/sizing.ts';
import type { WireFile } from '../../../shared/wire-parts.ts';
import { isDecimal, shiftDecimal } from '../../ui/decimal-text.ts';
import type { Session } from '../session/session.svelte.ts';
import { LiveAnswer } from '../session/live-answer.svelte.ts';

/** Half-hours of a day. */
const HALF_HOURS = 48;
const HALF_HOUR_MINUTES = 30;

/** A day of a small contact centre, to start from: busy before noon and after lunch. */
const USUAL_DAY: readonly number[] = [
  ...Array.from({ length: 16 }, () => 0),
  ...[20, 38, 60, 84, 110, 120, 112, 86, 54, 48, 72, 98, 112, 108, 96, 78, 58, 42, 30, 22, 14, 8],
  ...Array.from({ length: 10 }, () => 0),
];

/** Agent seats: calls, targets and works as typed, and who is needed for them. */
export class SeatsState {
  mode = $state<'interval' | 'profile'>('interval');
  calls = $state('120');
  minutes = $state<'15' | '30' | '60'>('30');
  /** Calls of the half-hours from 00:00 on. */
  profile = $state.raw<readonly string[]>(USUAL_DAY.map(String));
  aht = $state('180');
  percent = $state('80');
  seconds = $state('20');
  shrinkage = $state('30');
  maxOccupancy = $state('85');
  agents = $state('');
  talk = $state('');
  callsPerMonth = $state('');
  works = $state.raw<readonly string[]>(['inbound']);
  hasIvr = $state(false);
  ivrBlocking = $state('1');
  ivrHold = $state('60');
  readonly answer: LiveAnswer<SeatSizing>;
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
    this.answer = new LiveAnswer(() => session.backend.ask('sizing.seats', { texts: this.texts }));
  }

  /** What is asked: percentages as shares, seconds as durations. */
  get texts(): SeatTexts {
    const load =
      this.mode === 'interval' ? { calls: this.calls.trim(), per: `${this.minutes}m` } : { profile: [...this.profile] };
    return {
      ...load,
      aht: seconds(this.aht),
      answer: `${this.percent.trim()}/${this.seconds.trim()}`,
      shrinkage: share(this.shrinkage),
      maxOccupancy: share(this.maxOccupancy),
      ...(this.agents.trim() !== '' && { agents: this.agents.trim() }),
      ...(this.talk.trim() !== '' && { talk: seconds(this.talk) }),
      ...(this.callsPerMonth.trim() !== '' && { callsPerMonth: this.callsPerMonth.trim() }),
      ...(this.hasIvr && { ivrBlocking: share(this.ivrBlocking), ivrHold: seconds(this.ivrHold) }),
      work: [...this.works],
    };
  }

  /** Takes the calls of the half-hours from a file. */
  async readProfile(file: WireFile): Promise<void> {
    const read = this.#session.take<ReplyValue<'sizing.seatProfile'>>(
      await this.#session.backend.ask('sizing.seatProfile', file),
    );
    if (read === undefined) return;
    this.profile = read.calls;
    this.answer.soon();
  }

  /** Types calls from one half-hour on; a pasted column or row goes into the next ones too. */
  type(from: number, text: string): void {
    const values = text.trim().split(/[\s,;]+/);
    this.profile = this.profile.map((old, index) => values[index - from] ?? old);
    this.answer.soon();
  }

  /** Takes a work up or puts it down; at least one stays. */
  toggle(work: string): void {
    const kept = this.works.filter((each) => each !== work);
    const next = kept.length === this.works.length ? [...this.works, work] : kept;
    if (next.length > 0) this.works = next;
    this.answer.soon();
  }
}

/** When a half-hour of the day begins: `09:30`. */
export function halfHourName(index: number): string {
  const minutes = (index % HALF_HOURS) * HALF_HOUR_MINUTES;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** A percentage as a share; what is no number goes as it is, and is refused with its place. */
function share(percent: string): string {
  const text = percent.trim();
  return isDecimal(text) ? shiftDecimal(text, -2) : text;
}

function seconds(text: string): string {
  return `${text.trim()}s`;
}
