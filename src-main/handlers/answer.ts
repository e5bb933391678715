import { randomUUID } from 'node:crypto';

import { type Channel, contract } from '../../shared/ipc-contract.ts';
import { refuse, type Reply } from '../../shared/reply.ts';
import { storeFinding } from '../library/library-trouble.ts';
import { finding } from '../rules/findings/finding.ts';
import type { Handlers } from './handlers.ts';
import { requestFault } from './request-fault.ts';

/** Answers any request of a window. It never throws. */
export type AnswerChannel = (channel: string, request: unknown) => Promise<Reply<unknown>>;

/** How requests are answered. */
export interface AnswerOptions {
  /** Every reply is held against the contract: in tests and while developing. */
  readonly checkReplies?: boolean;
  /** Told of bugs, with a reference that the user sees too. */
  readonly report: (reference: string, error: unknown) => void;
}

/**
 * Stands between windows and handlers: checks each request against the contract, and turns what is thrown
 * into a finding, so that no window ever sees a stack trace.
 */
export function answering(handlers: Handlers, options: AnswerOptions): AnswerChannel {
  return async (channel, request) => {
    if (!isChannel(channel)) return malformed(channel.slice(0, 80), '$');
    const fault = requestFault(request);
    if (fault !== undefined) return malformed(channel, fault);
    const parsed = contract[channel].request.safeParse(request);
    if (!parsed.success) return malformed(channel, parsed.error.issues[0]?.path.join('.') ?? '$');
    try {
      // The schema of the channel has just given the request its type, which the index loses.
      const handler = handlers[channel] as (checked: unknown) => Reply<unknown> | Promise<Reply<unknown>>;
      const reply = await handler(parsed.data);
      if (options.checkReplies === true && reply.ok) contract[channel].value.parse(reply.value);
      return reply;
    } catch (error) {
      return failure(channel, error, options);
    }
  };
}

function isChannel(channel: string): channel is Channel {
  return Object.hasOwn(contract, channel);
}

function malformed(channel: string, place: string): Reply<never> {
  return refuse([finding('request-malformed', { place, value: channel }, { channel, place })]);
}

function failure(channel: string, error: unknown, { report }: AnswerOptions): Reply<never> {
  const found = storeFinding(error);
  if (found !== undefined) return refuse([found]);
  const reference = randomUUID().slice(0, 8);
  report(reference, error);
  return refuse([finding('internal-error', { value: reference }, { channel, reference })]);
}
