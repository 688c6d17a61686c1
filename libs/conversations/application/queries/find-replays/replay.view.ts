import type { DIFFERENCE_KINDS } from '../../../domain/replay/compare-turns.js';
import type { REPLAY_STATES } from '../../../domain/replay/bot-replay.js';

/** What the bot made of the messages that were compared. */
export class ReplayTallyView {
  /** Messages that were answered with something. */
  readonly answered!: number;
  /** Messages after which a person had to go on. */
  readonly handedOver!: number;
  /** `handedOver` of all messages, 0 to 1; null without messages. */
  readonly handOverRate!: number | null;
  /** Messages to which the bot had no answer. */
  readonly notUnderstood!: number;
  /** Of models of AI, as far as their prices are known. */
  readonly cost!: number;
  /** Half of the messages took the bot no longer than this. */
  readonly p50Ms!: number | null;
  readonly p95Ms!: number | null;
}

export class ReplayCountView {
  readonly kind!: (typeof DIFFERENCE_KINDS)[number];
  readonly messages!: number;
}

/**
 * What another version of a bot would have answered. It follows the person's real messages: once an answer is another one, the
 * person might have gone on differently, so the later answers of that conversation may not fit.
 */
export class ReplayView {
  readonly id!: string;
  readonly botId!: string;
  /** The version that was tried; null for the draft, as it was at `createdAt`. */
  readonly botVersion!: number | null;
  /** The draft says something else by now. */
  readonly outdated!: boolean;
  readonly from!: Date;
  readonly to!: Date;
  readonly usesAi!: boolean;
  readonly state!: (typeof REPLAY_STATES)[number];
  /** Why it failed; `ai.budget-exceeded` when the day's budget for models was used up on the way. */
  readonly code!: string | null;
  /** Conversations to go through, and those that are done. */
  readonly total!: number;
  readonly done!: number;
  /** Conversations of which nothing came, because an answer failed. */
  readonly broken!: number;
  /** Conversations in which an answer was another one, from some message on. */
  readonly diverged!: number;
  /** Messages that were compared. */
  readonly messages!: number;
  readonly same!: number;
  readonly different!: number;
  /** Not compared: the version had handed over to a person before. */
  readonly unreached!: number;
  readonly differences!: ReplayCountView[];
  /** What really happened. */
  readonly before!: ReplayTallyView;
  /** What this version would have done. */
  readonly after!: ReplayTallyView;
  readonly requestedById!: string | null;
  readonly requestedByName!: string | null;
  readonly createdAt!: Date;
  readonly settledAt!: Date | null;
}
