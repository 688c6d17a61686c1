import type { z } from 'zod';
import type { AiModelChoice } from './ai-provider.js';
import type { AiTool } from './ai-tool.js';

/** What somebody said, or what the model answered. */
export interface AiMessage {
  readonly role: 'user' | 'assistant';
  readonly text: string;
}

/** What is asked of a model, whichever answers. The organization whose budget pays is that of the open context. */
export interface AiRequest<O = never> {
  /** Tried in order until one answers. */
  readonly models: readonly AiModelChoice[];
  /** What the model is and has to do; never a text of somebody outside. */
  readonly instructions: string;
  /** The conversation so far, the question last. Empty texts are left out. */
  readonly messages: readonly AiMessage[];
  /** What the model may call, by name. Each has run once whichever provider goes on with its result. */
  readonly tools?: Readonly<Record<string, AiTool>>;
  /**
   * The object that is wanted instead of a text. A `z.object`; what may be missing is better `nullable` than
   * `optional`, because some providers require all fields of a schema.
   */
  readonly output?: z.ZodType<O>;
  /** Default 1,024. */
  readonly maxOutputTokens?: number;
  /** From 0 to 1; by default the model's own. */
  readonly temperature?: number;
  /** Gives up when it is aborted. */
  readonly signal?: AbortSignal;
  /** For everything together: steps, repetitions, fall-backs. Default AI_TIMEOUT_SECONDS. */
  readonly timeoutMs?: number;
  /** What it is for, in kebab-case, for metrics and usage: `draft`. One of few, chosen by code. */
  readonly purpose: string;
  /** Which prompt made the instructions: `draft-answer@3` (a prompt's `id`). */
  readonly prompt?: string;
}

/** A request whose answer is read while it is made; such an answer is a text. */
export type AiStreamRequest = Omit<AiRequest, 'output'>;

/** What an embedding or a moderation is for. */
export interface AiCallOptions {
  /** Default `embedding`, `moderation`. */
  readonly purpose?: string;
  readonly signal?: AbortSignal;
}
