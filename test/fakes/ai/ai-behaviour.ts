/** A tool that a model wants called. */
export interface AiToolUse {
  readonly name: string;
  readonly input: unknown;
}

/** What was asked, in no provider's words. */
export interface AiAsked {
  readonly kind: 'generate' | 'embed' | 'moderate';
  readonly model: string;
  readonly stream: boolean;
  readonly instructions: string;
  /** Texts of people and of the model, and results of tools, in order. */
  readonly messages: readonly { readonly role: 'user' | 'assistant' | 'tool'; readonly text: string }[];
  readonly tools: readonly string[];
  /** Whether an object of a schema is wanted. */
  readonly wantsObject: boolean;
  /** What to embed or to moderate. */
  readonly texts: readonly string[];
}

/** How a provider answers one call. */
export type AiBehaviour =
  | { readonly kind: 'text'; readonly text: string }
  /** The model wants a tool called. */
  | ({ readonly kind: 'tool' } & AiToolUse)
  | { readonly kind: 'object'; readonly value: unknown }
  /** HTTP 429, with or without Retry-After in seconds. */
  | { readonly kind: 'too-many-requests'; readonly retryAfter?: number }
  | { readonly kind: 'error'; readonly status: number }
  /** Success, and then something that no client can read. */
  | { readonly kind: 'malformed' }
  /** Closes the connection without an answer. */
  | { readonly kind: 'drop' }
  /** Closes the connection in the middle of the answer. */
  | { readonly kind: 'cut'; readonly text: string }
  /** Ends the answer properly for HTTP, but in the middle. */
  | { readonly kind: 'end-early'; readonly text: string }
  /** Begins, and then says nothing more; with an empty text it never begins. */
  | { readonly kind: 'hang'; readonly text?: string }
  | { readonly kind: 'delay'; readonly ms: number; readonly then?: AiBehaviour }
  /** Says that a text is not harmless. */
  | { readonly kind: 'flag'; readonly categories: readonly string[] };

/** What a dialect puts into its own words. */
export interface AiReply {
  readonly id: string;
  readonly text: string;
  readonly tool?: AiToolUse;
  readonly vectors: readonly (readonly number[])[];
  /** Categories that a moderated text falls into. */
  readonly flagged: readonly string[];
  readonly usage: { readonly input: number; readonly output: number };
}

/** One call in a provider's protocol. */
export interface AiExchange {
  readonly asked: AiAsked;
  /** The answer as one JSON document. */
  whole(reply: AiReply): object;
  /** The answer as what a stream carries, piece by piece. */
  pieces(reply: AiReply): readonly (string | Uint8Array)[];
  /** A piece of a stream that no client can read. */
  readonly garbage: string | Uint8Array;
  readonly streamType: string;
  refusal(status: number): object;
}

/** A text in a few pieces, as models speak. */
export function inPieces(text: string): readonly string[] {
  return text.match(/\S+\s*/g) ?? [];
}

/** Server-sent events. */
export const sse = (data: unknown, event?: string): string =>
  `${event === undefined ? '' : `event: ${event}\n`}data: ${typeof data === 'string' ? data : JSON.stringify(data)}\n\n`;
