const SECONDS_PER_MINUTE = 60;

/** What billing by started minutes does to calls of a mean length. */
export interface MinuteUplift {
  /** Minutes billed for a call on average. */
  readonly billedPerCall: number;
  /** How much more is billed than talked: 0.176 is 17.6 %. */
  readonly uplift: number;
}

/**
 * Billed minutes of calls whose lengths are exponential with mean m minutes (rule S-MIN-1, domain
 * C-CALL-1). A call is billed more than k minutes exactly if it lasts longer than k minutes, which has the
 * probability e^(−k/m); summed over k = 0, 1, 2 … that is 1 ÷ (1 − e^(−1/m)). At 3 minutes: 3.528, 17.6 % more.
 * @param meanSeconds more than zero
 */
export function minuteUplift(meanSeconds: number): MinuteUplift {
  const mean = meanSeconds / SECONDS_PER_MINUTE;
  const billedPerCall = -1 / Math.expm1(-1 / mean);
  return { billedPerCall, uplift: billedPerCall / mean - 1 };
}
