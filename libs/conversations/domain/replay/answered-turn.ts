import type { BotOutcome } from '../bot/bot-outcome.js';

/** What a bot made of a message, then or in a replay. */
export interface AnsweredTurn {
  /** Keys of its replies in the catalogue, in order. */
  readonly keys: readonly string[];
  /** What it said; a platform may have had it in more parts. */
  readonly texts: readonly string[];
  readonly outcome: BotOutcome['kind'] | null;
}
