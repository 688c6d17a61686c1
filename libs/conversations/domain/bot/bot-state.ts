import type { HandOverReason } from '../../contracts/hand-over-reason.js';
import type { FlowRun } from './flows/flow-run.js';

/** Where a conversation with the bot stands: a plain JSON value, kept with the conversation. */
export interface BotState {
  readonly version: 2;
  /** The bot has said that it is one. */
  readonly introduced: boolean;
  /** BCP 47 tag of the language in which the person last wrote; null before the first message. */
  readonly locale: string | null;
  /** What is being done step by step. */
  readonly flow: FlowRun | null;
  /** The last reply offered a person: a yes takes it. */
  readonly offered: HandOverReason | null;
  /** Messages in a row that were not understood outside of a flow. */
  readonly misses: number;
}

export const INITIAL_BOT_STATE: BotState = {
  version: 2,
  introduced: false,
  locale: null,
  flow: null,
  offered: null,
  misses: 0,
};
