import { z } from 'zod';

import { settingsSchema } from './app-settings.ts';
import { appChannels } from './contract/app-channels.ts';
import { authorityChannels } from './contract/authority-channels.ts';
import { booksChannels } from './contract/books-channels.ts';
import { documentsChannels } from './contract/documents-channels.ts';
import { libraryChannels } from './contract/library-channels.ts';
import { pricingChannels } from './contract/pricing-channels.ts';
import { sizingChannels } from './contract/sizing-channels.ts';
import { trustChannels } from './contract/trust-channels.ts';
import { findingSchema } from './finding.ts';
import { scenarioIdSchema } from './library-entry.ts';
import type { Reply } from './reply.ts';
import { jobSchema, localizedSchema, wireFileSchema } from './wire-parts.ts';

/**
 * Everything the app can do: channel → what is asked and what is answered. The window, the hosts and
 * the handlers derive their types from here; `contract/` has the channels, one file an area; a channel without a handler does not compile.
 * Every answer crosses as a `Reply`: the value, or all findings at once. How a price is made stands in
 * `src-main/rules/pricing/price-quote.ts`.
 */

/** Channel → request and value. */
export const contract = {
  ...appChannels,
  ...pricingChannels,
  ...authorityChannels,
  ...libraryChannels,
  ...booksChannels,
  ...documentsChannels,
  ...sizingChannels,
  ...trustChannels,
} as const;

/** What a window is told without asking. */
export const events = {
  /** How far a job is: `done` of `total` steps, and what it does now. */
  progress: z.strictObject({ job: jobSchema, done: z.int(), total: z.int(), label: localizedSchema }),
  /** The library has changed, here or in another window; `ids` where it is known which scenarios. */
  'library-changed': z.strictObject({ ids: z.array(scenarioIdSchema).optional() }),
  /** The library was restored from a backup or salvaged: whatever a window shows of it is to be read anew. */
  'library-replaced': z.strictObject({}),
  'settings-changed': settingsSchema,
  /** What no reply can carry: a fault of the program, or a file opened from outside that was refused. Nothing saved is touched. */
  problem: findingSchema,
  /** A file was opened with the program: a `.seatwise` file to import. */
  'file-opened': wireFileSchema,
  /** A command of the native menu. */
  'menu-command': z.strictObject({
    command: z.enum(['new', 'import', 'export', 'undo', 'redo', 'settings', 'shortcuts', 'projection']),
  }),
} as const;

/** Names of all channels. */
export type Channel = keyof typeof contract;
/** What a handler of the channel is asked, after it was checked. */
export type RequestOf<C extends Channel> = z.output<(typeof contract)[C]['request']>;
/** What a window sends on the channel. */
export type RequestInput<C extends Channel> = z.input<(typeof contract)[C]['request']>;
/** What the channel answers where it is accepted. */
export type ReplyValue<C extends Channel> = z.output<(typeof contract)[C]['value']>;
/** Names of all events. */
export type EventName = keyof typeof events;
/** What an event tells. */
export type EventValue<E extends EventName> = z.output<(typeof events)[E]>;

/** The pipe between a window and the program, whatever carries it. */
export interface Transport {
  /** Asks a channel; an unknown channel or a malformed request is refused by `request-malformed`. */
  readonly invoke: (channel: string, request: unknown) => Promise<Reply<unknown>>;
  /** Listens to an event; returns how to stop. */
  readonly on: (event: string, listener: (value: unknown) => void) => () => void;
}
