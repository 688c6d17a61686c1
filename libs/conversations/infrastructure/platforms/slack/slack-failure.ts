import type { SendFailure, SendResult } from '../../../domain/send-result.js';
import type { PlatformAnswer } from '../call-json.js';

type Failure = Exclude<SendResult, { kind: 'sent' }>;

const SECONDS_WHEN_NOT_TOLD = 30;

/** Errors by which Slack says that the work may have been done in part, or does not know. */
const OPEN = new Set([
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
  'team_added_to_org',
]);
const TOO_MANY = new Set(['ratelimited', 'rate_limited', 'message_limit_exceeded']);

const PERMANENT: Readonly<Record<SendFailure, readonly string[]>> = {
  'credentials-refused': [
    'invalid_auth',
    'not_authed',
    'token_revoked',
    'token_expired',
    'account_inactive',
    'missing_scope',
    'no_permission',
    'not_allowed_token_type',
    'access_denied',
    'accesslimited',
    'team_access_not_granted',
    'org_login_required',
    'two_factor_setup_required',
    'ekm_access_denied',
    'messages_tab_disabled',
  ],
  'recipient-gone': [
    'channel_not_found',
    'is_archived',
    'user_disabled',
    'user_not_found',
    'users_not_found',
    'user_not_visible',
    'not_in_channel',
    'cannot_dm_bot',
  ],
  // Every other error that Slack names is a clear no to this message: msg_too_long, no_text, invalid_blocks, …
  'message-refused': [],
};

const FAILURES = new Map(
  Object.entries(PERMANENT).flatMap(([failure, errors]) =>
    errors.map((error) => [error, failure as SendFailure] as const),
  ),
);

/**
 * What an answer of Slack means that is not `ok`. Its own errors come with status 200 and are a clear no, but for those
 * that leave open what was done; 429 says when to come back. An answer that is not Slack's (a gateway's page) leaves open
 * whether the call went through, unless its status refuses the call itself.
 */
export function slackFailure({ status, headers, body }: PlatformAnswer): Failure {
  const error = errorOf(body);
  if (status === 429 || (error !== undefined && TOO_MANY.has(error)))
    return { kind: 'retry-after', seconds: secondsOf(headers), code: 'slack.ratelimited' };
  if (status >= 500 || status === 408) return { kind: 'unknown', code: `slack.${String(status)}` };
  if (error !== undefined && OPEN.has(error)) return { kind: 'unknown', code: `slack.${error}` };
  if (error !== undefined) return { kind: 'permanent', code: FAILURES.get(error) ?? 'message-refused' };
  if (status === 401 || status === 403) return { kind: 'permanent', code: 'credentials-refused' };
  if (status >= 400) return { kind: 'permanent', code: 'message-refused' };
  return { kind: 'unknown', code: 'slack.unreadable-answer' };
}

function errorOf(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !('ok' in body) || !('error' in body)) return undefined;
  return body.ok === false && typeof body.error === 'string' ? body.error : undefined;
}

/** Retry-After is in seconds (Slack, "Rate limits"). */
function secondsOf(headers: Headers): number {
  const told = headers.get('retry-after') ?? '';
  return /^\d{1,9}$/.test(told) ? Math.min(Math.max(1, Number(told)), 86_400) : SECONDS_WHEN_NOT_TOLD;
}
