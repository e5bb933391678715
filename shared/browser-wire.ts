/**
 * How the browser window reaches the program on 127.0.0.1. The address is opened with a one-time token
 * in its fragment (`#token=…`); the window exchanges it at `session` for a cookie that no script can
 * read, removes the fragment from the address, and asks from then on with the cookie.
 */
export const browserWire = {
  /**
   * POST `{ "token": "…", "first": [{ "channel": "…", "request": … }, …] }`, where `first` may be left out → the cookie,
   * and a `Reply` as JSON for each of the first questions, in their order, so that the first view costs one round; 403
   * where the token is wrong or used up.
   */
  session: '/session',
  /** POST `{ "channel": "…", "request": … }` → a `Reply` as JSON. */
  call: '/call',
  /** GET → server-sent events, named as in the contract, their data the event's value as JSON. */
  events: '/events',
} as const;

/** Most questions that a session begins with. */
export const MOST_FIRST = 8;

/** Name under which the desktop window's preload script offers the `Transport`. */
export const DESKTOP_TRANSPORT = 'seatwise';
