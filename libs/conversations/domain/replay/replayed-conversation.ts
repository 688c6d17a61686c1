import type { AnsweredTurn } from './answered-turn.js';
import type { DifferenceKind } from './compare-turns.js';

/** What came of going through one conversation once more. */
export interface ReplayedConversation {
  /** Messages that were compared. */
  readonly messages: number;
  /** Not compared: the replay had handed over before, so people would have answered them. */
  readonly unreached: number;
  /** The message with the first difference; null where there is none. */
  readonly divergedAt: string | null;
  readonly before: ReplayTally;
  readonly after: ReplayTally;
  /** Milliseconds of the bot's own work for each message. */
  readonly beforeMs: readonly number[];
  readonly afterMs: readonly number[];
  readonly differences: readonly ReplayDifference[];
}

export interface ReplayTally {
  /** Messages that were answered with something. */
  readonly answered: number;
  readonly handedOver: number;
  readonly notUnderstood: number;
  /** Of models of AI, as far as their prices are known. */
  readonly cost: number;
}

export interface ReplayDifference {
  readonly messageId: string;
  readonly kind: DifferenceKind;
  /** The conversation had taken another way before: the person answers questions that were not asked here. */
  readonly afterDivergence: boolean;
  readonly beforeVersion: number;
  readonly before: AnsweredTurn;
  readonly after: AnsweredTurn;
}
