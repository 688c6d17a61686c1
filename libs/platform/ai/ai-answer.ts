import type { AiModelChoice } from './ai-provider.js';

/** Tokens, as the provider counted them; estimated where it did not say. */
export interface AiUsage {
  readonly inputTokens: number;
  readonly outputTokens: number;
}

/** What came of one call to a model; one that answered has no entry here but is the answer. */
export interface AiAttempt extends AiModelChoice {
  readonly code: AiFailureCode;
}

/** Why a model did not answer. */
export type AiFailureCode =
  /** The operator set up no such provider. */
  | 'ai.not-configured'
  /** There is a budget in money, and AI_PRICES does not know the model. */
  | 'ai.price-unknown'
  /** It failed several times and is left alone for a while. */
  | 'ai.circuit-open'
  /** It has as many calls under way as we allow. */
  | 'ai.busy'
  | 'ai.connection-failed'
  /** The connection broke in the middle of an answer, or the answer ended there. */
  | 'ai.answer-cut'
  | 'ai.timeout'
  /** HTTP 429; it is not called again before the time it names. */
  | 'ai.rate-limited'
  | 'ai.server-error'
  | 'ai.credentials-refused'
  /** The provider did not like the request: no such model, too long, a tool or schema it cannot take. */
  | 'ai.request-refused'
  /** What came is not the provider's protocol, or empty. */
  | 'ai.malformed-answer'
  /** What the model wrote is not the object that was wanted, not even after it was told so. */
  | 'ai.malformed-output'
  /** The caller gave up. */
  | 'ai.aborted'
  | 'ai.failed';

/** Why a model stopped: it had finished, ran into `maxOutputTokens`, or its provider's filter stepped in. */
export type AiFinishReason = 'stop' | 'length' | 'content-filter' | 'other';

/** What is known of an answer besides its text. */
export interface AiReceipt extends AiModelChoice {
  /** Of all calls that the answer took, failed ones included. */
  readonly usage: AiUsage;
  /** By AI_PRICES; null where a model's price is not known. */
  readonly cost: number | null;
  readonly latencyMs: number;
  /** What failed before. */
  readonly attempts: readonly AiAttempt[];
  readonly finishReason: AiFinishReason;
  /** Names of the tools that were called, in order. */
  readonly toolsCalled: readonly string[];
  readonly prompt?: string;
}

/** A whole answer. */
export interface AiAnswer<O = never> extends AiReceipt {
  readonly text: string;
  /** The object, where the request wanted one. */
  readonly output: O;
}

/** A part of an answer that is read while it is made. The last is `finish` or `error`. */
export type AiPart =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'tool-call'; readonly tool: string; readonly input: unknown }
  | { readonly type: 'finish'; readonly receipt: AiReceipt }
  /** What came so far is no answer. */
  | { readonly type: 'error'; readonly code: string; readonly attempts: readonly AiAttempt[] };

/** What a provider finds in a text. */
export interface AiModeration {
  readonly flagged: boolean;
  /** Names of the provider's categories that it falls into. */
  readonly categories: readonly string[];
  /** How much it falls into each, from 0 to 1. */
  readonly scores: Readonly<Record<string, number>>;
}
