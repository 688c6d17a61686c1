import type { AiFailureCode } from '../ai-answer.js';

/** What shows that a model is in trouble, or that we are at its door for nothing: it counts for the breaker. */
const TROUBLE: ReadonlySet<AiFailureCode> = new Set([
  'ai.connection-failed',
  'ai.answer-cut',
  'ai.timeout',
  'ai.rate-limited',
  'ai.server-error',
  'ai.credentials-refused',
  'ai.malformed-answer',
]);
/** What may be gone a moment later. */
const PASSING: ReadonlySet<AiFailureCode> = new Set([
  'ai.connection-failed',
  'ai.answer-cut',
  'ai.server-error',
]);
/** After these the model has worked, and its provider will have counted. */
const WORKED: ReadonlySet<AiFailureCode> = new Set([
  'ai.answer-cut',
  'ai.timeout',
  'ai.malformed-answer',
  'ai.aborted',
]);

/** A call to a model that came to nothing. It holds a code alone: no address, no text, no cause that has them. */
export class AiFailure extends Error {
  constructor(
    readonly code: AiFailureCode,
    readonly details: { readonly status?: number; readonly retryAfterMs?: number } = {},
  ) {
    super('A call to an AI model failed.');
    this.name = 'AiFailure';
  }

  get isTrouble(): boolean {
    return TROUBLE.has(this.code);
  }

  get isPassing(): boolean {
    return PASSING.has(this.code);
  }

  get hasWorked(): boolean {
    return WORKED.has(this.code);
  }
}
