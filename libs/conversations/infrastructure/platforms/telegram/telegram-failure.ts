import type { SendFailure, SendResult } from '../../../domain/send-result.js';
import { networkFailure } from '../network-failure.js';

type Failure = Exclude<SendResult, { kind: 'sent' }>;

const PERMANENT: Readonly<Record<number, SendFailure>> = {
  400: 'message-refused',
  401: 'credentials-refused',
  403: 'recipient-gone',
  404: 'credentials-refused',
};

/**
 * What a failed call to Telegram means. An answer in 400…499 is a clear no; 429 says when to come back, not
 * whether it means the chat or the bot. Whatever lost its answer (a cut connection, a time-out, a 5xx on the way back) leaves open whether the message went out.
 */
export function telegramFailure(error: unknown): Failure {
  const status = numberOf(error, 'error_code');
  if (status === 429) {
    const seconds = numberOf(valueOf(error, 'parameters'), 'retry_after') ?? 1;
    return { kind: 'retry-after', seconds: Math.min(Math.max(1, seconds), 86_400), code: 'telegram.429' };
  }
  if (status !== undefined && status < 500)
    return { kind: 'permanent', code: PERMANENT[status] ?? 'message-refused' };
  if (status !== undefined) return { kind: 'unknown', code: `telegram.${String(status)}` };
  // grammY wraps fetch's error, which wraps the network's.
  return networkFailure(valueOf(valueOf(error, 'error'), 'cause'));
}

function valueOf(holder: unknown, key: string): unknown {
  return typeof holder === 'object' && holder !== null && key in holder
    ? (holder as Record<string, unknown>)[key]
    : undefined;
}

function numberOf(holder: unknown, key: string): number | undefined {
  const value = valueOf(holder, key);
  return typeof value === 'number' ? value : undefined;
}
