import type { BotOutcome } from '../bot-outcome.js';
import type { Reply } from '../reply.js';
import type { FlowEvent } from './flow-events.js';
import type { FlowRun } from './flow-run.js';

/** What one message means for a flow, before the engine has said where that leads. */
export interface FlowMove {
  /** With the answers as they are now. */
  readonly run: FlowRun;
  /** What to fire; null when the message does not move the flow on. */
  readonly event: FlowEvent | null;
  /** Said first. After a move the next question follows. */
  readonly replies: readonly Reply[];
  readonly outcome?: BotOutcome;
}
