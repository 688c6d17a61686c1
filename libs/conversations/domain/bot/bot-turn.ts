import type { KnowledgeAnswer } from './knowledge-answer.js';
import type { Understood } from './understood.js';

/** One message as the bot meets it. */
export interface BotTurn {
  readonly understood: Understood;
  /** Present when the caller searched (see `wantsKnowledge`) and found something. */
  readonly knowledge?: KnowledgeAnswer;
  /** How the person sounds; absent where it was not read. */
  readonly mood?: 'negative' | 'neutral' | 'positive';
  /** What the message breaks of the rules of decency; empty when nothing. */
  readonly flagged?: readonly string[];
  /** The id of a flow, should the message begin one. */
  readonly flowRunId: string;
  /** The practice's calendar day, YYYY-MM-DD. */
  readonly today: string;
}
