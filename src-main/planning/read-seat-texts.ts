import type { Finding } from '../../shared/finding.ts';
import { accept, refuse, type Reply } from '../../shared/reply.ts';
import type { SeatTexts } from '../../shared/sizing.ts';
import { finding } from '../rules/findings/finding.ts';
import { show } from '../rules/findings/shape-findings.ts';
import { compareExact, exact, type Exact, plus, times, whole } from '../rules/money/amount.ts';
import { inSpan } from './exact-figures.ts';
import { sizingRules } from './sizing-rules.ts';
import { offeredLoad } from './staffing.ts';

/** What a seat sizing is asked, read: numbers exact, durations in seconds, defaults filled in. */
export interface SeatRequest {
  /** Calls of one interval, or of each half-hour of a profile. */
  readonly calls: readonly Exact[];
  readonly isProfile: boolean;
  readonly intervalSeconds: Exact;
  readonly handlingSeconds: Exact;
  readonly percent: Exact;
  readonly answerSeconds: Exact;
  readonly shrinkage: Exact;
  readonly maxOccupancy: Exact;
  readonly agents?: number;
  readonly ivr?: { readonly blocking: Exact; readonly holdSeconds: Exact };
  readonly talkSeconds: Exact;
  readonly callsPerMonth?: Exact;
  readonly works: readonly string[];
}

/** Share of paid time in which agents are not there, where none is given (rule S-ERL-2). */
const DEFAULT_SHRINKAGE = '0.3';
/** Most of their time that agents are to be busy, where nothing is given (rule S-ERL-2). */
const DEFAULT_OCCUPANCY = '0.85';
/** What agents do where nothing is said (rule S-SEAT-1). */
const DEFAULT_WORK = 'inbound';
const HALF_HOURS = 48;
const HALF_HOUR = '1800';
/** Largest load that is sized, in Erlang. */
const MOST_ERLANGS = 100_000;
/** Least cap on the occupancy: keeps the agents within ten times the load. */
const LEAST_OCCUPANCY = '0.1';

const decimal = /^\d{1,9}(\.\d{1,6})?$/;
const wholeNumber = /^[1-9]\d{0,5}$/;
const duration = /^(?:(\d{1,6}(?:\.\d{1,6})?)h)?(?:(\d{1,6}(?:\.\d{1,6})?)m)?(?:(\d{1,9}(?:\.\d{1,6})?)s)?$/;
const answer = /^(\d{1,3}(?:\.\d{1,6})?)\/(\d{1,6}(?:\.\d{1,3})?)s?$/;

const words = {
  calls: { expectedZh: '不小于 0 的数', expectedEn: 'a number from 0 up' },
  duration: {
    expectedZh: '大于 0 的时长，如 30m、180s 或 1h',
    expectedEn: 'a duration above 0 such as 30m, 180s or 1h',
  },
  answer: { expectedZh: '百分比/秒，如 80/20', expectedEn: 'percent/seconds such as 80/20, below 100 percent' },
  shrinkage: { expectedZh: '不小于 0 且小于 1 的数，如 0.3', expectedEn: 'a number from 0 to below 1, such as 0.3' },
  occupancy: { expectedZh: '0.1 到 1 的数，如 0.85', expectedEn: 'a number from 0.1 to 1, such as 0.85' },
  agents: { expectedZh: '1 到 999999 的整数', expectedEn: 'a whole number from 1 to 999999' },
  blocking: { expectedZh: '大于 0 且小于 1 的数，如 0.01', expectedEn: 'a number between 0 and 1, such as 0.01' },
} as const;

/** Reads what was typed for a seat sizing; everything that is wrong is told at once. */
export function readSeatTexts(texts: SeatTexts): Reply<SeatRequest> {
  const reader = new SeatTextReader();
  const calls = reader.calls(texts);
  const intervalSeconds = texts.profile === undefined ? reader.duration('per', texts.per) : exact(HALF_HOUR);
  const handlingSeconds = reader.duration('aht', texts.aht);
  const target = reader.answer(texts.answer);
  const shrinkage = reader.number('shrinkage', texts.shrinkage ?? DEFAULT_SHRINKAGE, words.shrinkage, isShrinkage);
  const occupancy = texts.maxOccupancy ?? DEFAULT_OCCUPANCY;
  const maxOccupancy = reader.number('max-occupancy', occupancy, words.occupancy, isOccupancy);
  const agents = reader.agents(texts.agents);
  const ivr = reader.ivr(texts);
  const talkSeconds = texts.talk === undefined ? handlingSeconds : reader.duration('talk', texts.talk);
  const monthly = texts.callsPerMonth;
  const callsPerMonth = monthly === undefined ? undefined : reader.number('calls-per-month', monthly, words.calls);
  const works = reader.works(texts.work);
  if (handlingSeconds !== undefined && intervalSeconds !== undefined) {
    reader.load('aht', calls, handlingSeconds, intervalSeconds);
    if (ivr !== undefined) reader.load('ivr-hold', calls, ivr.holdSeconds, intervalSeconds);
  }
  if (
    reader.findings.length > 0 ||
    intervalSeconds === undefined ||
    handlingSeconds === undefined ||
    target === undefined ||
    shrinkage === undefined ||
    maxOccupancy === undefined ||
    talkSeconds === undefined
  ) {
    return refuse(reader.findings);
  }
  return accept({
    ...{ calls, isProfile: texts.profile !== undefined, intervalSeconds, handlingSeconds, ...target },
    ...{ shrinkage, maxOccupancy, talkSeconds, works },
    ...(agents !== undefined && { agents }),
    ...(ivr !== undefined && { ivr }),
    ...(callsPerMonth !== undefined && { callsPerMonth }),
  });
}

function isShrinkage(text: string): boolean {
  return inSpan(text, 0, 1, '[)');
}

function isOccupancy(text: string): boolean {
  return inSpan(text, 0, 1, '(]') && compareExact(exact(text), exact(LEAST_OCCUPANCY)) >= 0;
}

type Words = (typeof words)[keyof typeof words];

/** Reads single texts and gathers what is wrong with them; a refused text reads as undefined. */
class SeatTextReader {
  readonly findings: Finding[] = [];

  calls({ calls, profile, per }: SeatTexts): Exact[] {
    if (profile === undefined) {
      if (calls !== undefined) return [this.number('calls', calls, words.calls) ?? whole(0)];
      this.#missing('calls', {
        reasonZh: '需要呼叫数或话务曲线',
        reasonEn: 'a number of calls or a profile is needed',
      });
      return [];
    }
    if (calls !== undefined) this.#exclusive('calls', 'profile');
    if (per !== undefined) this.#exclusive('per', 'profile');
    if (profile.length !== HALF_HOURS) {
      const values = { expected: String(HALF_HOURS), actual: String(profile.length) };
      this.findings.push(finding('profile-length', { place: 'profile', value: values.actual }, values));
      return [];
    }
    return profile.map((text, index) => this.number(`profile[${String(index)}]`, text, words.calls) ?? whole(0));
  }

  number(place: string, text: string, expected: Words, accepts: (text: string) => boolean = () => true) {
    if (decimal.test(text) && accepts(text)) return exact(text);
    this.#malformed(place, text, expected);
    return undefined;
  }

  duration(place: string, text: string | undefined): Exact | undefined {
    if (text === undefined) {
      this.#missing(place, { reasonZh: '需要时长', reasonEn: 'a duration is needed' });
      return undefined;
    }
    const [, hours = '0', minutes = '0', seconds = '0'] = duration.exec(text) ?? [];
    const parts = [times(exact(hours), whole(3_600)), times(exact(minutes), whole(60)), exact(seconds)];
    const total = parts.reduce(plus);
    if (total.numerator > 0n) return total;
    this.#malformed(place, text, words.duration);
    return undefined;
  }

  answer(text: string | undefined): Pick<SeatRequest, 'percent' | 'answerSeconds'> | undefined {
    if (text === undefined) {
      this.#missing('answer', { reasonZh: '需要服务水平目标', reasonEn: 'an answer target is needed' });
      return undefined;
    }
    const [, percent, seconds] = answer.exec(text) ?? [];
    if (percent !== undefined && seconds !== undefined && inSpan(percent, 0, 100, '()')) {
      return { percent: exact(percent), answerSeconds: exact(seconds) };
    }
    this.#malformed('answer', text, words.answer);
    return undefined;
  }

  agents(text: string | undefined): number | undefined {
    if (text === undefined) return undefined;
    if (!wholeNumber.test(text)) this.#malformed('agents', text, words.agents);
    return Number(text);
  }

  ivr({ ivrBlocking, ivrHold }: SeatTexts): SeatRequest['ivr'] {
    if (ivrBlocking === undefined && ivrHold === undefined) return undefined;
    const reason = {
      reasonZh: '测算 IVR 需要呼损率和占用时长',
      reasonEn: 'IVR channels need a blocking and a hold time',
    };
    if (ivrBlocking === undefined) this.#missing('ivr-blocking', reason);
    if (ivrHold === undefined) this.#missing('ivr-hold', reason);
    if (ivrBlocking === undefined || ivrHold === undefined) return undefined;
    const isBlocking = (text: string): boolean => inSpan(text, 0, 1, '()');
    const blocking = this.number('ivr-blocking', ivrBlocking, words.blocking, isBlocking);
    const holdSeconds = this.duration('ivr-hold', ivrHold);
    return blocking === undefined || holdSeconds === undefined ? undefined : { blocking, holdSeconds };
  }

  works(work: readonly string[] | undefined): string[] {
    if (work === undefined || work.length === 0) return [DEFAULT_WORK];
    const allowed = sizingRules.seats.works.map(({ id }) => id);
    for (const value of work.filter((id) => !allowed.includes(id))) {
      const values = { place: 'work', value, allowed: allowed.join(', ') };
      this.findings.push(finding('value-not-allowed', { place: 'work', value, allowed, rule: 'S-SEAT-1' }, values));
    }
    return [...new Set(work)];
  }

  load(place: string, calls: readonly Exact[], handlingSeconds: Exact, intervalSeconds: Exact): void {
    for (const each of calls) {
      const erlangs = offeredLoad({ calls: each, handlingSeconds, intervalSeconds });
      if (compareExact(erlangs, whole(MOST_ERLANGS)) <= 0) continue;
      const text = (erlangs.numerator / erlangs.denominator).toString();
      this.findings.push(
        finding('load-too-large', { place, value: text }, { place, erlangs: text, limit: String(MOST_ERLANGS) }),
      );
      return;
    }
  }

  #malformed(place: string, text: string, expected: Words): void {
    const at = { place, value: show(text) };
    this.findings.push(finding('sizing-number-malformed', at, { ...at, ...expected }));
  }

  #missing(place: string, reason: { reasonZh: string; reasonEn: string }): void {
    this.findings.push(finding('sizing-field-missing', { place }, { place, ...reason }));
  }

  #exclusive(place: string, other: string): void {
    this.findings.push(finding('sizing-fields-exclusive', { place }, { place, other }));
  }
}
