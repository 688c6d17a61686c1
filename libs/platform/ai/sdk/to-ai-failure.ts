import type { APICallError } from 'ai';
import { EffectFailure } from '#platform/outbound/effect-failure';
import type { AiFailureCode } from '../ai-answer.js';
import { AiFailure } from './ai-failure.js';
import { failureOfStatus } from './failure-of-status.js';

/** What shows that bytes arrived and were not the protocol. */
const UNREADABLE =
  /^AI_(JSONParse|TypeValidation|InvalidResponseData|EmptyResponseBody|No\w+Generated)Error$/;
const UNSENDABLE = /^AI_(InvalidPrompt|InvalidArgument|UnsupportedFunctionality|NoSuchModel)\w*Error$/;

const OUTBOUND: Readonly<Record<string, AiFailureCode>> = {
  'outbound.connection-failed': 'ai.connection-failed',
  'outbound.connection-lost': 'ai.answer-cut',
  'outbound.timeout': 'ai.timeout',
  'outbound.circuit-open': 'ai.circuit-open',
  'outbound.response-too-large': 'ai.malformed-answer',
};

/** Not by `instanceof`: errors of Node's own fetch may be of another realm. */
function nameOf(error: unknown): string {
  const name = (error as { readonly name?: unknown } | null | undefined)?.name;
  return typeof name === 'string' ? name : '';
}

function fromApiCall({ statusCode, responseHeaders, cause }: APICallError): AiFailure {
  if (statusCode === undefined) return new AiFailure('ai.connection-failed');
  if (statusCode >= 300) return failureOfStatus(statusCode, responseHeaders);
  return new AiFailure(UNREADABLE.test(nameOf(cause)) ? 'ai.malformed-answer' : 'ai.answer-cut');
}

/** What an error of the SDK, of `fetch` or of outbound HTTP means. By names: the SDK is loaded on demand. */
export function toAiFailure(error: unknown): AiFailure {
  if (error instanceof AiFailure) return error;
  if (error instanceof EffectFailure) {
    return new AiFailure(OUTBOUND[error.code] ?? 'ai.failed');
  }
  const name = nameOf(error);
  if (name === 'AI_APICallError') return fromApiCall(error as APICallError);
  if (UNREADABLE.test(name)) return new AiFailure('ai.malformed-answer');
  if (UNSENDABLE.test(name)) return new AiFailure('ai.request-refused');
  // undici's "terminated" and "fetch failed".
  if (name === 'TypeError') return new AiFailure('ai.connection-failed');
  return new AiFailure('ai.failed');
}
