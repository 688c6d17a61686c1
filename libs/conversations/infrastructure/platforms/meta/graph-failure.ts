import { z } from 'zod';
import type { PlatformKey } from '../../../domain/platform-key.js';
import type { SendFailure, SendResult } from '../../../domain/send-result.js';
import type { PlatformAnswer } from '../call-json.js';

type Failure = Exclude<SendResult, { kind: 'sent' }>;
interface GraphError {
  readonly code: number;
  readonly error_subcode?: number | undefined;
  readonly is_transient?: boolean | undefined;
}

const graphAnswer = z.object({
  error: z.object({
    code: z.number().int(),
    error_subcode: z.number().int().optional(),
    is_transient: z.boolean().optional(),
  }),
});

/**
 * Too many calls, and when to come back, in seconds; Meta does not say. Limits of an app or account are counted over an
 * hour, those of a phone number over a second, and one person is written to every six seconds.
 */
const TOO_MANY: ReadonlyMap<number, number> = new Map([
  [4, 60],
  [32, 60],
  [613, 60],
  [80007, 60],
  [80008, 60],
  [130429, 5],
  [131056, 10],
]);
const SECONDS_AFTER_429 = 30;
/** Pair rate limit: too many messages to one person. All others concern the phone number, the Page or the app. */
const ONE_PERSON = 131056;

/** "API Unknown" and "API Service": Messenger gives them also after the message went out (1, subcode 1357046). */
const INTERNAL = new Set([1, 2]);

/** By code and subcode, then by code alone: Messenger "Error codes", WhatsApp "Error codes". */
const PERMANENT: ReadonlyMap<string, SendFailure> = new Map([
  ['0', 'credentials-refused'],
  ['3', 'credentials-refused'],
  ['10', 'credentials-refused'],
  ['102', 'credentials-refused'],
  ['190', 'credentials-refused'],
  // Outside of the window.
  ['10/2018065', 'message-refused'],
  ['10/2018108', 'message-refused'],
  ['10/2018278', 'message-refused'],
  ['100/2018001', 'recipient-gone'],
  ['200/1545041', 'recipient-gone'],
  ['551', 'recipient-gone'],
  ['131026', 'recipient-gone'],
]);

/**
 * What an answer of the Graph API that names no message means. Meta's errors carry a code, which says more than the
 * HTTP status. An answer that cannot be read, a failure inside or an error that Meta calls transient leaves open whether
 * the message went out.
 */
export function graphFailure({ status, body, headers }: PlatformAnswer, platform: PlatformKey): Failure {
  const read = graphAnswer.safeParse(body);
  const error = read.success ? read.data.error : undefined;
  const code = `${platform}.${String(error?.code ?? status)}`;
  const seconds = error && TOO_MANY.get(error.code);
  const scope = error?.code === ONE_PERSON ? 'chat' : 'channel';
  if (seconds !== undefined) return { kind: 'retry-after', seconds, code, scope };
  if (status === 429) return { kind: 'retry-after', seconds: toldSeconds(headers), code, scope };
  if (status < 400 || status >= 500 || (error && isOpen(error))) return { kind: 'unknown', code };
  return { kind: 'permanent', code: reason(status, error) };
}

const isOpen = ({ code, is_transient: transient }: GraphError): boolean =>
  INTERNAL.has(code) || transient === true;

function reason(status: number, error: GraphError | undefined): SendFailure {
  if (!error) return status === 401 ? 'credentials-refused' : 'message-refused';
  const { code, error_subcode: subcode } = error;
  const known = PERMANENT.get(`${String(code)}/${String(subcode)}`) ?? PERMANENT.get(String(code));
  // 200 to 299: permissions that the access token lacks.
  return known ?? (code >= 200 && code < 300 ? 'credentials-refused' : 'message-refused');
}

/** What a proxy before Meta says, where one does. */
function toldSeconds(headers: Headers): number {
  const told = Number(headers.get('retry-after') ?? '');
  return Number.isInteger(told) && told > 0 ? Math.min(told, 86_400) : SECONDS_AFTER_429;
}
