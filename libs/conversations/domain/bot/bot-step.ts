import type { BotOutcome } from './bot-outcome.js';
import type { BotState } from './bot-state.js';
import type { Reply } from './reply.js';

/** What the bot decided: its next state, what it says, and what it asks of the system. */
export interface BotStep {
  readonly state: BotState;
  readonly replies: readonly Reply[];
  readonly outcome?: BotOutcome;
}
