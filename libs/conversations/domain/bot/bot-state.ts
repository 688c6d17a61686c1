import type { HandOverReason } from '../../contracts/hand-over-reason.js';
import type { IntakeFlow } from './intake/intake-flow.js';

/** Where a conversation with the bot stands: a plain JSON value, kept with the conversation. */
export interface BotState {
  readonly version: 1;
  /** The bot has said that it is one. */
  readonly introduced: boolean;
  /** The order being taken down. */
  readonly intake: IntakeFlow | null;
  /** The last reply offered a person: a yes takes it. */
  readonly offered: HandOverReason | null;
  /** Messages in a row that were not understood outside the intake. */
  readonly misses: number;
}

export const INITIAL_BOT_STATE: BotState = {
  version: 1,
  introduced: false,
  intake: null,
  offered: null,
  misses: 0,
};
