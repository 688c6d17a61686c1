import type { BotOutcome } from '../bot-outcome.js';
import type { Reply } from '../reply.js';
import type { IntakeFlow } from './intake-flow.js';

/** What one message did to an open intake. A null flow ends it. */
export interface IntakeStep {
  readonly flow: IntakeFlow | null;
  readonly replies: readonly Reply[];
  readonly outcome?: BotOutcome;
}
