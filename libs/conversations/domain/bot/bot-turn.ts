import type { KnowledgeAnswer } from './knowledge-answer.js';
import type { Understood } from './understood.js';

/** One message as the bot meets it. */
export interface BotTurn {
  readonly understood: Understood;
  /** Present when the caller searched (see `wantsKnowledge`) and found something. */
  readonly knowledge?: KnowledgeAnswer;
  /** The practice's calendar day, YYYY-MM-DD. */
  readonly today: string;
}
