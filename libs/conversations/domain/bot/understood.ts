import type { Entity } from './entity.js';

/** What one message of a person means, as the understanding reads it; the bot decides from nothing else. */
export interface Understood {
  /** The message as written, trimmed. */
  readonly text: string;
  /** BCP 47 tag of the language in which it was read. */
  readonly locale: string;
  /** A built-in intent, one of the bot's own, or `none`. */
  readonly intent: string;
  /** 0 to 1. */
  readonly confidence: number;
  /** The message asks something. */
  readonly question: boolean;
  readonly entities: readonly Entity[];
  /** Id of the button that was pressed instead of writing. */
  readonly button?: string;
}
