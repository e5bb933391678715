import { nextBlocking } from './erlang.ts';

/** Concurrent channels, and the share of calls that meet none free. */
export interface Channels {
  readonly channels: number;
  readonly blocking: number;
}

/**
 * The fewest channels with which no more than a share of the calls meets none free (Erlang B, rule S-IVR-1).
 * @param load Erlang in the channels
 * @param most share of calls, more than 0 and less than 1
 */
export function fewestChannels(load: number, most: number): Channels {
  if (load === 0) return { channels: 0, blocking: 0 };
  let channels = 0;
  let blocking = 1;
  while (blocking > most) {
    channels += 1;
    blocking = nextBlocking(load, channels, blocking);
  }
  return { channels, blocking };
}
