import { Buffer } from 'node:buffer';
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const TOKEN_BYTES = 32;
const COOKIE = 'seatwise-session';
const secret = (): string => randomBytes(TOKEN_BYTES).toString('base64url');

/**
 * Who may speak to the program. The address that is printed or opened carries a token that works once;
 * it is exchanged for a cookie that scripts cannot read. Secrets are compared in constant time.
 */
export class SessionGate {
  #token: string | undefined = secret();
  readonly #session = secret();

  /** The one-time token; undefined once it is used. */
  get token(): string | undefined {
    return this.#token;
  }

  /** Exchanges the token for the cookie's header; undefined where the token is wrong or used up. */
  exchange(token: unknown): string | undefined {
    if (this.#token === undefined || typeof token !== 'string' || !isEqual(token, this.#token)) return undefined;
    this.#token = undefined;
    return `${COOKIE}=${this.#session}; HttpOnly; SameSite=Strict; Path=/`;
  }

  /** Whether the request carries the session's cookie. */
  isOpenTo(request: IncomingMessage): boolean {
    const cookies = (request.headers.cookie ?? '').split(';').map((cookie) => cookie.trim());
    return cookies.some((cookie) => {
      const [name, ...value] = cookie.split('=');
      return name === COOKIE && isEqual(value.join('='), this.#session);
    });
  }
}

function isEqual(given: string, wanted: string): boolean {
  const left = Buffer.from(given);
  const right = Buffer.from(wanted);
  return left.length === right.length && timingSafeEqual(left, right);
}
