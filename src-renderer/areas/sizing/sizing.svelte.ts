import { createContext } from 'svelte';

import type { ReplyValue } from '../../../shared/ipc-contract.ts';
import type { Session } from '../session/session.svelte.ts';
import { FleetState } from './fleet-state.svelte.ts';
import { HardwareState } from './hardware-state.svelte.ts';
import { RecordingState } from './recording-state.svelte.ts';
import { SeatsState } from './seats-state.svelte.ts';

/** The instruments of the sizing screen, in the order of their tabs. */
export const instruments = ['fleet', 'recording', 'hardware', 'seats'] as const;

/** One instrument. */
export type Instrument = (typeof instruments)[number];

/** Everything that was typed and found in the sizings; it lives as long as the window. */
class Sizing {
  instrument = $state<Instrument>('fleet');
  readonly fleet: FleetState;
  readonly recording: RecordingState;
  readonly hardware: HardwareState;
  readonly seats: SeatsState;
  /** What the forms offer, once it was asked for. */
  choices = $state.raw<ReplyValue<'sizing.choices'> | undefined>();
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
    this.fleet = new FleetState(session);
    this.recording = new RecordingState(session);
    this.hardware = new HardwareState(session);
    this.seats = new SeatsState(session);
  }

  /** Asks what the forms offer, once. */
  async offer(): Promise<void> {
    if (this.choices !== undefined) return;
    this.choices = this.#session.take(await this.#session.backend.ask('sizing.choices', {}));
  }
}

const sizings = new WeakMap<Session, Sizing>();

/** The sizings of a window: the same whenever its screen is drawn. */
export function sizingOf(session: Session): Sizing {
  const known = sizings.get(session);
  if (known !== undefined) return known;
  const sizing = new Sizing(session);
  sizings.set(session, sizing);
  return sizing;
}

/** The sizings of the window, for every component of their screen. */
export const [getSizing, setSizing] = createContext<Sizing>();
