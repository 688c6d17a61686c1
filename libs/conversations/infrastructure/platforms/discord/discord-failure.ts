import type { SendFailure, SendResult } from '../../../domain/send-result.js';
import { networkFailure } from '../network-failure.js';

type Failure = Exclude<SendResult, { kind: 'sent' }>;

/** "JSON Error Codes". What is not named here is a clear no to the call itself. */
const FAILURES: Readonly<Record<number, SendFailure>> = {
  10003: 'recipient-gone', // unknown channel
  10013: 'recipient-gone', // unknown user
  50001: 'recipient-gone', // missing access
  50007: 'recipient-gone', // cannot send messages to this user
  50278: 'recipient-gone', // no server in common any more
  20026: 'credentials-refused', // the bot is flagged
  40001: 'credentials-refused',
  50014: 'credentials-refused',
};
const REFUSALS: Readonly<Record<number, SendFailure>> = {
  401: 'credentials-refused',
  403: 'recipient-gone',
  404: 'recipient-gone',
};
/** Direct messages opened too fast; overloaded. */
const TOO_MANY = new Set([40003, 130000]);
const SECONDS_WHEN_NOT_TOLD = 30;

/**
 * What a failed call to Discord means, as @discordjs/rest throws it. A limit says when to come back, whether Discord told
 * it or the library knew; 400…499 is a clear no; whatever lost the answer leaves open whether the call went through.
 */
export function discordFailure(error: unknown): Failure {
  const waits = ['timeToReset', 'retryAfter', 'sublimitTimeout'].map((key) => numberOf(error, key));
  if (waits.some((wait) => wait !== undefined))
    return tooMany(Math.max(...waits.map((wait) => wait ?? 0)) / 1_000);
  const status = numberOf(error, 'status');
  if (status === undefined) return networkFailure(valueOf(error, 'cause') ?? error);
  if (status >= 500 || status === 408) return { kind: 'unknown', code: `discord.${String(status)}` };
  const code = numberOf(error, 'code') ?? 0;
  if (TOO_MANY.has(code)) return tooMany(SECONDS_WHEN_NOT_TOLD);
  return { kind: 'permanent', code: FAILURES[code] ?? REFUSALS[status] ?? 'message-refused' };
}

const tooMany = (seconds: number): Failure => ({
  kind: 'retry-after',
  seconds: Math.min(Math.max(1, Math.ceil(seconds)), 86_400),
  code: 'discord.429',
});

function valueOf(holder: unknown, key: string): unknown {
  return typeof holder === 'object' && holder !== null && key in holder
    ? (holder as Record<string, unknown>)[key]
    : undefined;
}

function numberOf(holder: unknown, key: string): number | undefined {
  const value = valueOf(holder, key);
  return typeof value === 'number' ? value : undefined;
}
