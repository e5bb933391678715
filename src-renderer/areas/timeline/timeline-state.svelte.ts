import type { Finding } from '../../../shared/finding.ts';
import type { ReplyValue } from '../../../shared/ipc-contract.ts';
import type { ScenarioFile } from '../../../shared/scenario.ts';
import type { Session } from '../session/session.svelte.ts';
import { millisOf } from './time-axis.ts';

/** The open scenario through time, and the day under the cursor. */
export class TimelineState {
  result = $state.raw<ReplyValue<'timeline.run'> | undefined>();
  findings = $state.raw<readonly Finding[]>([]);
  /** Position of the cursor between the start and the end of the chart, 0 to 1. */
  cursor = $state<number | undefined>();
  readonly #session: Session;
  #asked = 0;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Sets the cursor to where the pointer is on a chart of the whole axis. */
  readonly point = (event: PointerEvent & { currentTarget: HTMLElement }): void => {
    const box = event.currentTarget.getBoundingClientRect();
    this.cursor = Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
  };

  /** Balance of the account at a moment, where the scenario has an account. */
  balanceAt(millis: number): string | undefined {
    return this.result?.events.findLast(({ at, balance }) => balance !== undefined && millisOf(at) <= millis)?.balance;
  }

  /** Follows a scenario through time; the answer to an older state is dropped. */
  async run(scenario: ScenarioFile): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    const reply = await this.#session.backend.ask('timeline.run', { scenario });
    if (asked !== this.#asked) return;
    this.result = reply.ok ? reply.value : undefined;
    this.findings = reply.ok ? [] : reply.findings;
  }
}
