import type { RecordingSizing } from '../../../shared/sizing.ts';
import type { Session } from '../session/session.svelte.ts';
import { LiveAnswer } from '../session/live-answer.svelte.ts';

/** Recording space: hours of a month, months they are kept, and the packs that hold them. */
export class RecordingState {
  hours = $state('40');
  keepMonths = $state('3');
  per = $state<'month' | 'year'>('year');
  readonly answer: LiveAnswer<RecordingSizing>;

  constructor(session: Session) {
    this.answer = new LiveAnswer(() => session.backend.ask('sizing.recording', this.request));
  }

  /** What is asked, as typed. */
  get request(): { hours: string; keepMonths?: string; per: 'month' | 'year' } {
    const kept = this.keepMonths.trim();
    return { hours: this.hours.trim(), ...(kept !== '' && { keepMonths: kept }), per: this.per };
  }
}
