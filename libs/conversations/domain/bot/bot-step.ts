import type { BotOutcome } from './bot-outcome.js';
import type { BotState } from './bot-state.js';
import type { FlowMove } from './flows/flow-move.js';
import type { Reply } from './reply.js';
import type { Verified } from './verified.js';

/** What the bot decided: its next state, what it says, and what it asks of the system. */
export interface BotStep {
  readonly state: BotState;
  readonly replies: readonly Reply[];
  readonly outcome?: BotOutcome;
  /** What the person has just proved. */
  readonly verified?: Verified;
}

/** A step that is not settled yet: where a flow leads, its workflow says. What the flow says comes after the replies. */
export interface Decision extends BotStep {
  readonly move?: FlowMove;
}
